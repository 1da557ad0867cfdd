package io.oscstudio.app.fields;

import io.oscstudio.core.base.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One field of a form: what it holds now, what was found about it, and where changes go.
 *
 * <p>A change made by a person goes through {@link #edit}; the owner applies it to the document and
 * then calls {@link #show}, so the document stays the only truth.
 *
 * @param <T> what it holds
 */
public final class Field<T> {
  private final String key;
  private final boolean required;
  private final T unset;
  private final Consumer<T> editor;
  private final ReadOnlyObjectWrapper<T> value;
  private final ReadOnlyObjectWrapper<Optional<Finding>> finding =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private T original;

  /**
   * Makes a field.
   *
   * @param key key of its label; {@code .help} and {@code .ghost} are added for the other texts
   * @param required whether a package without it is refused
   * @param unset what it holds when the document says nothing
   * @param editor takes what a person changed it to
   */
  public Field(String key, boolean required, T unset, Consumer<T> editor) {
    this.key = key;
    this.required = required;
    this.unset = unset;
    this.editor = editor;
    this.value = new ReadOnlyObjectWrapper<>(unset);
    this.original = unset;
  }

  /** Key of its label. */
  public String key() {
    return key;
  }

  /** Whether a package without it is refused. */
  public boolean required() {
    return required;
  }

  /** What it holds now. */
  public T get() {
    return value.get();
  }

  /** What it holds now, for those who follow it. */
  public ReadOnlyObjectProperty<T> valueProperty() {
    return value.getReadOnlyProperty();
  }

  /** The gravest finding about it. */
  public ReadOnlyObjectProperty<Optional<Finding>> findingProperty() {
    return finding.getReadOnlyProperty();
  }

  /** Whether it cannot be changed now, because the document's text does not parse. */
  public ReadOnlyBooleanProperty readOnlyProperty() {
    return readOnly.getReadOnlyProperty();
  }

  /** Whether it holds something else than what was brought. */
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** A person's change. */
  public void edit(T wanted) {
    if (!readOnly.get() && !wanted.equals(value.get())) {
      editor.accept(wanted);
    }
  }

  /** Back to what was brought. */
  public void reset() {
    edit(original);
  }

  /** Takes what the document holds. */
  public void show(Optional<T> held) {
    value.set(held.orElse(unset));
    changed.set(!value.get().equals(original));
  }

  /** Takes what the document holds as what was brought. */
  public void begin(Optional<T> held) {
    original = held.orElse(unset);
    show(held);
  }

  /** Locks or unlocks it. */
  public void setReadOnly(boolean locked) {
    readOnly.set(locked);
  }

  /** Takes the findings about it; the gravest is shown. */
  public void setFindings(List<Finding> findings) {
    finding.set(findings.stream().min(Comparator.comparing(Finding::severity)));
  }
}
