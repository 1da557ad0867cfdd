package io.oscstudio.core.archive;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of a tree are written to, folders before what is in them. */
interface TreeSink {
  /** Begins a folder, given without a closing slash. */
  void folder(String path) throws IOException;

  /** Writes a file of {@code size} bytes; the stream is closed by whoever opened it. */
  void file(String path, long size, InputStream content) throws IOException;
}
