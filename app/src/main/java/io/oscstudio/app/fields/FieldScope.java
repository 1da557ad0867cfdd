package io.oscstudio.app.fields;

import io.oscstudio.core.schema.SchemaField;
import java.util.ArrayList;
import java.util.List;

/** The fields of a part of a form that comes and goes as a whole, such as an item of a list. */
public final class FieldScope {
  private final DocumentModel document;
  private final List<FieldModel> fields = new ArrayList<>();
  private final List<FieldScope> children = new ArrayList<>();

  /** A scope of fields of {@code document}. */
  public FieldScope(DocumentModel document) {
    this.document = document;
  }

  /** The document. */
  public DocumentModel document() {
    return document;
  }

  /** A field that lives as long as this scope. */
  public FieldModel field(SchemaField schema, FieldPath path) {
    FieldModel field = document.field(schema, path);
    fields.add(field);
    return field;
  }

  /** As {@link #field}; the same place gives the same field. */
  public FieldModel only(SchemaField schema, FieldPath path) {
    return fields.stream()
        .filter(f -> f.path().equals(path))
        .findFirst()
        .orElseGet(() -> field(schema, path));
  }

  /** A scope inside this one. */
  public FieldScope inner() {
    FieldScope inner = new FieldScope(document);
    children.add(inner);
    return inner;
  }

  /** Ends the life of its fields. */
  public void dispose() {
    children.forEach(FieldScope::dispose);
    fields.forEach(FieldModel::dispose);
    children.clear();
    fields.clear();
  }
}
