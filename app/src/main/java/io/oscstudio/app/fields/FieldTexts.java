package io.oscstudio.app.fields;

import io.oscstudio.app.kit.Language;
import io.oscstudio.core.schema.SchemaField;
import io.oscstudio.core.schema.Shape;
import java.util.ArrayList;
import java.util.List;

/** What people read in fields: the names of values, and the ghost text while nothing is written. */
final class FieldTexts {
  private final Language language;

  FieldTexts(Language language) {
    this.language = language;
  }

  /** The default while nothing is written, else an example, else nothing. */
  String unset(FieldModel field) {
    String usual = field.schema().usual();
    if (!usual.isEmpty()) {
      List<String> names = new ArrayList<>();
      for (String value : usual.split(", ", -1)) {
        names.add(name(field, value));
      }
      return language.text("fields.default", String.join(", ", names));
    }
    return field.schema().shape() instanceof Shape.Text text && text.suggestions().size() == 1
        ? language.text("fields.example", text.suggestions().getFirst())
        : "";
  }

  /** What people call a value. */
  String name(FieldModel field, String value) {
    String prefix =
        switch (field.schema().shape()) {
          case Shape.Items(SchemaField item, boolean unique) -> options(item.shape());
          default -> options(field.schema().shape());
        };
    String key = prefix + "." + value.replaceAll("[^A-Za-z0-9]+", "-");
    return !prefix.isEmpty() && language.texts().has(key) ? language.text(key) : value;
  }

  private static String options(Shape shape) {
    return switch (shape) {
      case Shape.Choice choice -> choice.options();
      case Shape.Text text -> text.options();
      default -> "";
    };
  }
}
