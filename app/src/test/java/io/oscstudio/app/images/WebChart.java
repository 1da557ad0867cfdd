package io.oscstudio.app.images;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A chart with an image of every kind: proved, conditional, hard-coded and suspected. */
public final class WebChart {
  /** What its values move. */
  public static final String WEB = "registry.demo.example/demo/web:1.0.0";

  /** What is used when its metrics are on. */
  public static final String METRICS = "registry.demo.example/demo/metrics:2.0.0";

  /** What its template has written out. */
  public static final String SIDECAR = "registry.demo.example/demo/sidecar:4.0.0";

  /** What some text of its values looks like. */
  public static final String MAYBE = "registry.demo.example/demo/maybe:3.0.0";

  private static final Map<String, String> FILES =
      Map.of(
          "Chart.yaml",
          """
          apiVersion: v2
          name: web
          version: 1.0.0
          kubeVersion: ">=1.25.0-0 <1.31.0-0"
          """,
          "values.yaml",
          """
          image:
            repository: registry.demo.example/demo/web
            tag: "1.0.0"
          metrics:
            enabled: false
            image: registry.demo.example/demo/metrics:2.0.0
          hint: registry.demo.example/demo/maybe:3.0.0
          domain: demo.example
          """,
          "templates/web.yaml",
          """
          {{- $domain := required "domain is needed" .Values.domain }}
          apiVersion: apps/v1
          kind: Deployment
          metadata:
            name: {{ .Release.Name }}-web
          spec:
            template:
              spec:
                containers:
                  - name: web
                    image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
                  - name: sidecar
                    image: registry.demo.example/demo/sidecar:4.0.0
                  {{- if .Values.metrics.enabled }}
                  - name: metrics
                    image: {{ .Values.metrics.image }}
                  {{- end }}
          """);

  /** Its values without the one that its template requires. */
  public static final String WITHOUT_DOMAIN =
      FILES.getOrDefault("values.yaml", "").replace("domain: demo.example\n", "");

  private WebChart() {}

  /** The chart inside a package. */
  static FileTree packaged(Map<String, String> changed) {
    Map<String, String> files = new LinkedHashMap<>();
    FILES.forEach((path, text) -> files.put("raw/" + path, text));
    files.put("metadata.yaml", "name: web\nversion: 1.0.0\narchitecture: [x86_64]\n");
    files.put("lifecycle.yaml", "");
    files.putAll(changed);
    return FileTrees.ofTexts("web", files);
  }

  /** Writes the chart into a folder of its own; what is in {@code changed} instead. */
  public static Path write(Path folder, Map<String, String> changed) throws IOException {
    Map<String, String> files = new LinkedHashMap<>(FILES);
    files.putAll(changed);
    Path chart = folder.resolve("web");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = chart.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    return chart;
  }
}
