package io.oscstudio.core.archive;

import java.io.IOException;
import java.nio.file.Path;

/** Run by {@link ResumedZipTest}: writes a zip and dies once so many bytes are done. */
final class KilledZipChild {
  private KilledZipChild() {}

  /** Folder of the tars, target, bytes. */
  public static void main(String[] args) throws IOException {
    long bytes = Long.parseLong(args[2]);
    ResumedZip.write(
        Path.of(args[1]),
        ResumedZipCase.items(Path.of(args[0])),
        EndingJob.at(bytes, () -> Runtime.getRuntime().halt(9)));
  }
}
