package io.oscstudio.core.kubernetes;

import io.oscstudio.core.base.Nearest;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Says what Kubernetes would not take of an object: of the fields by the types of the API, and of
 * names, labels and selectors by what the API server validates. Immutable; may be used by several
 * threads.
 */
public final class ObjectCheck {
  /** Of an object with more problems, so many are told and then {@link ObjectProblem.Untold}. */
  public static final int MOST_PROBLEMS = 200;

  private static final String LIST = "List";

  private final KubernetesTypes types;

  /** A check by these types. */
  public ObjectCheck(KubernetesTypes types) {
    this.types = types;
  }

  /**
   * The problems of an object with {@code apiVersion} and {@code kind}, such as the root of a
   * document, in the order of the text as far as its parts are. Of a list ({@code kind: List}) its
   * items are checked. A custom resource has none; neither has nothing.
   */
  public List<ObjectProblem> check(Node object) {
    Problems problems = new Problems();
    object(object, problems);
    return problems.found();
  }

  /**
   * The problems of a part of an object, such as the {@code spec} of a deployment.
   *
   * @param type what it has to be, as from {@link ObjectType#at}
   */
  public List<ObjectProblem> check(Node part, ValueType type) {
    Problems problems = new Problems();
    new TypeCheck(problems).check(part, type);
    return problems.found();
  }

  private void object(Node node, Problems problems) {
    if (problems.isFull() || node instanceof ScalarNode scalar && scalar.isNull()) {
      return;
    }
    if (!(node instanceof MapNode map)) {
      missing(node, "apiVersion", problems);
      return;
    }
    Optional<ScalarNode> apiVersion = word(map, "apiVersion", problems);
    Optional<ScalarNode> kind = word(map, "kind", problems);
    if (apiVersion.isPresent() && kind.isPresent()) {
      object(map, apiVersion.get(), kind.get(), problems);
    }
  }

  private static Optional<ScalarNode> word(MapNode map, String field, Problems problems) {
    Node value = map.get(field).orElse(null);
    if (value == null || value instanceof ScalarNode s && s.text().isEmpty()) {
      missing(map, field, problems);
      return Optional.empty();
    }
    if (value instanceof ScalarNode scalar && scalar.isString()) {
      return Optional.of(scalar);
    }
    problems.add(
        field, value, (at, path) -> new ObjectProblem.WrongType(at, path, ValueType.Scalar.STRING));
    return Optional.empty();
  }

  private static void missing(Node node, String field, Problems problems) {
    problems.add(node, (at, path) -> new ObjectProblem.MissingField(at, path, field));
  }

  private void object(MapNode map, ScalarNode apiVersion, ScalarNode kind, Problems problems) {
    Optional<ApiKind> known = types.kind(apiVersion.text(), kind.text());
    if (known.isEmpty()) {
      if (isList(apiVersion.text(), kind.text())) {
        items(map, problems);
      } else {
        unknown(apiVersion.text(), kind, problems);
      }
      return;
    }
    ApiKind api = known.get();
    if (api.removed().isPresent()) {
      problems.add(
          "apiVersion",
          apiVersion,
          (at, path) -> new ObjectProblem.RemovedApiVersion(at, path, api));
    }
    new TypeCheck(problems).checkObject(map, api.type());
    new MeaningCheck(problems).name(map, api);
  }

  private boolean isList(String apiVersion, String kind) {
    return kind.equals(LIST) && apiVersion.equals("v1")
        || kind.endsWith(LIST)
            && types.kind(apiVersion, kind.substring(0, kind.length() - 4)).isPresent();
  }

  private void items(MapNode list, Problems problems) {
    if (list.get("items").orElse(null) instanceof ListNode items) {
      problems.below(
          "items",
          items.items(),
          objects -> {
            for (int i = 0; i < objects.size(); i++) {
              problems.below(i, objects.get(i), object -> object(object, problems));
            }
          });
    }
  }

  /**
   * A group without a dot cannot be a custom one (a CRD's group is a domain), so it must be
   * Kubernetes' own.
   */
  private void unknown(String apiVersion, ScalarNode kind, Problems problems) {
    String group = ApiKind.groupOf(apiVersion);
    if (group.contains(".") && !types.isOwnGroup(group)) {
      return;
    }
    String name = kind.text();
    List<String> served = types.servedVersions(name);
    TreeSet<String> kinds = new TreeSet<>();
    types.kinds().forEach(known -> kinds.add(known.kind()));
    Optional<String> nearest = served.isEmpty() ? Nearest.of(name, kinds) : Optional.empty();
    problems.add(
        "kind",
        kind,
        (at, path) -> new ObjectProblem.UnknownKind(at, path, apiVersion, name, served, nearest));
  }
}
