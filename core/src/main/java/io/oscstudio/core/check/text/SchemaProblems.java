package io.oscstudio.core.check.text;

import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the documents of a package or of a delivery differ from our schemas of them; each rule of
 * {@code OSC-DOC} takes the problems of its kind.
 *
 * @param all every difference, in no particular order
 */
record SchemaProblems(List<SchemaProblem> all) {
  /** The problems of one kind. */
  static <T extends SchemaProblem> Stream<T> in(OscPackage pkg, Class<T> kind) {
    return pkg.once(SchemaProblems.class, SchemaProblems::of).all().stream()
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** The problems of one kind in the mapping of a delivery package. */
  static <T extends SchemaProblem> Stream<T> in(DeliveryPackage delivery, Class<T> kind) {
    return delivery.once(SchemaProblems.class, SchemaProblems::of).all().stream()
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private static SchemaProblems of(DeliveryPackage delivery) {
    List<SchemaProblem> found = new ArrayList<>();
    compare(delivery.mapping(), "mapping", found);
    return new SchemaProblems(List.copyOf(found));
  }

  private static SchemaProblems of(OscPackage pkg) {
    List<SchemaProblem> found = new ArrayList<>();
    compare(pkg.metadata(), "metadata", found);
    compare(pkg.lifecycle(), "lifecycle", found);
    pkg.csdFiles().forEach(f -> compare(f, "csd", found));
    for (YamlFile file : pkg.vendorFiles()) {
      schemaOfVendorFile(file).ifPresent(schema -> compare(file, schema, found));
    }
    return new SchemaProblems(List.copyOf(found));
  }

  private static Optional<String> schemaOfVendorFile(YamlFile file) {
    String kind = file.scalar("kind").map(ScalarNode::text).orElse("");
    return switch (kind) {
      case "LogConfig" -> Optional.of("log-config");
      case "MonitorConfig" -> Optional.of("monitor-config");
      default ->
          switch (file.name()) {
            case "log_config.yaml", "logs_config.yaml" -> Optional.of("log-config");
            case "monitor_config.yaml" -> Optional.of("monitor-config");
            default -> Optional.empty();
          };
    };
  }

  private static void compare(YamlFile file, String schema, List<SchemaProblem> found) {
    for (Document document : file.documents()) {
      document.map().ifPresent(root -> compare(root, DocumentSchema.named(schema), found));
    }
  }

  private static void compare(Node node, DocumentSchema schema, List<SchemaProblem> found) {
    if (node instanceof ScalarNode scalar && scalar.isNull()) {
      return;
    }
    if (!schema.hasOwnRule() && !compareValue(node, schema, found)) {
      return;
    }
    switch (node) {
      case MapNode map -> compareMap(map, schema, found);
      case ListNode list ->
          schema.items().ifPresent(s -> list.items().forEach(item -> compare(item, s, found)));
      case ScalarNode _ -> {}
    }
  }

  /** Whether the type fits, so that it makes sense to look inside. */
  private static boolean compareValue(Node node, DocumentSchema schema, List<SchemaProblem> found) {
    Set<String> types = schema.types();
    if (!types.isEmpty() && !types.contains(typeOf(node))) {
      boolean unquoted = types.contains("string") && node instanceof ScalarNode s && !s.isString();
      found.add(
          unquoted
              ? new SchemaProblem.Unquoted((ScalarNode) node)
              : new SchemaProblem.WrongType(node, types, isItem(node, schema)));
      return false;
    }
    Set<String> allowed = schema.allowed();
    if (node instanceof ScalarNode s && !allowed.isEmpty() && !allowed.contains(s.text())) {
      found.add(new SchemaProblem.NotAllowed(s, List.copyOf(allowed)));
    }
    return true;
  }

  private static void compareMap(MapNode map, DocumentSchema schema, List<SchemaProblem> found) {
    for (MapNode.Entry entry : map.entries()) {
      Optional<DocumentSchema> property = schema.property(entry.name());
      property.ifPresent(s -> compare(entry.value(), s, found));
      if (property.isEmpty() && schema.isClosed()) {
        found.add(new SchemaProblem.UnknownKey(entry, schema.offeredKeys()));
      }
    }
    for (String key : schema.required()) {
      boolean ownRule = schema.property(key).filter(DocumentSchema::hasOwnRule).isPresent();
      boolean missing = map.get(key).filter(n -> !isNull(n)).isEmpty();
      if (missing && !ownRule) {
        Optional<String> only =
            schema
                .property(key)
                .map(DocumentSchema::allowed)
                .filter(allowed -> allowed.size() == 1)
                .map(allowed -> allowed.iterator().next());
        found.add(new SchemaProblem.MissingKey(map, key, only));
      }
    }
  }

  private static boolean isItem(Node node, DocumentSchema schema) {
    return node instanceof ScalarNode
        && schema.types().contains("array")
        && schema.items().filter(items -> items.types().contains(typeOf(node))).isPresent();
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode && Nodes.scalar(node).isEmpty();
  }

  private static String typeOf(Node node) {
    return switch (node) {
      case MapNode _ -> "object";
      case ListNode _ -> "array";
      case ScalarNode s ->
          switch (s.value()) {
            case null -> "null";
            case String _ -> "string";
            case Boolean _ -> "boolean";
            case Double _ -> "number";
            default -> "integer";
          };
    };
  }
}
