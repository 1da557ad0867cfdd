package io.oscstudio.core.kubernetes;

import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** What the API server looks at once an object's types are right. */
final class MeaningCheck {
  private static final List<String> CONTAINERS =
      List.of("containers", "initContainers", "ephemeralContainers");

  private final Problems problems;
  private final SelectorCheck selectors;

  MeaningCheck(Problems problems) {
    this.problems = problems;
    this.selectors = new SelectorCheck(problems);
  }

  void check(MapNode map, ObjectType type) {
    switch (type.name()) {
      case "ObjectMeta" -> metadata(map);
      case "PodSpec" -> pod(map);
      case "Container", "EphemeralContainer" -> container(map);
      case "ServiceSpec" -> service(map);
      case "LabelSelector" -> labels(map, "matchLabels");
      case "ConfigMap" -> {
        dataKeys(map, "data");
        dataKeys(map, "binaryData");
      }
      case "Secret" -> {
        dataKeys(map, "data");
        dataKeys(map, "stringData");
      }
      case "DeploymentSpec",
          "ReplicaSetSpec",
          "DaemonSetSpec",
          "StatefulSetSpec",
          "ReplicationControllerSpec" ->
          selectors.check(map);
      default -> {}
    }
  }

  /** What the name of an object of a kind has to be; a template's metadata is not held to it. */
  void name(MapNode object, ApiKind api) {
    if (!api.type().fields().containsKey("metadata") || api.kind().endsWith("Review")) {
      return;
    }
    problems.below(
        "metadata",
        Problems.map(object, "metadata"),
        found -> {
          if (found.isEmpty()) {
            if (!object.contains("metadata") || isNull(object, "metadata")) {
              problems.add(object, (at, path) -> new ObjectProblem.MissingField(at, path, "name"));
            }
            return;
          }
          MapNode metadata = found.get();
          if (isNull(metadata, "name") && isNull(metadata, "generateName")) {
            problems.add(metadata, (at, path) -> new ObjectProblem.MissingField(at, path, "name"));
          }
          Names.rule(api).ifPresent(rule -> held(metadata, "name", rule));
          held(metadata, "namespace", NameRule.LABEL);
        });
  }

  private static boolean isNull(MapNode map, String key) {
    return map.get(key)
        .map(value -> value instanceof ScalarNode s && (s.isNull() || s.text().isEmpty()))
        .orElse(true);
  }

  private void held(MapNode map, String key, NameRule rule) {
    Problems.text(map, key)
        .filter(name -> !rule.allows(name.text()))
        .ifPresent(name ->
            problems.add(
                key, name, (at, path) -> new ObjectProblem.BadName(at, path, name.text(), rule)));
  }

  private void metadata(MapNode metadata) {
    labels(metadata, "labels");
    entries(
        metadata,
        "annotations",
        (entry, key) -> {
          if (!NameRule.QUALIFIED.allows(key.toLowerCase(Locale.ROOT))) {
            badLabel(entry.key(), key, NameRule.QUALIFIED);
          }
        });
  }

  private void labels(MapNode map, String field) {
    entries(
        map,
        field,
        (entry, key) -> {
          if (!NameRule.QUALIFIED.allows(key)) {
            badLabel(entry.key(), key, NameRule.QUALIFIED);
          }
          if (entry.value() instanceof ScalarNode value
              && value.isString()
              && !NameRule.LABEL_VALUE.allows(value.text())) {
            badLabel(value, value.text(), NameRule.LABEL_VALUE);
          }
        });
  }

  private void badLabel(Node node, String text, NameRule rule) {
    problems.add(node, (at, path) -> new ObjectProblem.BadLabel(at, path, text, rule));
  }

  private void dataKeys(MapNode map, String field) {
    entries(
        map,
        field,
        (entry, key) -> {
          if (!NameRule.DATA_KEY.allows(key)) {
            problems.add(
                entry.key(),
                (at, path) -> new ObjectProblem.BadName(at, path, key, NameRule.DATA_KEY));
          }
        });
  }

  private void entries(MapNode map, String field, BiConsumer<MapNode.Entry, String> check) {
    Problems.map(map, field)
        .ifPresent(found ->
            problems.below(
                field,
                found,
                entries -> {
                  for (MapNode.Entry entry : entries.entries()) {
                    problems.below(entry.name(), entry, e -> check.accept(e, e.name()));
                  }
                }));
  }

  /** Containers of all three lists share one set of names. */
  private void pod(MapNode pod) {
    Set<String> containers = new HashSet<>();
    CONTAINERS.forEach(list -> names(pod, list, containers, NameRule.LABEL));
    names(pod, "volumes", new HashSet<>(), NameRule.LABEL);
  }

  private void container(MapNode container) {
    names(container, "ports", new HashSet<>(), NameRule.PORT);
  }

  private void service(MapNode service) {
    names(service, "ports", new HashSet<>(), NameRule.LABEL);
    if (service.get("ports").orElse(null) instanceof ListNode ports && ports.items().size() > 1) {
      problems.below(
          "ports",
          ports.items(),
          items -> {
            for (int i = 0; i < items.size(); i++) {
              if (items.get(i) instanceof MapNode port && isNull(port, "name")) {
                problems.add(
                    i, port, (at, path) -> new ObjectProblem.MissingField(at, path, "name"));
              }
            }
          });
    }
  }

  private void names(MapNode map, String list, Set<String> taken, NameRule rule) {
    if (!(map.get(list).orElse(null) instanceof ListNode found)) {
      return;
    }
    problems.below(
        list,
        found.items(),
        items -> {
          for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof MapNode item) {
              problems.below(i, item, one -> oneName(one, taken, rule));
            }
          }
        });
  }

  private void oneName(MapNode item, Set<String> taken, NameRule rule) {
    held(item, "name", rule);
    Problems.text(item, "name")
        .filter(name -> !taken.add(name.text()))
        .ifPresent(name ->
            problems.add(
                "name",
                name,
                (at, path) -> new ObjectProblem.DuplicateName(at, path, name.text())));
  }
}
