package io.oscstudio.core.kubernetes;

import io.oscstudio.core.base.Nearest;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Map;

/**
 * Compares nodes with types. Null stands for a field that is not there, at every place. It goes as
 * deep as the document does, which {@code YamlText} bounds.
 */
final class TypeCheck {
  private final Problems problems;
  private final MeaningCheck meaning;

  TypeCheck(Problems problems) {
    this.problems = problems;
    this.meaning = new MeaningCheck(problems);
  }

  void check(Node node, ValueType type) {
    if (problems.isFull() || node instanceof ScalarNode scalar && scalar.isNull()) {
      return;
    }
    switch (type) {
      case ObjectType object when node instanceof MapNode map -> checkFields(map, object);
      case ValueType.ListOf(ValueType item) when node instanceof ListNode list ->
          checkItems(list, item);
      case ValueType.MapOf(ValueType value) when node instanceof MapNode map ->
          map.entries()
              .forEach(e -> problems.below(e.name(), e.value(), below -> check(below, value)));
      case ValueType.Words(List<String> words) when node instanceof ScalarNode scalar ->
          checkWord(scalar, words, type);
      case ValueType.Scalar.ANY -> {}
      case ValueType.Scalar scalarType when node instanceof ScalarNode scalar ->
          checkScalar(scalar, scalarType);
      default -> wrongType(node, type);
    }
  }

  /** As {@link #check}, without what an object's status says: the API server writes that itself. */
  void checkObject(MapNode map, ObjectType type) {
    checkFields(map, type, "status");
  }

  private void checkFields(MapNode map, ObjectType type) {
    checkFields(map, type, "");
  }

  private void checkFields(MapNode map, ObjectType type, String passedOver) {
    Map<String, ValueType> fields = type.fields();
    for (MapNode.Entry entry : map.entries()) {
      String name = entry.name();
      ValueType field = fields.get(name);
      if (field == null) {
        unknown(entry, type);
      } else if (!name.equals(passedOver)) {
        problems.below(name, entry.value(), value -> check(value, field));
      }
    }
    for (String name : type.required()) {
      if (isUnset(map, name) && !name.equals(passedOver)) {
        problems.add(map, (node, path) -> new ObjectProblem.MissingField(node, path, name));
      }
    }
    meaning.check(map, type);
  }

  private static boolean isUnset(MapNode map, String name) {
    return map.get(name).map(v -> v instanceof ScalarNode s && s.isNull()).orElse(true);
  }

  private void unknown(MapNode.Entry entry, ObjectType type) {
    String name = entry.name();
    problems.add(
        name,
        entry.key(),
        (node, path) ->
            new ObjectProblem.UnknownField(
                node, path, name, type, Nearest.of(name, type.fields().keySet())));
  }

  private void checkItems(ListNode list, ValueType item) {
    List<Node> items = list.items();
    for (int i = 0; i < items.size(); i++) {
      problems.below(i, items.get(i), value -> check(value, item));
    }
  }

  private void checkWord(ScalarNode scalar, List<String> words, ValueType type) {
    String word = scalar.text();
    if (!scalar.isString()) {
      wrongType(scalar, type);
    } else if (!word.isEmpty() && !words.contains(word)) {
      problems.add(scalar, (node, path) -> new ObjectProblem.NotAllowed(node, path, word, words));
    }
  }

  private void checkScalar(ScalarNode scalar, ValueType.Scalar type) {
    if (!Scalars.fits(scalar, type)) {
      wrongType(scalar, type);
    } else if (type == ValueType.Scalar.QUANTITY && !Scalars.isQuantity(scalar)) {
      problems.add(
          scalar, (node, path) -> new ObjectProblem.BadQuantity(node, path, scalar.text()));
    }
  }

  private void wrongType(Node node, ValueType type) {
    problems.add(node, (at, path) -> new ObjectProblem.WrongType(at, path, type));
  }
}
