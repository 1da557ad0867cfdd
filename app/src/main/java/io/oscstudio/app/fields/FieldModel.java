package io.oscstudio.app.fields;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.schema.SchemaField;
import io.oscstudio.core.schema.Shape;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.Node;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * One field of a form: what the document holds at its place, what was found about it, and how a
 * person's change gets into the text. The document stays the only truth: what a person enters shows
 * at once, and again as the document has it when the change is made.
 */
public final class FieldModel {
  private final DocumentModel document;
  private final SchemaField schema;
  private final FieldPath path;
  private final ReadOnlyObjectWrapper<FieldValue> value =
      new ReadOnlyObjectWrapper<>(FieldValue.NOTHING);
  private final ReadOnlyObjectWrapper<Optional<Finding>> finding =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Optional<Message>> note =
      new SimpleObjectProperty<>(Optional.empty());
  private int pending;

  FieldModel(DocumentModel document, SchemaField schema, FieldPath path) {
    this.document = document;
    this.schema = schema;
    this.path = path;
  }

  /** What the schema says of it. */
  public SchemaField schema() {
    return schema;
  }

  /** The text key of its title. */
  public String title() {
    return schema.title();
  }

  /** Its place. */
  public FieldPath path() {
    return path;
  }

  /** The document it is in. */
  public DocumentModel document() {
    return document;
  }

  /** What it holds now. */
  public FieldValue value() {
    return value.get();
  }

  /** What it holds now, for those who follow it. */
  public ReadOnlyObjectProperty<FieldValue> valueProperty() {
    return value.getReadOnlyProperty();
  }

  /** The gravest finding about it. */
  public ReadOnlyObjectProperty<Optional<Finding>> findingProperty() {
    return finding.getReadOnlyProperty();
  }

  /** What is wrong with its value by its shape alone, whatever the check says. */
  public ObservableValue<Optional<Message>> problem() {
    return value.map(now -> ShapeProblems.of(schema.shape(), now.text()));
  }

  /** Whether it cannot be changed now, because the document's text does not parse. */
  public ReadOnlyBooleanProperty readOnlyProperty() {
    return document.lockedProperty();
  }

  /** Whether it holds something else than what was brought. */
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /**
   * What to know about its value now, such as that it has no effect while another field is set;
   * shown in place of the help.
   */
  public ObjectProperty<Optional<Message>> noteProperty() {
    return note;
  }

  /** Writes a text as the schema wants it written; an empty one takes the field away. */
  public void setText(String text) {
    if (text.isEmpty()) {
      if (!value.get().isNothing()) {
        enter(FieldValue.NOTHING, DocumentEdit.clear(path), false);
      }
    } else if (!text.equals(value.get().text()) || !(value.get() instanceof FieldValue.Text)) {
      enter(FieldValue.of(text), DocumentEdit.set(path, data(text)), false);
    }
  }

  /** Chooses a text, as a step of its own for undo. */
  public void choose(String text) {
    if (!text.equals(value.get().text())) {
      document.endGroup();
      setText(text);
      document.endGroup();
    }
  }

  /** Writes yes or no. */
  public void setFlag(boolean flag) {
    if (!value.get().text().equals(String.valueOf(flag))) {
      enter(FieldValue.of(String.valueOf(flag)), DocumentEdit.set(path, flag), true);
    }
  }

  /** Writes a list of texts; an empty one takes the field away. */
  public void setTexts(List<String> texts) {
    if (!texts.equals(value.get().texts())) {
      FieldValue wanted = texts.isEmpty() ? FieldValue.NOTHING : FieldValue.of(texts);
      enter(wanted, DocumentEdit.texts(path, texts), true);
    }
  }

  /** As {@link #setTexts}, while a person types: what follows belongs to the same step for undo. */
  public void typeTexts(List<String> texts) {
    if (!texts.equals(value.get().texts())) {
      FieldValue wanted = texts.isEmpty() ? FieldValue.NOTHING : FieldValue.of(texts);
      enter(wanted, DocumentEdit.texts(path, texts), false);
    }
  }

  /** Adds an item to the list it holds. */
  public void insertItem(int index, Object data) {
    restructure(DocumentEdit.insert(path, index, data));
  }

  /** Takes an item of the list away. */
  public void removeItem(int index) {
    restructure(DocumentEdit.removeItem(path, index));
  }

