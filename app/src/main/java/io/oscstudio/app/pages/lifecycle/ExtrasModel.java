package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.core.schema.SchemaField;
import io.oscstudio.core.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;

/** What the text says of a deployment or container that the form does not show. */
final class ExtrasModel {
  /**
   * A map of which the form shows some keys.
   *
   * @param place where it is
   * @param shown the keys the form shows
   */
  record Part(FieldPath place, Set<String> shown) {
    Part {
      shown = Set.copyOf(shown);
    }
  }

  /**
   * A setting that only the text shows.
   *
   * @param key its key
   * @param place where it is
   */
  record Extra(String key, FieldPath place) {}

  private static final SchemaField ANY =
      new SchemaField("", "", "", false, new Shape.Free(), "", "6", false);

  private final DocumentModel document;
  private final List<Part> parts;
  private final ObjectBinding<List<Extra>> extras;

  ExtrasModel(DocumentModel document, List<Part> parts) {
    this.document = document;
    this.parts = parts;
    this.extras = Bindings.createObjectBinding(this::find, document.readingProperty());
  }

  /** The settings, in the order of the text. */
  ObjectBinding<List<Extra>> extras() {
    return extras;
  }

  /** Shows a setting in the text. */
  void show(Extra extra) {
    FieldModel field = document.field(ANY, extra.place());
    field.showInText();
    field.dispose();
  }

  private List<Extra> find() {
    List<Extra> found = new ArrayList<>();
    for (Part part : parts) {
      document.reading().value(part.place()).entries().keySet().stream()
          .filter(key -> !part.shown().contains(key))
          .forEach(key -> found.add(new Extra(key, part.place().key(key))));
    }
    return List.copyOf(found);
  }
}
