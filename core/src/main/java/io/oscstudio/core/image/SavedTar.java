package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import java.nio.file.Path;

/**
 * A finished image tar.
 *
 * @param file where it lies; its name is what mapping.yaml's {@code package} names
 * @param reference the image as the package uses it
 * @param platform the architecture read out of it
 * @param config digest of the configuration: the Id a Docker engine gives the loaded image
 * @param bytes size of the file
 */
public record SavedTar(
    Path file, ImageReference reference, Platform platform, Digest config, long bytes) {}
