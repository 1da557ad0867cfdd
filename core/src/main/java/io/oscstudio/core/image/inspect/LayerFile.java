package io.oscstudio.core.image.inspect;

/**
 * A file in a layer.
 *
 * @param path where it is in the image, without a leading {@code /}
 * @param bytes its size
 * @param layer which layer holds it, counted from 0
 */
public record LayerFile(String path, long bytes, int layer) {}
