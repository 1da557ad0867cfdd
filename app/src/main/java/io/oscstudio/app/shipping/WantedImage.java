package io.oscstudio.app.shipping;

import io.oscstudio.core.base.ImageReference;

/**
 * An image for one architecture.
 *
 * @param architecture {@code x86_64} or {@code aarch64}
 */
public record WantedImage(ImageReference reference, String architecture) {}
