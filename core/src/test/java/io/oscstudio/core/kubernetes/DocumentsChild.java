package io.oscstudio.core.kubernetes;

import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process of its own, whose time and memory {@link DocumentsBench} measures. */
final class DocumentsChild {
  private DocumentsChild() {}

  /** Prints the number of documents, of problems, and the most KiB this process ever had. */
  public static void main(String[] args) throws IOException {
    int[] counts = new int[2];
    try (Reader reader = Files.newBufferedReader(Path.of(args[0]))) {
      new ObjectStream(new ObjectCheck(KubernetesTypes.bundled()))
          .read(
              "all.yaml",
              reader,
              Job.none(),
              checked -> {
                counts[0]++;
                counts[1] += checked.problems().size() + checked.text().findings().size();
              });
    }
    System.out.println(counts[0] + " " + counts[1] + " " + peak());
  }

  /** 0 where the system does not tell. */
  private static long peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
