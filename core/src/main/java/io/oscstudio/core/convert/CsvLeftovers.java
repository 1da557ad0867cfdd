package io.oscstudio.core.convert;

import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names everything an operator offers that OSC has no place for (D23), so that nothing is lost
 * unseen.
 */
final class CsvLeftovers {
  private static final Set<String> CARRIED =
      Set.of(
          "customresourcedefinitions",
          "description",
          "displayName",
          "icon",
          "install",
          "links",
          "maintainers",
          "provider",
          "replaces",
          "skips",
          "version",
          "webhookdefinitions",
          "apiservicedefinitions",
          "relatedImages");
  private static final Set<String> CARRIED_ANNOTATIONS =
      Set.of(
          "alm-examples",
          "architecture",
          "capabilities",
          "categories",
          "containerImage",
          "description",
          "devices",
          "industries",
          "olm.skipRange",
          "repository",
          "scenes",
          "source");

  private final Csv csv;
  private final Notes notes;

  CsvLeftovers(Csv csv, Notes notes) {
    this.csv = csv;
    this.notes = notes;
  }

  void note(List<OperatorFiles.Manifest> others) {
    noteAnnotations();
    for (MapNode.Entry entry : Scalars.entries(csv.root(), "spec")) {
      if (!CARRIED.contains(entry.name()) && !isEmpty(entry.value())) {
        notes.info(entry.key().place(), "convert.uncarried-csv-key", entry.name());
      }
    }
    noteWebhooks();
    for (String list : List.of("owned", "required")) {
      for (Node service : csv.items("spec", "apiservicedefinitions", list)) {
        notes.warning(
            service.place(),
            "convert.uncarried-api-service",
            Scalars.at(service, "kind").or(() -> Scalars.at(service, "name")).orElse(""));
      }
    }
    for (Node required : csv.items("spec", "customresourcedefinitions", "required")) {
      notes.warning(
          required.place(),
          "convert.uncarried-required-crd",
          Scalars.at(required, "name").orElse(""));
    }
    int images = csv.items("spec", "relatedImages").size();
    if (images > 0) {
      notes.info(csv.place("spec", "relatedImages"), "convert.uncarried-related-images", images);
    }
    noteOwned();
    for (OperatorFiles.Manifest other : others) {
      notes.warning(other.place(), "convert.uncarried-object", other.kind(), other.name());
    }
  }

  private void noteWebhooks() {
    List<String> names = new ArrayList<>();
    for (Node webhook : csv.items("spec", "webhookdefinitions")) {
      names.add(Scalars.at(webhook, "generateName").orElse("?"));
    }
    if (!names.isEmpty()) {
      notes.warning(
          csv.place("spec", "webhookdefinitions"),
          "convert.uncarried-webhooks",
          names.size(),
          String.join(", ", names));
    }
  }

  private void noteAnnotations() {
    List<String> names = new ArrayList<>();
    for (MapNode.Entry entry : Scalars.entries(csv.root(), "metadata", "annotations")) {
      if (!CARRIED_ANNOTATIONS.contains(entry.name())) {
        names.add(entry.name());
      }
    }
    if (!names.isEmpty()) {
      notes.info(
          csv.place("metadata", "annotations"),
          "convert.uncarried-annotations",
          String.join(", ", names));
    }
  }

  /** Which objects a kind manages and what can be done with it are shown by OLM's console only. */
  private void noteOwned() {
    for (String key : List.of("resources", "actionDescriptors")) {
      List<String> kinds = new ArrayList<>();
      for (Node owned : csv.owned()) {
        if (!Scalars.items(owned, key).isEmpty()) {
          kinds.add(Scalars.at(owned, "kind").orElse(""));
        }
      }
      if (!kinds.isEmpty()) {
        notes.info(
            csv.place("spec", "customresourcedefinitions", "owned"),
            "convert.uncarried-owned-key",
            key,
            String.join(", ", kinds));
      }
    }
  }

  private static boolean isEmpty(Node node) {
    return switch (node) {
      case MapNode map -> map.entries().isEmpty();
      case ListNode list -> list.items().isEmpty();
      case ScalarNode scalar -> scalar.isNull() || scalar.text().isBlank();
    };
  }
}
