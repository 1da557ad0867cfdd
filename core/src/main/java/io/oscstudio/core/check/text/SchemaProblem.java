package io.oscstudio.core.check.text;

import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One way in which a document differs from its schema. */
sealed interface SchemaProblem {
  /** A text is meant, but YAML reads another type because it is not quoted. */
  record Unquoted(ScalarNode value) implements SchemaProblem {}

  /**
   * A value of another type than the schema's.
   *
   * @param isItem whether a list is meant, and the value could be its item
   */
  record WrongType(Node value, Set<String> expected, boolean isItem) implements SchemaProblem {}

  /** A key the schema does not have. */
  record UnknownKey(MapNode.Entry entry, List<String> known) implements SchemaProblem {}

  /**
   * A key the schema demands.
   *
   * @param only the value if there is only one that it can have
   */
  record MissingKey(MapNode map, String key, Optional<String> only) implements SchemaProblem {}

  /** A value that is none of those the schema lists. */
  record NotAllowed(ScalarNode value, List<String> allowed) implements SchemaProblem {}
}
