package io.oscstudio.helmchild;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One chart to render.
 *
 * @param id comes back in the answer
 * @param chart the folder of the chart
 * @param kubeVersion such as {@code v1.35.0}; always given, or the engine asks the cluster
 * @param valuesFiles the later ones win
 * @param sets expressions as {@code --set} takes them; the later ones win, and all over the files
 */
record Request(
    long id,
    Path chart,
    String release,
    String namespace,
    String kubeVersion,
    List<Path> valuesFiles,
    List<String> sets) {
  private static final JsonFactory JSON = new JsonFactory();

  static Request parse(String line) {
    long id = 0;
    Path chart = Path.of("");
    String release = "";
    String namespace = "";
    String kubeVersion = "";
    List<Path> valuesFiles = new ArrayList<>();
    List<String> sets = new ArrayList<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "id" -> id = json.getLongValue();
          case "chart" -> chart = Path.of(json.getString());
          case "release" -> release = json.getString();
          case "namespace" -> namespace = json.getString();
          case "kubeVersion" -> kubeVersion = json.getString();
          case "valuesFiles" -> {
            while (json.nextToken() != JsonToken.END_ARRAY) {
              valuesFiles.add(Path.of(json.getString()));
            }
          }
          case "sets" -> {
            while (json.nextToken() != JsonToken.END_ARRAY) {
              sets.add(json.getString());
            }
          }
          default -> throw new IllegalArgumentException(name);
        }
      }
    }
    return new Request(id, chart, release, namespace, kubeVersion, valuesFiles, sets);
  }
}
