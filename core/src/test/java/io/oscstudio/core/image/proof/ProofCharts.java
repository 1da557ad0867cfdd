package io.oscstudio.core.image.proof;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import java.util.HashMap;
import java.util.Map;

/** Small charts for tests of the proof. */
final class ProofCharts {
  private static final String CHART =
      """
      apiVersion: v2
      name: tiny
      version: 1.0.0
      appVersion: "2.5.1"
      """;

  private ProofCharts() {}

  /** A chart with one pod. */
  static FileTree pod(String values, String image) {
    return of(Map.of("values.yaml", values, "templates/pod.yaml", podOf("main", image)));
  }

  /** A chart of these files; Chart.yaml is there if it is not among them. */
  static FileTree of(Map<String, String> files) {
    Map<String, String> all = new HashMap<>(Map.of("Chart.yaml", CHART));
    all.putAll(files);
    return FileTrees.ofTexts("tiny", all);
  }

  static String chartYaml(String more) {
    return CHART + more;
  }

  static String podOf(String name, String image) {
    return """
    apiVersion: v1
    kind: Pod
    metadata:
      name: %s
    spec:
      containers:
        - name: main
          image: %s
    """
        .formatted(name, image);
  }
}
