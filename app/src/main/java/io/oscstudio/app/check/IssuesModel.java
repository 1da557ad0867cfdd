package io.oscstudio.app.check;

import io.oscstudio.app.check.CheckRow.Group;
import io.oscstudio.app.check.CheckRow.Item;
import io.oscstudio.app.check.CheckRow.Kind;
import io.oscstudio.app.check.Issue.Key;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.core.base.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which findings are shown, in which order, and which of them are chosen and unfolded. */
public final class IssuesModel {
  private static final String SILENCED = "silenced";

  private final Language language;
  private final ObservableList<CheckRow> rows = FXCollections.observableArrayList();
  private final StringProperty query = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Severity>> filter =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty byFile = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<Issue>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Set<String> folded = new HashSet<>(Set.of(SILENCED));
  private final Set<Key> open = new HashSet<>();
  private List<Issue> issues = List.of();
  private List<Issue> silenced = List.of();

  IssuesModel(Kit kit) {
    this.language = kit.language();
    byFile.set(kit.settings().get().findingsByFile());
    byFile.subscribe((old, now) -> {
      kit.settings().update(s -> s.withFindingsByFile(now));
      arrange();
    });
    query.subscribe((old, now) -> arrange());
    filter.subscribe((old, now) -> arrange());
  }

  /** What is shown, from top to bottom. */
  public ObservableList<CheckRow> rows() {
    return rows;
  }

  /** What is searched for in texts, codes and files; nothing finds everything. */
  public StringProperty queryProperty() {
    return query;
  }

  /** Findings of which severity are shown; empty for all. */
  public ObjectProperty<Optional<Severity>> filterProperty() {
    return filter;
  }

  /** Whether findings stand below their files; otherwise they do by severity. */
  public BooleanProperty byFileProperty() {
    return byFile;
  }

  /** The finding that is chosen. */
  public ReadOnlyObjectProperty<Optional<Issue>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Chooses a finding, or none. */
  public void choose(Optional<Issue> issue) {
    chosen.set(issue);
  }

  /** Whether something was found that filter and search hide. */
  public boolean hidesAll() {
    return rows.isEmpty() && !issues.isEmpty();
  }

  /** Shows all findings again. */
  public void showAll() {
    query.set("");
    filter.set(Optional.empty());
  }

  /** Shows all that is to be told of a finding, or hides it again. */
  public void toggle(Item item) {
    unfold(item, !item.open());
  }

  /** Shows or hides all that is to be told of a finding. */
  public void unfold(Item item, boolean wanted) {
    Key key = item.issue().key();
    if (wanted ? open.add(key) : open.remove(key)) {
      arrange();
    }
  }

  /** Hides the findings of a group, or shows them again. */
  public void toggle(Group group) {
    fold(group, !group.folded());
  }

  /** Hides or shows the findings of a group. */
  public void fold(Group group, boolean wanted) {
    if (wanted ? folded.add(group.id()) : folded.remove(group.id())) {
      arrange();
    }
  }

  /**
   * The finding after the chosen one, or before it, round and round; chooses it.
   *
   * @param forward whether it is the one after
   */
  public Optional<Issue> step(boolean forward) {
    List<Issue> shown =
        rows.stream()
            .filter(Item.class::isInstance)
            .map(row -> ((Item) row).issue())
            .filter(issue -> issue.silenced().isEmpty())
            .toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    int at = chosen.get().map(shown::indexOf).orElse(-1);
    int next = at < 0 ? (forward ? 0 : -1) : at + (forward ? 1 : -1);
    choose(Optional.of(shown.get(Math.floorMod(next, shown.size()))));
    return chosen.get();
  }

  /** Takes a result; the finding that was chosen stays so while it is found. */
  void show(List<Issue> found, List<Issue> hushed) {
    issues = found;
    silenced = hushed;
    Optional<Key> key = chosen.get().map(Issue::key);
    arrange();
    choose(
        key.flatMap(k ->
            rows.stream()
                .filter(Item.class::isInstance)
                .map(row -> ((Item) row).issue())
                .filter(issue -> issue.key().equals(k))
                .findFirst()));
  }

  /** Begins with another package. */
  void forget() {
    open.clear();
    folded.clear();
    folded.add(SILENCED);
    choose(Optional.empty());
    showAll();
    show(List.of(), List.of());
  }

  /** Puts the rows in order; those that are the same at both ends stay where they are. */
  void arrange() {
    List<CheckRow> now = wanted();
    int head = 0;
    int most = Math.min(rows.size(), now.size());
    while (head < most && rows.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && rows.get(rows.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    List<CheckRow> fresh = now.subList(head, now.size() - tail);
    int gone = rows.size() - tail - head;
    if (gone == fresh.size()) {
      for (int i = 0; i < gone; i++) {
        rows.set(head + i, fresh.get(i));
      }
    } else {
      rows.remove(head, head + gone);
      rows.addAll(head, fresh);
    }
  }

  private List<CheckRow> wanted() {
    List<CheckRow> wanted = new ArrayList<>();
    List<Issue> shown = issues.stream().filter(this::isWanted).toList();
    if (byFile.get()) {
      Map<String, List<Issue>> files = new TreeMap<>();
      shown.forEach(issue ->
          files.computeIfAbsent(issue.file().orElse(""), f -> new ArrayList<>()).add(issue));
      files.forEach((file, own) ->
          add(
              wanted,
              "file " + file,
              new Kind.In(Optional.of(file).filter(f -> !f.isEmpty())),
              own));
    } else {
      for (Severity severity : Severity.values()) {
        List<Issue> own = shown.stream().filter(i -> i.severity() == severity).toList();
        add(wanted, severity.name(), new Kind.Weighing(severity), own);
      }
    }
    add(wanted, SILENCED, new Kind.Silenced(), silenced.stream().filter(this::isWanted).toList());
    return wanted;
  }

  private void add(List<CheckRow> wanted, String id, Kind kind, List<Issue> own) {
    if (own.isEmpty()) {
      return;
    }
    boolean hidden = folded.contains(id);
    wanted.add(new Group(id, kind, own.size(), hidden));
    if (!hidden) {
      own.forEach(issue ->
          wanted.add(new Item(issue, open.contains(issue.key()), kind instanceof Kind.In)));
    }
  }

  private boolean isWanted(Issue issue) {
    String text = query.get().strip().toLowerCase(Locale.ROOT);
    return filter.get().filter(s -> s != issue.severity()).isEmpty()
        && (text.isEmpty()
            || has(issue.file().orElse(""), text)
            || has(issue.code().orElse(""), text)
            || has(language.text(issue.finding()), text));
  }

  private static boolean has(String where, String what) {
    return where.toLowerCase(Locale.ROOT).contains(what);
  }
}
