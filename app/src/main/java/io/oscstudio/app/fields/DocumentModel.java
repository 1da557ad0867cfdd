package io.oscstudio.app.fields;

import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.schema.SchemaField;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlText;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * One document with its form. The text is the truth: a form's change becomes a patch of the text,
 * and every text that parses is shown in the form. While it does not parse, the form keeps what was
 * last readable and is locked.
 *
 * <p>Reading and working out patches happens on jobs. Changes of the form wait for their turn, so
 * that each is made in the text that the ones before it left; what a person types into the text
 * counts at once.
 */
public final class DocumentModel {
  private final TaskRunner tasks;
  private final Consumer<StudioException> onFailure;
  private final LiveDocument live;
  private final FieldMender mender;
  private final DocumentFindings found;
  private final EditQueue queue;
  private final TypedText typing = new TypedText();
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(Reading.NONE);
  private final ReadOnlyObjectWrapper<YamlText> parsed =
      new ReadOnlyObjectWrapper<>(Reading.NONE.text());
  private final ReadOnlyObjectWrapper<Optional<Finding>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
  private Optional<Reading> brought = Optional.empty();
  private boolean applying;
  private boolean parsing;
  private boolean readAgain;
  private final ReadOnlyBooleanWrapper noText = new ReadOnlyBooleanWrapper();

  /** Follows {@code live}; what it holds now counts as what was brought. */
  public DocumentModel(TaskRunner tasks, Consumer<StudioException> onFailure, LiveDocument live) {
    this(tasks, onFailure, live, FieldMender.NONE);
  }

  /** The same, with findings that can be mended at their fields. */
  public DocumentModel(
      TaskRunner tasks,
      Consumer<StudioException> onFailure,
      LiveDocument live,
      FieldMender mender) {
    this.tasks = tasks;
    this.onFailure = onFailure;
    this.live = live;
    this.mender = mender;
    this.found = new DocumentFindings(tasks, problem);
    this.queue = new EditQueue(tasks, onFailure, new Target());
    refresh();
  }

  /** The file's path in the package. */
  public String file() {
    return live.file();
  }

  /** The text. */
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** The newest text that could be read. */
  public ReadOnlyObjectProperty<Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** The newest text that could be read. */
  public Reading reading() {
    return reading.get();
  }

  /** The newest text as it was parsed, whether or not it could be read. */
  public ReadOnlyObjectProperty<YamlText> parsedProperty() {
    return parsed.getReadOnlyProperty();
  }

  /** The newest text as it was parsed, whether or not it could be read. */
  public YamlText parsed() {
    return parsed.get();
  }

  /** Mends what is found in it. */
  public FieldMender mender() {
    return mender;
  }

  /** Why the text does not parse, while it does not. */
  public ReadOnlyObjectProperty<Optional<Finding>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** What was found about it, and the ways there. */
  public DocumentFindings findings() {
    return found;
  }

  /** Whether the file is no text in UTF-8. */
  public ReadOnlyBooleanProperty noTextProperty() {
    return noText.getReadOnlyProperty();
  }

  /** Whether the form cannot be used now. */
  public ReadOnlyBooleanProperty lockedProperty() {
    return locked.getReadOnlyProperty();
  }

  /** Whether there is a change to take back. */
  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** Whether there is a change to do again. */
  public ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /** A field at a place, followed until it is disposed of. */
  public FieldModel field(SchemaField schema, FieldPath path) {
    FieldModel field = new FieldModel(this, schema, path);
    field.show(reading.get(), brought());
    found.follow(field);
    return field;
  }

  /** Takes what a person typed into the text; zeros, which no text has, are left out. */
  public void typed(String now) {
    if (noText.get()) {
      return;
    }
    TextPatch patch = TextPatch.between(live.text(), now.replace("\0", ""));
    if (!patch.isEmpty()) {
      if (!typing.continues(patch)) {
        live.endGroup();
      }
      apply(Message.of("fields.edit.text"), "text", patch);
      refresh();
    }
  }

