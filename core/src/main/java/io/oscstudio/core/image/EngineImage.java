package io.oscstudio.core.image;

/**
 * An image in an engine, to be saved.
 *
 * @param id with containerd's store that of all platforms together
 * @param bytes about the size of the tar, negative while unknown
 */
record EngineImage(String id, long bytes) {}
