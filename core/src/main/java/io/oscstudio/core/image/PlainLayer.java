package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import java.nio.channels.FileChannel;

/**
 * A layer's uncompressed tar that lies in an open file and was hashed on its way there.
 *
 * @param file open for reading until its {@link ImageParts} are closed
 * @param from where the layer begins, in bytes
 * @param bytes how long it is
 * @param digest of these bytes
 */
public record PlainLayer(FileChannel file, long from, long bytes, Digest digest) {}
