package io.oscstudio.core.image.proof;

import io.oscstudio.core.helm.ChartCopy;
import io.oscstudio.core.helm.RenderedDocument;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the images of one rendered object, or of each object in a list of them. */
final class ObjectSlots {
  private static final Map<String, SlotUse> CONTAINERS =
      Map.of(
          "containers", SlotUse.CONTAINER,
          "initContainers", SlotUse.INIT_CONTAINER,
          "ephemeralContainers", SlotUse.EPHEMERAL_CONTAINER);

  /** What stands for an image that something else puts in: Istio's injector knows {@code auto}. */
  private static final Set<String> NO_IMAGES = Set.of("auto", ":");

  private static final List<String> TEXT_KINDS = List.of("ConfigMap", "Secret");

  private final RenderedDocument document;
  private final List<FoundSlot> found;
  private String kind = "";
  private String name = "";
  private boolean hook;

  ObjectSlots(RenderedDocument document, List<FoundSlot> found) {
    this.document = document;
    this.found = found;
  }

  void read(MapNode object) {
    object(object, YamlPath.ROOT);
  }

  private void object(MapNode object, YamlPath path) {
    kind = text(object.get("kind"));
    if (kind.endsWith("List") && object.get("items").orElse(null) instanceof ListNode items) {
      for (int i = 0; i < items.items().size(); i++) {
        if (items.items().get(i) instanceof MapNode item) {
          object(item, path.key("items").index(i));
        }
      }
      return;
    }
    name = text(object.at("metadata", "name"));
    hook = object.at("metadata", "annotations", ChartCopy.SHOWN_HOOK).isPresent();
    if (kind.equals("CustomResourceDefinition")) {
      return; // describes fields, holds none
    }
    for (MapNode.Entry entry : object.entries()) {
      YamlPath below = path.key(entry.name());
      if (entry.name().equals("metadata")) {
        entry
            .value()
            .at("annotations")
            .ifPresent(a -> texts(a, below.key("annotations"), SlotUse.ANNOTATION));
      } else if (TEXT_KINDS.contains(kind)) {
        texts(entry.value(), below, SlotUse.CONFIG_TEXT);
      } else {
        entry(entry, below);
      }
    }
  }

  private void entry(MapNode.Entry entry, YamlPath path) {
    SlotUse use = CONTAINERS.get(entry.name());
    if (use != null && entry.value() instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        if (list.items().get(i) instanceof MapNode container) {
          container(container, path.index(i), use);
        }
      }
      return;
    }
    if (ImageField.isNamed(entry.name())) {
      Optional<String> image = ImageField.read(entry.name(), entry.value());
      if (image.isPresent()) {
        add(path, SlotUse.CUSTOM_RESOURCE, image.get());
        return;
      }
    }
    any(entry.value(), path);
  }

  private void any(Node node, YamlPath path) {
    switch (node) {
      case MapNode map -> {
        for (MapNode.Entry entry : map.entries()) {
          YamlPath below = path.key(entry.name());
          if (entry.name().equals("annotations")) {
            texts(entry.value(), below, SlotUse.ANNOTATION);
          } else {
            entry(entry, below);
          }
        }
      }
      case ListNode list -> {
        for (int i = 0; i < list.items().size(); i++) {
          any(list.items().get(i), path.index(i));
        }
      }
      case ScalarNode scalar -> addresses(scalar, path, SlotUse.CONFIG_TEXT);
    }
  }

  private void container(MapNode container, YamlPath path, SlotUse use) {
    for (MapNode.Entry entry : container.entries()) {
      YamlPath below = path.key(entry.name());
      switch (entry.name()) {
        case "image" -> {
          String image = text(Optional.of(entry.value())).strip();
          if (!image.isEmpty() && !NO_IMAGES.contains(image)) {
            add(below, use, image);
          }
        }
        case "env" -> environment(entry.value(), below);
        case "command", "args" -> texts(entry.value(), below, SlotUse.ARGUMENT);
        default -> any(entry.value(), below);
      }
    }
  }

  private void environment(Node variables, YamlPath path) {
    if (!(variables instanceof ListNode list)) {
      return;
    }
    for (int i = 0; i < list.items().size(); i++) {
      Optional<Node> value = list.items().get(i).at("value");
      if (value.isPresent()) {
        YamlPath at = path.index(i).key("value");
        String named = text(list.items().get(i).at("name"));
        String text = text(value);
        if (ImageField.isVariable(named) && AddressText.isNamedImage(text)) {
          add(at, SlotUse.ENVIRONMENT, text);
        } else {
          texts(value.get(), at, SlotUse.ENVIRONMENT);
        }
      }
    }
  }

  private void texts(Node node, YamlPath path, SlotUse use) {
    switch (node) {
      case MapNode map -> map.entries().forEach(e -> texts(e.value(), path.key(e.name()), use));
      case ListNode list -> {
        for (int i = 0; i < list.items().size(); i++) {
          texts(list.items().get(i), path.index(i), use);
        }
      }
      case ScalarNode scalar -> addresses(scalar, path, use);
    }
  }

  private void addresses(ScalarNode scalar, YamlPath path, SlotUse use) {
    if (scalar.isString()) {
      for (AddressText.Span span : AddressText.find(scalar.text())) {
        add(path, use, span.in(scalar.text()));
      }
    }
  }

  private void add(YamlPath path, SlotUse use, String image) {
    if (found.size() < SlotReader.MOST_SLOTS) {
      ImageSlot slot =
          new ImageSlot(document.source(), kind, name, path.toString(), use, hook, image);
      found.add(new FoundSlot(slot, document.key()));
    }
  }

  private static String text(Optional<Node> node) {
    return node.orElse(null) instanceof ScalarNode scalar && !scalar.isNull() ? scalar.text() : "";
  }
}
