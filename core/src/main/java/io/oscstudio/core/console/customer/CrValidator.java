package io.oscstudio.core.console.customer;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.kubernetes.NameRule;
import io.oscstudio.core.kubernetes.SchemaMatch;
import io.oscstudio.core.model.Schema;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a custom resource to the structural schema of its CRD, as the API server does: types,
 * bounds, formats, patterns, required keys, lists, {@code oneOf} and its like. Rules in CEL ({@code
 * x-kubernetes-validations}) are counted, not evaluated.
 */
public final class CrValidator {
  /** More problems are not told. */
  private static final int MOST_PROBLEMS = 200;

  private final Map<Node, YamlPath> paths = new IdentityHashMap<>();
  private final List<CrProblem> problems = new ArrayList<>();

  private CrValidator() {}

  /**
   * What became of a validation.
   *
   * @param problems what the cluster would not take, in the order of the text
   * @param rules how many rules in CEL stand at values that are there; they were not evaluated
   */
  public record Result(List<CrProblem> problems, int rules) {
    public Result {
      problems = List.copyOf(problems);
    }

    /** The problems of a value, or of what lies below it. */
    public List<CrProblem> below(YamlPath path) {
      return problems.stream().filter(p -> path.contains(p.path())).toList();
    }
  }

  /** Validates what a form submits. */
  public static Result check(CustomerForm form, CustomResource resource) {
    return new CrValidator().run(form, resource.text().first());
  }

  private Result run(CustomerForm form, Document document) {
    Optional<MapNode> root = document.map();
    if (root.isEmpty()) {
      return new Result(List.of(), 0);
    }
    number(root.get(), YamlPath.ROOT);
    checkName(root.get(), "name", NameRule.SUBDOMAIN, true);
    checkName(root.get(), "namespace", NameRule.LABEL, false);
    Optional<MapNode> schema =
        form.schema().map(Schema::node).filter(MapNode.class::isInstance).map(MapNode.class::cast);
    schema.ifPresent(s -> SchemaMatch.checkResource(root.get(), s, this::add));
    return new Result(problems, schema.map(s -> rules(root.get(), Schema.of(s))).orElse(0));
  }

  private void checkName(MapNode root, String key, NameRule rule, boolean required) {
    Optional<Node> found = root.at("metadata", key);
    YamlPath path = YamlPath.of("metadata", key);
    if (found.isEmpty() && required) {
      problems.add(
          new CrProblem(
              path,
              CrProblem.Kind.MISSING,
              Message.of(SchemaMatch.MISSING_KEY, key),
              root.get("metadata").orElse(root).range()));
    }
    found
        .filter(node -> !(node instanceof ScalarNode s && rule.allows(s.text())))
        .ifPresent(node ->
            problems.add(
                new CrProblem(
                    path,
                    CrProblem.Kind.WRONG,
                    Message.of("customer.name.wrong", node.source()),
                    node.range())));
  }

  private void add(Node where, Message why) {
    if (problems.size() >= MOST_PROBLEMS) {
      return;
    }
    YamlPath path = Optional.ofNullable(paths.get(where)).orElse(YamlPath.ROOT);
    boolean missing = why.key().equals(SchemaMatch.MISSING_KEY);
    CrProblem.Kind kind =
        missing
            ? CrProblem.Kind.MISSING
            : why.key().equals(SchemaMatch.UNKNOWN_KEY)
                ? CrProblem.Kind.UNKNOWN
                : CrProblem.Kind.WRONG;
    YamlPath at = missing ? path.key(why.arguments().getFirst().toString()) : path;
    problems.add(new CrProblem(at, kind, why, where.range()));
  }

  /** Remembers where every value, and every key, is. */
  private void number(Node node, YamlPath path) {
    paths.put(node, path);
    switch (node) {
      case MapNode map ->
          map.entries()
              .forEach(entry -> {
                YamlPath at = path.key(entry.name());
                paths.put(entry.key(), at);
                number(entry.value(), at);
              });
      case ListNode list -> {
        for (int i = 0; i < list.items().size(); i++) {
          number(list.items().get(i), path.index(i));
        }
      }
      case ScalarNode _ -> {}
    }
  }

  private static int rules(Node value, Schema schema) {
    int rules = schema.items("x-kubernetes-validations").size();
    switch (value) {
      case MapNode map -> {
        Map<String, Schema> properties = new HashMap<>(schema.properties());
        Optional<Schema> others = schema.additionalProperties();
        for (MapNode.Entry entry : map.entries()) {
          Optional<Schema> own = Optional.ofNullable(properties.get(entry.name())).or(() -> others);
          rules += own.map(s -> rules(entry.value(), s)).orElse(0);
        }
      }
      case ListNode list -> {
        Optional<Schema> items = schema.itemSchema();
        for (Node item : list.items()) {
          rules += items.map(s -> rules(item, s)).orElse(0);
        }
      }
      case ScalarNode _ -> {}
    }
    return rules;
  }
}
