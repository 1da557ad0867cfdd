package io.oscstudio.app.wizard;

import io.oscstudio.app.editor.Mark;
import io.oscstudio.app.fields.Field;
import io.oscstudio.app.fields.Pair;
import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * State and actions of the second step. The text is the truth: a field's change becomes a patch of
 * the text, and every text that parses is shown in the fields. While it does not parse, the fields
 * keep what was last readable and are locked.
 */
public final class MetadataModel {
  /** The file in the package. */
  static final String FILE = "metadata.yaml";

  /** Where the focus should go. */
  sealed interface Wish {
    /** Into a field. */
    record OfField(Field<?> field) implements Wish {}

    /** Into the text. */
    record OfText(TextRange range) implements Wish {}
  }

  private final TaskRunner tasks;
  private final Consumer<StudioException> onFailure;
  private final Runnable onChange;
  private final MetadataFields fields;
  private final Map<Field<?>, YamlPath> paths = new HashMap<>();
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Finding>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Mark>> marks = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Wish>> wish =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<byte[]>> logo =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
  private Optional<MetadataDocument> document = Optional.empty();
  private YamlText parsed = YamlText.parse("", Dialect.OSC);
  private long turn;

  /**
   * A step without a document.
   *
   * @param onChange called after every change of the text
   */
  MetadataModel(TaskRunner tasks, Consumer<StudioException> onFailure, Runnable onChange) {
    this.tasks = tasks;
    this.onFailure = onFailure;
    this.onChange = onChange;
    this.fields =
        new MetadataFields(
            text("name", true, "name"),
            text("version", true, "version"),
            text("appVersion", false, "appVersion"),
            text("displayName", false, "displayName"),
            text("briefDescription", false, "briefDescription"),
            text("detail", false, "detail"),
            text("source", false, "source"),
            text("type", false, "type"),
            list("architecture", "architecture"),
            list("devices", "devices"),
            list("categories", "categories"),
            list("industries", "industries"),
            text("providerName", false, "provider", "name"),
            text("providerUrl", false, "provider", "url"),
            pairs("maintainers", "email"),
            pairs("links", "url"),
            list("scenes", "scenes"),
            list("deployCce", "deployScenes", "CCE"),
            list("deployUcs", "deployScenes", "UCS"));
    remember(fields.name(), "name");
    remember(fields.version(), "version");
    remember(fields.appVersion(), "appVersion");
    remember(fields.displayName(), "displayName");
    remember(fields.briefDescription(), "briefDescription");
    remember(fields.detail(), "detail");
    remember(fields.source(), "source");
    remember(fields.type(), "type");
    remember(fields.architecture(), "architecture");
    remember(fields.devices(), "devices");
    remember(fields.categories(), "categories");
    remember(fields.industries(), "industries");
    remember(fields.providerName(), "provider", "name");
    remember(fields.providerUrl(), "provider", "url");
    remember(fields.maintainers(), "maintainers");
    remember(fields.links(), "links");
    remember(fields.scenes(), "scenes");
    remember(fields.deployCce(), "deployScenes", "CCE");
    remember(fields.deployUcs(), "deployScenes", "UCS");
  }

  /** The fields of the form. */
  MetadataFields fields() {
    return fields;
  }

  /** The text of metadata.yaml. */
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** Why the text does not parse, while it does not. */
  public ReadOnlyObjectProperty<Optional<Finding>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** The stretches of the text that something was found about. */
  ReadOnlyObjectProperty<List<Mark>> marks() {
    return marks.getReadOnlyProperty();
  }

  /** Where the focus should go next. */
  ReadOnlyObjectProperty<Optional<Wish>> focusWish() {
    return wish.getReadOnlyProperty();
  }

  /** The logo's bytes. */
  ReadOnlyObjectProperty<Optional<byte[]>> logo() {
    return logo.getReadOnlyProperty();
  }

  /** Whether there is an edit to take back. */
  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** Whether there is an edit to do again. */
  public ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /** Takes a package's document; its values count as what was brought. */
  void begin(MetadataDocument live) {
    document = Optional.of(live);
    YamlText now = YamlText.parse(FILE, live.text(), Dialect.OSC);
    turn++;
    apply(now, true);
    refresh();
  }

  /** Takes what a person typed into the text. */
  public void typed(String now) {
    document.ifPresent(d -> {
      if (!d.text().equals(now)) {
        d.replace(now);
        refresh();
        parseSoon();
        onChange.run();
      }
    });
  }

  /** Takes back the newest edit, wherever it was made. */
  public void undo() {
    step(MetadataDocument::undo);
  }

  /** Does again what was taken back last. */
  public void redo() {
    step(MetadataDocument::redo);
  }

