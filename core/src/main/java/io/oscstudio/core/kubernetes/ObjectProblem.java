package io.oscstudio.core.kubernetes;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;

/** What Kubernetes would not take of an object. */
public sealed interface ObjectProblem {
  /** The node that is wrong; for something that is missing, the map it is missing from. */
  Node node();

  /** The way to what is wrong, from the node that was given to the check. */
  YamlPath path();

  /** Where it is written. */
  default Place place() {
    return node().place();
  }

  /**
   * There are more problems, which are not told; the last of its list.
   *
   * @param node the next one's
   */
  record Untold(Node node, YamlPath path) implements ObjectProblem {}

  /**
   * An API group of Kubernetes' own does not have this kind, or not in this version.
   *
   * @param served the API versions that have it
   * @param nearest the kind that was probably meant, where no API version has this one
   */
  record UnknownKind(
      Node node,
      YamlPath path,
      String apiVersion,
      String kind,
      List<String> served,
      Optional<String> nearest)
      implements ObjectProblem {}

  /** The API version was served once and is no more. */
  record RemovedApiVersion(Node node, YamlPath path, ApiKind api) implements ObjectProblem {}

  /** A value of another type is needed here. */
  record WrongType(Node node, YamlPath path, ValueType expected) implements ObjectProblem {}

  /**
   * No Kubernetes knows this field.
   *
   * @param node its key
   * @param name the field
   * @param type the type that does not have it
   * @param nearest the field that was probably meant
   */
  record UnknownField(
      Node node, YamlPath path, String name, ObjectType type, Optional<String> nearest)
      implements ObjectProblem {}

  /** A field that has to be there is not, or is null. */
  record MissingField(Node node, YamlPath path, String name) implements ObjectProblem {}

  /** None of the words that are allowed. */
  record NotAllowed(Node node, YamlPath path, String word, List<String> allowed)
      implements ObjectProblem {}

  /** Not an amount. */
  record BadQuantity(Node node, YamlPath path, String text) implements ObjectProblem {}

  /** A name that does not follow its rule. */
  record BadName(Node node, YamlPath path, String name, NameRule rule) implements ObjectProblem {}

  /** The key or the value of a label, or the key of an annotation, does not follow its rule. */
  record BadLabel(Node node, YamlPath path, String text, NameRule rule) implements ObjectProblem {}

  /** The selector of a workload does not choose the pods of its own template. */
  record UnmatchedSelector(Node node, YamlPath path, String key) implements ObjectProblem {}

  /** A name that stands before in the same list, where names have to differ. */
  record DuplicateName(Node node, YamlPath path, String name) implements ObjectProblem {}
}
