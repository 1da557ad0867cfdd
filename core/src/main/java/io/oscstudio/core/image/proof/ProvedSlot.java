package io.oscstudio.core.image.proof;

/**
 * An image that the chart renders as it is set up, and what was proved of it.
 *
 * @param slot where it stands
 * @param verdict where it can be replaced
 */
public record ProvedSlot(ImageSlot slot, Verdict verdict) {}
