package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.image.TestRegistry.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures {@code studio images} on a two-architecture image of 512 MiB each beside {@code skopeo
 * copy} and {@code docker pull} with {@code docker save} ({@code ./verify bench images}, which
 * names registry, engine and programs in {@code OSC_…}). No lane runs it, because its name is not
 * that of a test. Times are printed, never asserted.
 */
class ImagesBench {
  private static final int LAYERS = 8;
  private static final int LAYER_BYTES = 64 << 20;
  private static final int RUNS = 3;

  /**
   * What one run took.
   *
   * @param kilobytes resident memory of the process and its children at its highest
   */
  private record Run(double seconds, long kilobytes, int exit, String output) {}

  @TempDir private Path folder;

  @Test
  void measures() throws IOException, InterruptedException {
    ImageReference image = push();
    Path chart = chart(image);
    List<Run> ours = new ArrayList<>();
    List<Run> second = new ArrayList<>();
    List<Run> skopeo = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      Path cache = Files.createDirectories(folder.resolve("cache" + i));
      ours.add(studio(image, chart, "x86_64", "registry", cache, "ours" + i));
      second.add(studio(image, chart, "aarch64", "registry", cache, "ours" + i));
      skopeo.add(skopeo(image, i));
      delete(cache);
    }
    StringBuilder table = head();
    row(table, "skopeo copy", skopeo);
    row(table, "studio images, registry", ours);
    row(table, "  the other architecture", second);
    share(table, "skopeo", ours, skopeo);
    table.append(fetched("first", ours)).append(fetched("other", second));
    List<Run> all = new ArrayList<>(ours);
    all.addAll(second);
    all.addAll(skopeo);
    if (System.getenv("OSC_TEST_DOCKER_HOST") != null) {
      List<Run> engine = new ArrayList<>();
      List<Run> docker = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        Path cache = folder.resolve("cache");
        engine.add(studio(image, chart, "x86_64", "docker", cache, "docker" + i));
        remove(image);
        docker.add(docker(image, i));
      }
      row(table, "docker pull + save", docker);
      row(table, "studio images, docker", engine);
      share(table, "docker", engine, docker);
      all.addAll(engine);
      all.addAll(docker);
    }
    // The measurer's result goes where a person looks for it; tests print nothing else.
    System.out.println(table);

    assertThat(all).extracting(Run::exit).containsOnly(0);
  }

  /** Half of each layer's bytes are by chance, half are not; some layers are of both platforms. */
  private static ImageReference push() {
    List<byte[]> shared = layers(1, LAYERS / 4);
    try (TestRegistry registry = TestRegistry.running()) {
      String repository = registry.freshRepository("bench");
      registry.pushIndex(
          repository,
          "1",
          List.of(
              TestImage.of("amd64", "", joined(shared, layers(2, LAYERS - LAYERS / 4))),
              TestImage.of("arm64", "", joined(shared, layers(3, LAYERS - LAYERS / 4)))),
          Format.OCI);
      return registry.reference(repository, "1");
    }
  }

  private static List<byte[]> joined(List<byte[]> one, List<byte[]> other) {
    List<byte[]> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private static List<byte[]> layers(long seed, int count) {
    Random random = new Random(seed);
    List<byte[]> layers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] content = new byte[LAYER_BYTES];
      byte[] chance = new byte[512];
      for (int at = 0; at < content.length; at += 1024) {
        random.nextBytes(chance);
        System.arraycopy(chance, 0, content, at, chance.length);
        java.util.Arrays.fill(content, at + 512, at + 1024, (byte) at);
      }
      layers.add(TestImage.layer("file" + seed + "-" + i, content));
    }
    return layers;
  }

  private Path chart(ImageReference image) throws IOException {
    Path chart = Files.createDirectories(folder.resolve("chart/templates")).getParent();
    Files.writeString(
        chart.resolve("Chart.yaml"),
        "apiVersion: v2\nname: bench\nversion: 1.0.0\nappVersion: \"1\"\ndescription: One image\n");
    Files.writeString(
        chart.resolve("templates/pod.yaml"),
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: bench
        spec:
          containers:
            - name: bench
              image: %s
        """
            .formatted(image));
    return chart;
  }

  private Run studio(
      ImageReference image, Path chart, String architecture, String engine, Path cache, String tars)
      throws IOException, InterruptedException {
    String host = System.getenv().getOrDefault("OSC_TEST_DOCKER_HOST", "");
    return run(
        Map.of("XDG_CACHE_HOME", cache.toString(), "DOCKER_HOST", host),
        System.getenv("OSC_STUDIO"),
        "images",
        chart.toString(),
        "--no-render",
        "--add",
        image.toString(),
        "--engine",
        engine,
        "--arch",
        architecture,
        "-o",
        folder.resolve(tars).toString());
  }

  private Run skopeo(ImageReference image, int number) throws IOException, InterruptedException {
    return run(
        Map.of(),
        System.getenv("OSC_TEST_SKOPEO"),
        "--override-arch",
        "amd64",
        "copy",
        "--src-tls-verify=false",
        "docker://" + image,
        "docker-archive:" + folder.resolve("skopeo" + number + ".tar") + ":bench:1");
  }

  private Run docker(ImageReference image, int number) throws IOException, InterruptedException {
    String script =
        "docker -H $OSC_TEST_DOCKER_HOST pull -q --platform linux/amd64 %1$s"
            + " && docker -H $OSC_TEST_DOCKER_HOST save -o %2$s %1$s";
    Run run =
        run(
            Map.of(),
            "sh",
            "-c",
            script.formatted(image, folder.resolve("docker" + number + ".tar")));
    remove(image);
    return run;
  }

  private void remove(ImageReference image) throws IOException, InterruptedException {
    run(Map.of(), "sh", "-c", "docker -H $OSC_TEST_DOCKER_HOST rmi " + image);
  }

  private Run run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    Process process = builder.start();
    long most = 0;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, resident(process.toHandle()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Run(seconds, most, process.exitValue(), Files.readString(output));
  }

  /** Resident kilobytes of a process and all it started, now. */
  private static long resident(ProcessHandle process) {
    long sum = 0;
    try (Stream<ProcessHandle> all = Stream.concat(Stream.of(process), process.descendants())) {
      for (ProcessHandle one : all.toList()) {
        try {
          for (String line : Files.readAllLines(Path.of("/proc/" + one.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
              sum += Long.parseLong(line.replaceAll("\\D", ""));
            }
          }
        } catch (IOException ended) {
          // It ended between being listed and being read.
        }
      }
    }
    return sum;
  }

  private static void delete(Path cache) throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static StringBuilder head() {
    StringBuilder table = new StringBuilder();
    return table.append(
        String.format(
            Locale.ROOT,
            "%n%s, %d processors, %d runs in turn, %d MiB an architecture%n%-26s %10s %10s %8s%n",
            LocalDate.now(),
            Runtime.getRuntime().availableProcessors(),
            RUNS,
            (long) LAYERS * LAYER_BYTES >> 20,
            "",
            "median s",
            "best s",
            "MB"));
  }

  private static void row(StringBuilder table, String name, List<Run> runs) {
    double best = runs.stream().mapToDouble(Run::seconds).min().orElse(0);
    long most = runs.stream().mapToLong(Run::kilobytes).max().orElse(0);
    table.append(
        String.format(
            Locale.ROOT, "%-26s %10.2f %10.2f %8d%n", name, median(runs), best, most / 1024));
  }

  private static void share(StringBuilder table, String peer, List<Run> ours, List<Run> theirs) {
    table.append(
        String.format(
            Locale.ROOT, "share of %s's time: %.2f%n", peer, median(ours) / median(theirs)));
  }

  /** What a run said it fetched. */
  private static String fetched(String name, List<Run> runs) {
    String said =
        runs.getFirst()
            .output()
            .lines()
            .filter(line -> line.startsWith("Fetched"))
            .findFirst()
            .orElse("nothing was fetched");
    return name + " architecture: " + said + "\n";
  }

  private static double median(List<Run> runs) {
    return runs.stream().mapToDouble(Run::seconds).sorted().toArray()[runs.size() / 2];
  }
}
