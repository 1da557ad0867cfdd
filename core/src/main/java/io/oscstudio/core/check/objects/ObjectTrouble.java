package io.oscstudio.core.check.objects;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Quantity;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.kubernetes.ObjectCheck;
import io.oscstudio.core.kubernetes.ObjectProblem;
import io.oscstudio.core.kubernetes.ValueType;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A problem of an object without the object: thousands of objects may have some, and their nodes
 * would fill the memory.
 *
 * @param problem the kind of problem
 * @param place where to look
 * @param arguments what the message of the problem's rule says
 */
record ObjectTrouble(Class<? extends ObjectProblem> problem, Place place, List<Object> arguments) {
  ObjectTrouble {
    arguments = List.copyOf(arguments);
  }

  /**
   * A problem of an object as people see it.
   *
   * @param title what they call the object: {@code Deployment/web}
   */
  static ObjectTrouble of(ObjectProblem problem, String title, Place place) {
    return new ObjectTrouble(problem.getClass(), place, arguments(problem, title));
  }

  /** That there are more than the first {@code told} of a subject. */
  static ObjectTrouble untold(int told, Place place) {
    return new ObjectTrouble(
        ObjectProblem.Untold.class, place, List.of(Message.of("check.more.objects", told)));
  }

  /** Where a problem is in a file that holds the object as it is. */
  static Place place(ObjectProblem problem) {
    Node node = problem.node();
    return problem instanceof ObjectProblem.MissingField
            && node instanceof MapNode map
            && !map.written().isEmpty()
        ? map.written().getFirst().key().place()
        : node.place();
  }

  private static List<Object> arguments(ObjectProblem problem, String title) {
    Object path = path(problem.path());
    return switch (problem) {
      case ObjectProblem.RemovedApiVersion removed ->
          List.of(
              title,
              removed.api().apiVersion(),
              "1." + removed.api().removed().orElse(0),
              hint("check.objects.use", removed.api().replacement(), "check.objects.no-more"));
      case ObjectProblem.UnknownKind unknown ->
          List.of(title, unknown.kind(), unknown.apiVersion(), hint(unknown));
      case ObjectProblem.WrongType wrong -> List.of(title, path, type(wrong.expected()));
      case ObjectProblem.UnknownField unknown ->
          List.of(
              title, path, hint("check.hint.path", unknown.nearest(), "check.objects.misplaced"));
      case ObjectProblem.MissingField missing -> List.of(title, path, missing.name());
      case ObjectProblem.NotAllowed bad ->
          List.of(title, path, bad.word(), Hints.oneOf(bad.word(), words(bad.allowed())));
      case ObjectProblem.BadQuantity bad ->
          List.of(
              title,
              path,
              Quantity.problem(bad.text())
                  .orElseGet(() -> Message.of("base.quantity", bad.text())));
      case ObjectProblem.BadName bad -> List.of(title, path, bad.name(), rule(bad.rule()));
      case ObjectProblem.BadLabel bad -> List.of(title, path, bad.text(), rule(bad.rule()));
      case ObjectProblem.UnmatchedSelector selector -> List.of(title, path, selector.key());
      case ObjectProblem.DuplicateName twice -> List.of(title, path, twice.name());
      case ObjectProblem.Untold _ ->
          List.of(Message.of("check.more.object", title, ObjectCheck.MOST_PROBLEMS));
    };
  }

  private static Object path(YamlPath path) {
    return path.isRoot() ? Message.of("check.objects.itself") : path.toString();
  }

  private static Message hint(String key, Optional<String> argument, String otherwise) {
    return argument.map(a -> Message.of(key, a)).orElseGet(() -> Message.of(otherwise));
  }

  private static Message hint(ObjectProblem.UnknownKind unknown) {
    return unknown.served().isEmpty()
        ? hint("check.hint.path", unknown.nearest(), "check.objects.custom")
        : Message.of("check.objects.use", String.join(", ", unknown.served()));
  }

  private static List<String> words(List<String> allowed) {
    return allowed.stream().filter(word -> !word.isEmpty()).toList();
  }

  private static Message rule(Enum<?> rule) {
    return Message.of("check.objects.name." + rule.name().toLowerCase(Locale.ROOT));
  }

  private static Message type(ValueType type) {
    return switch (type) {
      case ValueType.ListOf _ -> Message.of("check.type.array");
      case ValueType.Words _ -> Message.of("check.type.string");
      case ValueType.Scalar scalar ->
          Message.of("check.objects.type." + scalar.name().toLowerCase(Locale.ROOT));
      default -> Message.of("check.type.object");
    };
  }
}
