package io.oscstudio.core.schema;

import io.oscstudio.core.yaml.YamlPath;
import java.util.Optional;

/**
 * One place of a document, as a form asks for it.
 *
 * @param key its key in the map around it; {@code ""} for a document and for the items of a list
 * @param title text key of its title; {@code ""} when it has none of its own, as items of a list
 * @param help text key of its one line of help, {@code ""} when there is none
 * @param required whether the map around it must have it
 * @param shape what it holds
 * @param usual what counts when it is not written, in the words of the document; {@code ""} when
 *     nothing does, several values separated by commas
 * @param section the section of the specification that speaks of it
 * @param deprecated whether it is an old way to write another field
 */
public record SchemaField(
    String key,
    String title,
    String help,
    boolean required,
    Shape shape,
    String usual,
    String section,
    boolean deprecated) {
  /** What lies one step below it. */
  public Optional<SchemaField> child(YamlPath.Step step) {
    return switch (shape) {
      case Shape.Group group when step instanceof YamlPath.Key(String name) -> group.field(name);
      case Shape.Entries entries when step instanceof YamlPath.Key -> Optional.of(entries.value());
      case Shape.Items items when step instanceof YamlPath.Index -> Optional.of(items.item());
      default -> Optional.empty();
    };
  }
}
