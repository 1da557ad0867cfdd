package io.oscstudio.core.export.sheet;

import io.oscstudio.core.base.Digest;
import java.util.Optional;

/**
 * A file that was written.
 *
 * @param path its name, or its path in the delivery package
 * @param inside whether it lies in the delivery package
 * @param bytes its size
 * @param digest of its bytes; empty for a folder
 */
public record SheetFile(String path, boolean inside, long bytes, Optional<Digest> digest) {}