  /**
   * Makes a change of the form when its turn comes.
   *
   * @param group changes that follow one another with the same group are undone as one
   */
  public void edit(String group, DocumentEdit edit) {
    edit(group, edit, () -> {});
  }

  void edit(String group, DocumentEdit edit, Runnable done) {
    queue.add(group, edit, done);
  }

  /** What comes next is a step of its own for undo. */
  public void endGroup() {
    queue.add(() -> {
      typing.end();
      live.endGroup();
    });
  }

  /** Takes back the newest change, wherever it was made. */
  public void undo() {
    queue.add(() -> step(live::undo));
  }

  /** Does again what was taken back last. */
  public void redo() {
    queue.add(() -> step(live::redo));
  }

  /** Takes notice that the file may have changed otherwise, as by undo in another file. */
  public void refresh() {
    if (applying) {
      return;
    }
    undoable.set(live.undoable());
    redoable.set(live.redoable());
    try {
      String now = live.text();
      if (now.indexOf('\0') >= 0) {
        throw new StudioException(Message.of("yaml.project-not-text", file()));
      }
      if (!now.equals(text.get()) || brought.isEmpty() || noText.get()) {
        text.set(now);
        read();
      }
      noText.set(false);
    } catch (StudioException e) {
      Message why = e.text();
      problem.set(
          Optional.of(new Finding(why.key(), Severity.ERROR, Optional.empty(), why.arguments())));
      locked.set(true);
      noText.set(true);
    }
  }

  void forget(FieldModel field) {
    found.forget(field);
  }

  /** What was there when the document was first read. */
  Reading brought() {
    return brought.orElse(Reading.NONE);
  }

  /** What the changes of the form go into. */
  private final class Target implements EditQueue.Target {
    @Override
    public boolean upToDate() {
      return broken() || reading.get().text().text().equals(text.get());
    }

    @Override
    public boolean broken() {
      return problem.get().isPresent();
    }

    @Override
    public Reading reading() {
      return reading.get();
    }

    @Override
    public void make(String group, TextPatch patch, YamlText after) {
      typing.end();
      // Until it is edited a file is read where it lies, and another program may just have changed
      // it: then what is shown replaces it, and saving asks which of the two is wanted.
      String there = live.text();
      TextPatch fitting = there.equals(text.get()) ? patch : TextPatch.between(there, after.text());
      apply(Message.of("fields.edit.field", group), group, fitting);
      text.set(live.text());
      undoable.set(live.undoable());
      redoable.set(live.redoable());
      take(after);
    }

    @Override
    public void showAgain() {
      showAll();
    }
  }

  private void apply(Message what, String group, TextPatch patch) {
    applying = true;
    try {
      live.apply(what, group, patch);
    } finally {
      applying = false;
    }
  }

  private void step(Runnable change) {
    typing.end();
    live.endGroup();
    change.run();
    refresh();
  }

  /** Reads the text; what is typed meanwhile is read once that is done. */
  private void read() {
    readAgain = parsing;
    if (!parsing) {
      parsing = true;
      tasks.startQuietly(
          job -> live.parse(),
          this::read,
          problem -> {
            readOn();
            onFailure.accept(problem);
          });
    }
  }

  private void read(YamlText now) {
    readOn();
    take(now);
  }

  private void readOn() {
    parsing = false;
    if (readAgain) {
      read();
    }
  }

  private void take(YamlText now) {
    if (!now.text().equals(text.get())) {
      return;
    }
    parsed.set(now);
    boolean readable = now.isReadable() && (now.first().isEmpty() || now.first().map().isPresent());
    problem.set(readable ? Optional.empty() : now.findings().stream().findFirst());
    locked.set(!readable);
    if (readable) {
      Reading read = new Reading(now);
      if (brought.isEmpty()) {
        brought = Optional.of(read);
      }
      reading.set(read);
      showAll();
    }
    found.share();
    queue.next();
  }

  private void showAll() {
    found.fields().forEach(f -> f.show(reading.get(), brought()));
  }
}
