package io.oscstudio.app.fields;

import io.oscstudio.app.editor.Mark;
import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.schema.SchemaField;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  /** Where the focus should go. */
  public sealed interface Wish {
    /**
     * To a field.
     *
     * @param focus whether the focus goes there too
     */
    record OfField(FieldModel field, boolean focus) implements Wish {}

    /**
     * To a stretch of the text.
     *
     * @param focus whether the focus goes there too
     */
    record OfText(TextRange range, boolean focus) implements Wish {}
  }

  private final TaskRunner tasks;
  private final Consumer<StudioException> onFailure;
  private final LiveDocument live;
  private final FieldMender mender;
  private final Set<FieldModel> fields = new LinkedHashSet<>();
  private final EditQueue queue;
  private final TypedText typing = new TypedText();
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(Reading.NONE);
  private final ReadOnlyObjectWrapper<Optional<Finding>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Finding>> findings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Mark>> marks = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Wish>> wish =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
  private Optional<Reading> brought = Optional.empty();
  private boolean applying;
  private boolean sharing;
  private boolean noText;

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

  /** Mends what is found in it. */
  public FieldMender mender() {
    return mender;
  }

  /** Why the text does not parse, while it does not. */
  public ReadOnlyObjectProperty<Optional<Finding>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** What the check found about this file. */
  public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /** The stretches of the text that something was found about. */
  public ReadOnlyObjectProperty<List<Mark>> marks() {
    return marks.getReadOnlyProperty();
  }

  /** Where the focus should go next. */
  public ReadOnlyObjectProperty<Optional<Wish>> focusWish() {
    return wish.getReadOnlyProperty();
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
    fields.add(field);
    field.show(reading.get(), brought());
    if (!findings.get().isEmpty()) {
      shareSoon();
    }
    return field;
  }

  /** Takes what a person typed into the text. */
  public void typed(String now) {
    if (noText) {
      return;
    }
    TextPatch patch = TextPatch.between(live.text(), now);
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
      noText = false;
      if (!now.equals(text.get()) || brought.isEmpty()) {
        text.set(now);
        read();
      }
    } catch (StudioException e) {
      noText = true;
      Message why = e.text();
      problem.set(
          Optional.of(new Finding(why.key(), Severity.ERROR, Optional.empty(), why.arguments())));
      locked.set(true);
    }
  }

  /** Takes what the check found about this file. */
  public void setFindings(List<Finding> own) {
    findings.set(List.copyOf(own));
    share();
  }

  /** Leads to where a finding is: the field if one shows it, else the text. */
  public void goTo(Finding finding) {
    Optional<Wish> there =
        new FindingPlaces(fields)
            .fieldOf(finding)
            .<Wish>map(field -> new Wish.OfField(field, true))
            .or(() -> FindingPlaces.range(finding).map(range -> new Wish.OfText(range, true)));
    ask(there);
  }

  /** Leads to where the text stops parsing. */
  public void revealProblem() {
    ask(problem.get().flatMap(FindingPlaces::range).map(r -> new Wish.OfText(r, true)));
  }

  /** Brings the field into view whose place the text has at {@code offset}. */
  public void followText(int offset) {
    if (problem.get().isEmpty()) {
      new FindingPlaces(fields)
          .fieldAt(offset)
          .ifPresent(f -> ask(Optional.of(new Wish.OfField(f, false))));
    }
  }

  void showInText(FieldModel field) {
    if (problem.get().isEmpty()) {
      field.range().ifPresent(range -> ask(Optional.of(new Wish.OfText(range, false))));
    }
  }

  void forget(FieldModel field) {
    fields.remove(field);
  }

  /** What was there when the document was first read. */
  Reading brought() {
    return brought.orElse(Reading.NONE);
  }

  private void ask(Optional<Wish> there) {
    wish.set(Optional.empty());
    wish.set(there);
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
      apply(Message.of("fields.edit.field", group), group, patch);
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

  private void read() {
    tasks.startQuietly(job -> live.parse(), this::take, onFailure);
  }

  private void take(YamlText now) {
    if (!now.text().equals(text.get())) {
      return;
    }
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
    share();
    queue.next();
  }

  /** Many fields are made at once; their findings are looked for when the last one is there. */
  private void shareSoon() {
    if (!sharing) {
      sharing = true;
      tasks.later(() -> {
        sharing = false;
        share();
      });
    }
  }

  private void showAll() {
    List.copyOf(fields).forEach(f -> f.show(reading.get(), brought()));
  }

  /** Gives each field the findings about it, and the text the places of all. */
  private void share() {
    FindingPlaces places = new FindingPlaces(fields);
    Map<FieldModel, List<Finding>> byField = places.byField(findings.get());
    fields.forEach(f -> f.setFindings(byField.getOrDefault(f, List.of())));
    List<Mark> found = new ArrayList<>();
    findings.get().forEach(f -> FindingPlaces.mark(f).ifPresent(found::add));
    problem.get().flatMap(FindingPlaces::mark).ifPresent(found::add);
    marks.set(List.copyOf(found));
  }
}
