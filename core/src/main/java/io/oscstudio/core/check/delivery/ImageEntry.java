package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An entry of {@code mapping.yaml}: an image, its tars and where its address goes (section 12).
 *
 * @param node the entry
 */
record ImageEntry(MapNode node) {
  /** All entries of a delivery package, under {@code instance} or {@code instances}. */
  static List<ImageEntry> all(DeliveryPackage delivery) {
    return delivery.mapping().map().stream()
        .flatMap(root -> Stream.of("instance", "instances").map(key -> Nodes.mapsAt(root, key)))
        .flatMap(List::stream)
        .map(ImageEntry::new)
        .toList();
  }

  /** Its tars, by the names of the architectures. */
  Map<String, ScalarNode> tars() {
    Map<String, ScalarNode> tars = new LinkedHashMap<>();
    Nodes.mapAt(node, "package")
        .map(MapNode::entries)
        .orElse(List.of())
        .forEach(e -> Nodes.scalar(e.value()).ifPresent(tar -> tars.put(e.name(), tar)));
    return tars;
  }

  /** The paths its address goes to. */
  List<ScalarNode> paths() {
    return Nodes.mapAt(node, "address").map(MapNode::entries).orElse(List.of()).stream()
        .flatMap(e -> Nodes.scalar(e.value()).stream())
        .toList();
  }

  /** How people name it. */
  String shown() {
    return Nodes.textAt(node, "image").orElse("–")
        + Nodes.textAt(node, "tag").map(tag -> ":" + tag).orElse("");
  }

  /** The path in the delivery package of a tar that is named like this. */
  static String path(String tar) {
    return "images/" + tar;
  }
}
