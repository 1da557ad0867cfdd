package io.oscstudio.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures {@code studio check} on a chart of 2,000 templates and 6,000 objects beside {@code helm
 * lint} ({@code ./verify bench check}, which names both programs in {@code OSC_STUDIO} and {@code
 * OSC_TEST_HELM}). No lane runs it, because its name is not that of a test. Times are printed,
 * never asserted.
 */
class CheckBench {
  private static final int TEMPLATES = 2_000;
  private static final int RUNS = 5;

  /**
   * What one run took.
   *
   * @param kilobytes resident memory of the process and its children at its highest
   */
  private record Run(double seconds, long kilobytes, int exit) {}

  @TempDir private Path folder;

  @Test
  void measures() throws IOException, InterruptedException {
    Path chart = chart();
    List<String> studio = List.of(System.getenv("OSC_STUDIO"), "check", chart.toString());
    List<String> helm = List.of(System.getenv("OSC_TEST_HELM"), "lint", chart.toString());
    List<Run> ours = new ArrayList<>();
    List<Run> theirs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      ours.add(run(studio));
      theirs.add(run(helm));
    }
    print(ours, theirs);

    assertThat(ours).extracting(Run::exit).containsOnly(0);
    assertThat(theirs).extracting(Run::exit).containsOnly(0);
  }

  private Run run(List<String> command) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    long most = 0;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, resident(process.toHandle()));
    }
    return new Run((System.nanoTime() - start) / 1e9, most, process.exitValue());
  }

  /** Resident kilobytes of a process and all it started, now. */
  private static long resident(ProcessHandle process) throws IOException {
    long sum = 0;
    try (Stream<ProcessHandle> all = Stream.concat(Stream.of(process), process.descendants())) {
      for (ProcessHandle one : all.toList()) {
        try {
          for (String line : Files.readAllLines(Path.of("/proc/" + one.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
              sum += Long.parseLong(line.replaceAll("\\D", ""));
            }
          }
        } catch (NoSuchFileException ended) {
          // It ended between being listed and being read.
        }
      }
    }
    return sum;
  }

  private static void print(List<Run> ours, List<Run> theirs) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(Locale.ROOT, "%n%-14s %10s %10s %10s%n", "", "median s", "best s", "MB"));
    row(table, "studio check", ours);
    row(table, "helm lint", theirs);
    table.append(
        String.format(
            Locale.ROOT,
            "share of helm lint's time: %.2f (%d templates, %d objects, %d runs in turn)%n",
            median(ours) / median(theirs),
            TEMPLATES,
            3 * TEMPLATES,
            RUNS));
    // The measurer's result goes where a person looks for it; tests print nothing else.
    System.out.println(table);
  }

  private static void row(StringBuilder table, String name, List<Run> runs) {
    double best = runs.stream().mapToDouble(Run::seconds).min().orElse(0);
    long most = runs.stream().mapToLong(Run::kilobytes).max().orElse(0);
    table.append(
        String.format(
            Locale.ROOT, "%-14s %10.2f %10.2f %10d%n", name, median(runs), best, most / 1024));
  }

  private static double median(List<Run> runs) {
    return runs.stream().mapToDouble(Run::seconds).sorted().toArray()[runs.size() / 2];
  }

  private Path chart() throws IOException {
    Map<String, String> files = new HashMap<>();
    files.put(
        "Chart.yaml",
        """
        apiVersion: v2
        name: many
        version: 1.0.0
        appVersion: "1.0"
        description: Many objects
        """);
    files.put(
        "templates/_helpers.tpl",
        """
        {{- define "many.labels" -}}
        app.kubernetes.io/name: {{ .Chart.Name }}
        app.kubernetes.io/instance: {{ .Release.Name }}
        app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
        {{- end }}
        """);
    StringBuilder values =
        new StringBuilder("image:\n  repository: demo.example/demo/web\n  tag: 1.0.0\nservices:\n");
    for (int i = 0; i < TEMPLATES; i++) {
      values.append("  s%d:\n    port: %d\n    level: info\n".formatted(i, 8_000 + i % 1_000));
      files.put("templates/service-%d.yaml".formatted(i), template(i));
    }
    files.put("values.yaml", values.toString());
    Path chart = folder.resolve("many");
    Files.createDirectories(chart.resolve("templates"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(chart.resolve(file.getKey()), file.getValue());
    }
    return chart;
  }

  private static String template(int i) {
    return """
    {{- $s := index .Values.services "sNUMBER" }}
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: {{ .Release.Name }}-NUMBER
      labels:
        {{- include "many.labels" . | nindent 4 }}
    spec:
      replicas: 2
      selector:
        matchLabels:
          app: sNUMBER
      template:
        metadata:
          labels:
            app: sNUMBER
        spec:
          imagePullSecrets:
            - name: default-secret
          containers:
            - name: main
              image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
              ports:
                - containerPort: {{ $s.port }}
              resources:
                limits:
                  cpu: 100m
                  memory: 128Mi
    ---
    apiVersion: v1
    kind: Service
    metadata:
      name: {{ .Release.Name }}-NUMBER
      labels:
        {{- include "many.labels" . | nindent 4 }}
    spec:
      selector:
        app: sNUMBER
      ports:
        - port: {{ $s.port }}
    ---
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: {{ .Release.Name }}-NUMBER
    data:
      level: {{ $s.level | quote }}
    """
        .replace("NUMBER", Integer.toString(i));
  }
}
