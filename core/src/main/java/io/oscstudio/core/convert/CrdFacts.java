package io.oscstudio.core.convert;

import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a conversion needs to know of a CRD.
 *
 * @param manifest where it stands
 */
record CrdFacts(OperatorFiles.Manifest manifest) {
  private Node root() {
    return manifest.document().root();
  }

  /** {@code <plural>.<group>}. */
  String name() {
    return manifest.name();
  }

  String apiVersion() {
    return Scalars.at(root(), "apiVersion").orElse("apiextensions.k8s.io/v1");
  }

  String kind() {
    return Scalars.at(root(), "spec", "names", "kind").orElse("");
  }

  String group() {
    return Scalars.at(root(), "spec", "group").orElse("");
  }

  /**
   * What its files are called after: the singular, which Kubernetes takes from the kind if unset.
   */
  String singular() {
    return Scalars.at(root(), "spec", "names", "singular").orElse(kind().toLowerCase(Locale.ROOT));
  }

  /** Whether it is of the old API that Kubernetes 1.22 took away (D18). */
  boolean isV1beta1() {
    return apiVersion().endsWith("/v1beta1");
  }

  /** The version objects are stored in, which the form follows (D21). */
  String storageVersion() {
    List<Node> versions = Scalars.items(root(), "spec", "versions");
    for (Node version : versions) {
      if (Scalars.at(version, "storage").filter("true"::equals).isPresent()) {
        return Scalars.at(version, "name").orElse("");
      }
    }
    return versions.isEmpty()
        ? Scalars.at(root(), "spec", "version").orElse("")
        : Scalars.at(versions.getFirst(), "name").orElse("");
  }

  /** The schema of the storage version. */
  Optional<Node> schema() {
    for (Node version : Scalars.items(root(), "spec", "versions")) {
      if (Scalars.at(version, "name").orElse("").equals(storageVersion())) {
        Optional<Node> own = version.at("schema", "openAPIV3Schema");
        if (own.isPresent()) {
          return own;
        }
      }
    }
    return root().at("spec", "validation", "openAPIV3Schema");
  }

  /** Whether the form would have at least one field. */
  boolean hasFields() {
    return schema()
        .flatMap(s -> s.at("properties", "spec", "properties"))
        .filter(p -> p instanceof MapNode map && !map.entries().isEmpty())
        .isPresent();
  }

  /** Whether it needs a webhook to convert between its versions. */
  boolean hasConversionWebhook() {
    return root()
        .at("spec", "conversion", "strategy")
        .filter(s -> s instanceof ScalarNode n && n.text().equals("Webhook"))
        .isPresent();
  }

  /** The file's bytes as they are, or the document's part of a file that holds several. */
  byte[] bytes() {
    List<Object> full = new ArrayList<>();
    manifest.text().documents().stream().filter(d -> !d.isEmpty()).forEach(full::add);
    String text = manifest.text().text();
    if (full.size() > 1) {
      var range = manifest.document().range();
      text = text.substring(range.start().offset(), range.end().offset());
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
