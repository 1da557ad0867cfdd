package io.oscstudio.app.outline;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** The outline of the file that is edited, worked out on jobs, and the entry the caret is in. */
public final class OutlineModel {
  /** Its id among the tools of the workspace. */
  public static final String TOOL = "outline";

  private final Kit kit;
  private final ObservableValue<Optional<DocumentModel>> document;
  private final ReadOnlyObjectWrapper<Outline> outline = new ReadOnlyObjectWrapper<>(Outline.NONE);
  private final ReadOnlyObjectWrapper<List<OutlineEntry>> current =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Message>> standing =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty query = new SimpleStringProperty("");
  private Optional<Built> built = Optional.empty();
  private Subscription following = Subscription.EMPTY;
  private long turn;

  /** What was made of a text, before the filter. */
  private record Built(YamlText text, Outline whole) {}

  /** Both, so that typing in the filter does not read the text again. */
  private record Shown(Built built, Outline outline) {}

  /**
   * The outline of one document after another.
   *
   * @param document the one that is edited, if it is a text
   */
  public OutlineModel(Kit kit, ObservableValue<Optional<DocumentModel>> document) {
    this.kit = kit;
    this.document = document;
  }

  /** What the text consists of, as far as the filter lets through. */
  public ReadOnlyObjectProperty<Outline> outlineProperty() {
    return outline.getReadOnlyProperty();
  }

  /** The entries around the caret, outermost first. */
  public ReadOnlyObjectProperty<List<OutlineEntry>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** What there is to say: why nothing is shown, or how much is left out. */
  public ReadOnlyObjectProperty<Optional<Message>> standingProperty() {
    return standing.getReadOnlyProperty();
  }

  /** What names have to hold to be shown; blank for all. */
  public StringProperty queryProperty() {
    return query;
  }

  /** Leads to the place of an entry, which gets the focus. */
  public void open(OutlineEntry entry) {
    document.getValue().ifPresent(d -> d.findings().reveal(entry.range()));
  }

  /** Follows the document, its text and its caret until the subscription ends. */
  public Subscription follow() {
    return Subscription.combine(
        document.subscribe(this::begin),
        query.subscribe((old, now) -> build()),
        () -> following.unsubscribe());
  }

  private void begin(Optional<DocumentModel> now) {
    following.unsubscribe();
    following =
        now.map(d ->
                Subscription.combine(
                    d.parsedProperty().subscribe(text -> build()),
                    d.findings().caretProperty().subscribe(caret -> place())))
            .orElse(Subscription.EMPTY);
    if (now.isEmpty()) {
      turn++;
      show(Outline.NONE);
    }
  }

  private void build() {
    Optional<YamlText> text = document.getValue().map(DocumentModel::parsed);
    if (text.isEmpty()) {
      return;
    }
    long mine = ++turn;
    YamlText wanted = text.get();
    Optional<Built> known = built.filter(b -> b.text().equals(wanted));
    String filter = query.get();
    kit.tasks()
        .startQuietly(
            job -> {
              Built now = known.orElseGet(() -> new Built(wanted, OutlineBuilder.of(wanted)));
              return new Shown(now, now.whole().filtered(filter));
            },
            now -> {
              if (mine == turn) {
                built = Optional.of(now.built());
                show(now.outline());
              }
            },
            kit.notices()::failed);
  }

  private void show(Outline now) {
    outline.set(now);
    standing.set(standing(now));
    place();
  }

  private Optional<Message> standing(Outline now) {
    if (document.getValue().isEmpty()) {
      return Optional.of(Message.of("outline.no-file"));
    }
    if (now.entries().isEmpty()) {
      return Optional.of(
          Message.of(query.get().isBlank() ? "outline.nothing" : "outline.no-match"));
    }
    return now.leftOut() > 0
        ? Optional.of(Message.of("outline.left-out", now.leftOut()))
        : Optional.empty();
  }

  private void place() {
    int caret = document.getValue().map(d -> d.findings().caretProperty().get()).orElse(-1);
    current.set(caret < 0 ? List.of() : outline.get().around(caret));
  }
}
