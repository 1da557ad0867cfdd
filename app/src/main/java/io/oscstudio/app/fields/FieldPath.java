package io.oscstudio.app.fields;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.Embedded;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.util.Optional;

/**
 * A place of a YAML text, or of a JSON document that a string of the text holds.
 *
 * @param inside where the string is, empty for a place of the text itself
 * @param path the place
 */
public record FieldPath(Optional<YamlPath> inside, YamlPath path) {
  /** The place of these keys ({@code String}) and indices ({@code Integer}). */
  public static FieldPath of(Object... steps) {
    return new FieldPath(Optional.empty(), YamlPath.of(steps));
  }

  /** A place in the JSON document of the string at {@code container}. */
  public static FieldPath within(YamlPath container, Object... steps) {
    return new FieldPath(Optional.of(container), YamlPath.of(steps));
  }

  /** One key further. */
  public FieldPath key(String name) {
    return new FieldPath(inside, path.key(name));
  }

  /** One index further. */
  public FieldPath index(int number) {
    return new FieldPath(inside, path.index(number));
  }

  /** Without its last step, empty for a root. */
  public Optional<FieldPath> parent() {
    return path.parent().map(p -> new FieldPath(inside, p));
  }

  /** The patch that makes an edit here. */
  TextPatch patch(YamlText now, Edit edit) {
    if (inside.isEmpty()) {
      return now.edit(path, edit);
    }
    return Embedded.at(now, 0, inside.get())
        .orElseThrow(
            () -> new StudioException(Message.of("fields.no-document", inside.get().toString())))
        .edit(path, edit);
  }

  /** As YAML tools write paths. */
  @Override
  public String toString() {
    return inside.map(p -> p + " › ").orElse("") + path;
  }
}
