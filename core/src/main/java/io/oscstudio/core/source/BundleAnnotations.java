package io.oscstudio.core.source;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The annotations file of a bundle. */
record BundleAnnotations(Map<String, String> values, Optional<String> path) {
  /** Those of the bundle a version lies in; empty when it has none. */
  static BundleAnnotations of(FileTree tree, OperatorVersion version) {
    String folder = version.folder();
    String root = "";
    if (folder.endsWith("/manifests")) {
      root = folder.substring(0, folder.length() - "manifests".length());
    } else if (!folder.equals("manifests") && !folder.isEmpty()) {
      root = folder + "/";
    }
    for (String name : List.of("annotations.yaml", "annotations.yml")) {
      String path = root + "metadata/" + name;
      if (tree.contains(path)) {
        return new BundleAnnotations(read(tree, path), Optional.of(path));
      }
    }
    return new BundleAnnotations(Map.of(), Optional.empty());
  }

  /** Whether a file lies where the annotations of a bundle do. */
  static boolean isOne(String path) {
    return path.matches("(.*/)?metadata/annotations\\.ya?ml");
  }

  private static Map<String, String> read(FileTree tree, String path) {
    Map<String, String> values = new LinkedHashMap<>();
    if (YamlFile.parse(tree, path).first().at("annotations").orElse(null) instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (entry.value() instanceof ScalarNode scalar && !scalar.isNull()) {
          values.put(entry.name(), scalar.text());
        }
      }
    }
    return values;
  }

  String value(String key) {
    return values.getOrDefault(key, "");
  }

  List<String> channels() {
    return Arrays.stream(value(BundleSource.CHANNELS).split(",")).map(String::strip).toList();
  }
}