  /** Takes the findings of the check that are about this file. */
  void setFindings(List<Finding> all) {
    List<Finding> own =
        all.stream().filter(f -> f.place().filter(p -> p.file().equals(FILE)).isPresent()).toList();
    Map<Field<?>, List<Finding>> byField = new HashMap<>();
    List<Mark> found = new ArrayList<>();
    for (Finding finding : own) {
      rangeOf(finding).ifPresent(r -> found.add(mark(finding, r)));
      fieldOf(finding)
          .ifPresent(f -> byField.computeIfAbsent(f, k -> new ArrayList<>()).add(finding));
    }
    fields.all().forEach(f -> f.setFindings(byField.getOrDefault(f, List.of())));
    problem.get().flatMap(p -> rangeOf(p).map(r -> mark(p, r))).ifPresent(found::add);
    marks.set(List.copyOf(found));
  }

  /** Leads to where a finding is: the field if one shows it, else the text. */
  void goTo(Finding finding) {
    Optional<Wish> there =
        fieldOf(finding)
            .<Wish>map(Wish.OfField::new)
            .or(() -> rangeOf(finding).map(Wish.OfText::new));
    wish.set(Optional.empty());
    wish.set(there);
  }

  /** Leads to where the text stops parsing. */
  public void revealProblem() {
    wish.set(Optional.empty());
    wish.set(problem.get().flatMap(MetadataModel::rangeOf).map(Wish.OfText::new));
  }

  /** Where a field is written, if it is. */
  Optional<TextRange> rangeOf(Field<?> field) {
    if (problem.get().isPresent()) {
      return Optional.empty();
    }
    return Optional.ofNullable(paths.get(field))
        .flatMap(path -> parsed.first().at(path))
        .map(Node::range);
  }

  private Field<String> text(String label, boolean required, Object... steps) {
    YamlPath path = YamlPath.of(steps);
    return new Field<>(
        "window.meta." + label,
        required,
        "",
        value -> {
          if (value.isEmpty()) {
            edit(d -> MetadataEdits.removeWithParent(d, parsed.first(), path));
          } else {
            edit(d -> d.set(path, value));
          }
        });
  }

  private Field<List<String>> list(String label, Object... steps) {
    YamlPath path = YamlPath.of(steps);
    return new Field<>(
        "window.meta." + label,
        false,
        List.of(),
        values -> editWhole(d -> MetadataEdits.setList(d, parsed.first(), path, values)));
  }

  private Field<List<Pair>> pairs(String label, String second) {
    YamlPath path = YamlPath.of(label);
    return new Field<>(
        "window.meta." + label,
        false,
        List.of(),
        values -> edit(d -> MetadataEdits.setPairs(d, parsed.first(), path, second, values)));
  }

  private void remember(Field<?> field, Object... steps) {
    paths.put(field, YamlPath.of(steps));
  }

  /** A choice is a step of its own, where typing on in a field is not. */
  private void editWhole(Consumer<MetadataDocument> change) {
    step(d -> {
      d.endStep();
      change.accept(d);
      d.endStep();
    });
  }

  private void edit(Consumer<MetadataDocument> change) {
    step(change);
  }

  /** An edit of a form or of the log: what it made of the text parses at once, as it is small. */
  private void step(Consumer<MetadataDocument> change) {
    document.ifPresent(d -> {
      try {
        change.accept(d);
      } catch (StudioException e) {
        onFailure.accept(e);
      }
      turn++;
      refresh();
      apply(YamlText.parse(FILE, d.text(), Dialect.OSC), false);
      onChange.run();
    });
  }

  private void parseSoon() {
    long mine = ++turn;
    String now = text.get();
    tasks.startQuietly(
        job -> YamlText.parse(FILE, now, Dialect.OSC),
        result -> {
          if (mine == turn) {
            apply(result, false);
          }
        },
        onFailure);
  }

  private void refresh() {
    document.ifPresent(d -> {
      text.set(d.text());
      undoable.set(d.undoable());
      redoable.set(d.redoable());
    });
  }

  private void apply(YamlText now, boolean fresh) {
    boolean readable = now.isReadable() && now.first().map().isPresent();
    fields.all().forEach(f -> f.setReadOnly(!readable));
    if (!readable) {
      problem.set(now.findings().stream().findFirst());
      problem
          .get()
          .flatMap(p -> rangeOf(p).map(r -> mark(p, r)))
          .ifPresent(m -> marks.set(List.of(m)));
      return;
    }
    problem.set(Optional.empty());
    parsed = now;
    MetadataReader.show(fields, now.first(), fresh);
    logo.set(MetadataReader.logo(now.first()));
  }

  private Optional<Field<?>> fieldOf(Finding finding) {
    return rangeOf(finding)
        .flatMap(range ->
            fields.all().stream()
                .filter(f -> rangeOf(f).filter(r -> meets(r, range)).isPresent())
                .findFirst()
                .map(f -> (Field<?>) f));
  }

  private static boolean meets(TextRange field, TextRange finding) {
    return finding.start().offset() <= field.end().offset()
        && finding.end().offset() >= field.start().offset()
        && finding.end().offset() - finding.start().offset()
            <= Math.max(64, 2 * (field.end().offset() - field.start().offset()));
  }

  private static Optional<TextRange> rangeOf(Finding finding) {
    return finding.place().flatMap(Place::range);
  }

  private static Mark mark(Finding finding, TextRange range) {
    int start = range.start().offset();
    return new Mark(start, Math.max(start + 1, range.end().offset()), finding.severity());
  }
}
