package io.oscstudio.core.helm.dependencies;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a chart's files say about its dependencies: Chart.yaml and Chart.lock, or requirements.yaml
 * and requirements.lock of charts of {@code apiVersion: v1}.
 *
 * @param file the file that declares them
 * @param lockFile the file that locks them, empty when there is none
 * @param lockDigest what the lock file says the declarations' digest is
 */
record DependencyFiles(
    String file,
    List<Declared> declared,
    Optional<String> lockFile,
    List<Declared> locked,
    String lockDigest,
    List<Finding> findings) {
  /**
   * One dependency as it is written.
   *
   * @param data all its keys, for the digest
   */
  record Declared(
      String name, String version, String repository, Optional<String> alias, Map<?, ?> data) {}

  static DependencyFiles of(FileTree chart) {
    List<Finding> findings = new ArrayList<>();
    String file = "Chart.yaml";
    List<Declared> declared =
        read(chart, file, findings).map(DependencyFiles::list).orElse(List.of());
    if (declared.isEmpty() && chart.contains("requirements.yaml")) {
      file = "requirements.yaml";
      declared = read(chart, file, findings).map(DependencyFiles::list).orElse(List.of());
    }
    String lock = file.equals("Chart.yaml") ? "Chart.lock" : "requirements.lock";
    Optional<Document> lockText = read(chart, lock, findings);
    return new DependencyFiles(
        file,
        declared,
        lockText.map(document -> lock),
        lockText.map(DependencyFiles::list).orElse(List.of()),
        lockText.flatMap(document -> document.textAt("digest")).orElse(""),
        findings);
  }

  private static Optional<Document> read(FileTree chart, String path, List<Finding> findings) {
    if (!chart.contains(path)) {
      return Optional.empty();
    }
    YamlText text = YamlText.parse(path, chart.text(path), Dialect.CHART);
    if (!text.isReadable()) {
      findings.add(
          Finding.at(Place.of(path), Severity.ERROR, "helm.dependency-file-unreadable", path));
    }
    return Optional.of(text.first());
  }

  private static List<Declared> list(Document document) {
    List<Declared> all = new ArrayList<>();
    if (document.at("dependencies").orElse(null) instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item.toData() instanceof Map<?, ?> data && data.get("name") != null) {
          all.add(
              new Declared(
                  text(data, "name"),
                  text(data, "version"),
                  text(data, "repository"),
                  Optional.of(text(data, "alias")).filter(alias -> !alias.isEmpty()),
                  data));
        }
      }
    }
    return all;
  }

  private static String text(Map<?, ?> data, String key) {
    Object value = data.get(key);
    return value == null ? "" : value.toString();
  }
}