  /** Moves an item of the list; its comments go with it. */
  public void moveItem(int index, int target) {
    restructure(DocumentEdit.at(path.index(index), Edit.move(target)));
  }

  /** Puts a copy of an item behind it. */
  public void duplicateItem(int index) {
    restructure(now ->
        new Reading(now)
            .at(path.index(index))
            .map(Node::toData)
            .map(data -> DocumentEdit.insert(path, index + 1, data).on(now))
            .orElse(io.oscstudio.core.yaml.TextPatch.NONE));
  }

  /** Writes an entry of the map it holds. */
  public void putEntry(String key, Object data) {
    restructure(DocumentEdit.set(path.key(key), data));
  }

  /** Gives an entry of the map another key. */
  public void renameEntry(String key, String wanted) {
    restructure(DocumentEdit.at(path.key(key), Edit.rename(wanted)));
  }

  /** Takes an entry of the map away. */
  public void removeEntry(String key) {
    restructure(DocumentEdit.clear(path.key(key)));
  }

  /** Writes whole data. */
  public void setData(Object data) {
    restructure(DocumentEdit.set(path, data));
  }

  /** Takes it out of the document. */
  public void clear() {
    restructure(DocumentEdit.clear(path));
  }

  /** Back to what was brought. */
  public void reset() {
    restructure(
        document
            .brought()
            .at(path)
            .map(Node::toData)
            .map(data -> DocumentEdit.set(path, data))
            .orElse(DocumentEdit.clear(path)));
  }

  /** Shows where it is written in the text. */
  public void showInText() {
    document.findings().showInText(this);
  }

  /** Where it is written, if it is. */
  Optional<TextRange> range() {
    return document.reading().rangeOf(path);
  }

  /** Ends its life; it is told of nothing more. */
  public void dispose() {
    document.forget(this);
  }

  /** Takes what the document holds, unless a newer change of a person is on its way there. */
  void show(Reading now, Reading brought) {
    if (pending == 0) {
      FieldValue held = now.value(path);
      if (!held.equals(value.get())) {
        value.set(held);
      }
      changed.set(!held.equals(brought.value(path)));
    }
  }

  /** Takes the findings about it; the gravest is shown. */
  void setFindings(List<Finding> findings) {
    Optional<Finding> gravest = findings.stream().min(Comparator.comparing(Finding::severity));
    if (!gravest.equals(finding.get())) {
      finding.set(gravest);
    }
  }

  private void enter(FieldValue wanted, DocumentEdit edit, boolean whole) {
    if (document.lockedProperty().get()) {
      return;
    }
    value.set(wanted);
    pending++;
    if (whole) {
      document.endGroup();
    }
    document.edit(path.toString(), edit, () -> pending--);
    if (whole) {
      document.endGroup();
    }
  }

  private void restructure(DocumentEdit edit) {
    if (!document.lockedProperty().get()) {
      document.endGroup();
      document.edit(path.toString(), edit, () -> {});
      document.endGroup();
    }
  }

  /** Numbers are written as numbers where the schema wants one and the text is one. */
  private Object data(String text) {
    if (schema.shape() instanceof Shape.Number) {
      try {
        BigDecimal number = new BigDecimal(text.strip());
        return number.scale() <= 0 ? (Object) number.toBigIntegerExact() : number;
      } catch (NumberFormatException e) {
        return text;
      }
    }
    return text;
  }

  /** Data of an empty item of a list: what the schema requires, with nothing in it. */
  public static Object emptyItem(SchemaField item) {
    return switch (item.shape()) {
      case Shape.Group group -> {
        Map<String, Object> data = new LinkedHashMap<>();
        group.fields().stream()
            .filter(f -> f.required() && !f.deprecated())
            .forEach(f -> data.put(f.key(), emptyItem(f)));
        if (data.isEmpty()) {
          group.fields().stream().findFirst().ifPresent(f -> data.put(f.key(), emptyItem(f)));
        }
        yield data;
      }
      case Shape.Choice choice -> choice.values().getFirst();
      case Shape.Items items -> List.of();
      case Shape.Entries entries -> Map.of();
      case Shape.Free free -> Map.of();
      case Shape.Switch yes -> false;
      case Shape.Number number -> number.least().orElse(0);
      case Shape.Text text -> "";
    };
  }
}
