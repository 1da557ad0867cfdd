package io.oscstudio.app.pages.capabilities;

import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.FieldValue;
import io.oscstudio.app.fields.Reading;
import io.oscstudio.app.pages.Documents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The labels that the workloads of a package have, as far as the package tells. */
final class Workloads {
  /**
   * A workload.
   *
   * @param name what it is called
   * @param labels those of its pods, as a selector has to name them
   */
  record Workload(String name, Map<String, String> labels) {}

  /** What Helm charts label the workloads of a release with. */
  private static final String CHART_LABEL = "app.kubernetes.io/name";

  private final Documents documents;
  private final ReadOnlyObjectWrapper<List<Workload>> all = new ReadOnlyObjectWrapper<>(List.of());

  Workloads(Documents documents) {
    this.documents = documents;
    documents.of(Documents.LIFECYCLE).readingProperty().subscribe(now -> look());
    documents.of(Documents.METADATA).readingProperty().subscribe((old, now) -> look());
  }

  /** The workloads; a chart's are named after the package, as its labels are in its templates. */
  ReadOnlyObjectProperty<List<Workload>> allProperty() {
    return all.getReadOnlyProperty();
  }

  /** All keys their labels have. */
  List<String> keys() {
    return all.get().stream().flatMap(w -> w.labels().keySet().stream()).distinct().toList();
  }

  private void look() {
    Reading lifecycle = documents.of(Documents.LIFECYCLE).reading();
    List<Workload> found = new ArrayList<>();
    for (FieldValue deployment : lifecycle.value(FieldPath.of("install", "deployments")).items()) {
      FieldValue spec = deployment.get("spec");
      Map<String, String> labels =
          texts(spec.get("template").get("metadata").get("labels").entries());
      if (labels.isEmpty()) {
        labels = texts(spec.get("selector").get("matchLabels").entries());
      }
      if (!labels.isEmpty()) {
        found.add(new Workload(deployment.get("name").text(), labels));
      }
    }
    String name = documents.of(Documents.METADATA).reading().value(FieldPath.of("name")).text();
    if (found.isEmpty() && !name.isEmpty()) {
      found.add(new Workload(name, Map.of(CHART_LABEL, name)));
    }
    all.set(List.copyOf(found));
  }

  private static Map<String, String> texts(Map<String, FieldValue> entries) {
    Map<String, String> texts = new LinkedHashMap<>();
    entries.forEach((key, value) -> texts.put(key, value.text()));
    return texts;
  }
}
