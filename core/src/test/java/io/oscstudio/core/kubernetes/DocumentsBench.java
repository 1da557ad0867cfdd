package io.oscstudio.core.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.resources.Resources;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Measures the check of Kubernetes objects ({@code ./verify bench check}); no lane runs it, because
 * its name is not that of a test. Each row is a process of its own, its start included. Figures are
 * printed, never asserted.
 */
class DocumentsBench {
  private static final List<Integer> COUNTS = List.of(100, 1_000, 10_000, 100_000);
  private static final String HEAP = "-Xmx128m";

  @TempDir Path folder;

  @Test
  void measures() throws IOException, InterruptedException {
    StringBuilder table =
        new StringBuilder(
            "%n%10s %8s %9s %12s %9s"
                .formatted("documents", "MiB", "seconds", "documents/s", "peak MiB"));
    for (int count : COUNTS) {
      Path file = folder.resolve(count + ".yaml");
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        SampleObjects.write(count, out);
      }
      long start = System.nanoTime();
      String[] told = run(file);
      double seconds = (System.nanoTime() - start) / 1e9;

      assertThat(told).startsWith(Integer.toString(count), "0");
      table.append(
          String.format(
              Locale.ROOT,
              "%n%10d %8.1f %9.2f %12.0f %9.0f",
              count,
              Files.size(file) / 1048576.0,
              seconds,
              count / seconds,
              Long.parseLong(told[2]) / 1024.0));
      Files.delete(file);
    }
    // The measurer's result goes where a person looks for it; tests print nothing else.
    System.out.println(table.append("\nheap ").append(HEAP));
  }

  private static String[] run(Path file) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-XX:+UseSerialGC",
            "-cp",
            classPath(),
            DocumentsChild.class.getName(),
            file.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
    return told.strip().split(" ");
  }

  /** Where the child's classes and data are, however this process came by them. */
  private static String classPath() {
    List<String> path = new ArrayList<>();
    for (Class<?> type : List.of(ObjectStream.class, DocumentsChild.class, LoadSettings.class)) {
      path.add(file(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
    path.add(file(Resources.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    path.add(file(Resources.url("kubernetes/types.gz").toString()));
    path.add(Path.of("target/test-classes").toAbsolutePath().toString());
    return String.join(File.pathSeparator, path);
  }

  private static String file(String location) {
    String plain = location.replaceFirst("^jar:", "").replaceFirst("!?/kubernetes/types\\.gz$", "");
    return Path.of(URI.create(plain)).toString();
  }
}
