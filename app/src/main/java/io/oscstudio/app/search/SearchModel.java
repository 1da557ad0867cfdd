package io.oscstudio.app.search;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.app.matching.SearchQuery;
import io.oscstudio.app.pages.PackageFiles;
import io.oscstudio.app.search.Found.FileHits;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.yaml.TextPatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The search in all files of one package. It runs on a job as soon as nothing was typed for a
 * moment, and again when files change; what was found stands there until then.
 */
public final class SearchModel {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Kit kit;
  private final PackageFiles files;
  private final FileOpener opener;
  private final TextSearch search;
  private final StringProperty query = new SimpleStringProperty("");
  private final StringProperty replacement = new SimpleStringProperty("");
  private final BooleanProperty matchCase = new SimpleBooleanProperty();
  private final BooleanProperty words = new SimpleBooleanProperty();
  private final BooleanProperty regex = new SimpleBooleanProperty();
  private final BooleanProperty replacing = new SimpleBooleanProperty();
  private final ObservableList<SearchRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Message>> standing =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Message>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper replaceable = new ReadOnlyBooleanWrapper();
  private final Runnable stop;
  private Optional<RunningJob> running = Optional.empty();
  private Found found = Found.NOTHING;
  private long turn;

  /** Searches in {@code files} and opens what was found with {@code opener}. */
  public SearchModel(Kit kit, PackageFiles files, FileOpener opener) {
    this(kit, files, opener, TextSearch.USUAL);
  }

  SearchModel(Kit kit, PackageFiles files, FileOpener opener, TextSearch search) {
    this.kit = kit;
    this.files = files;
    this.opener = opener;
    this.search = search;
    for (ObservableValue<?> wish :
        List.of(query, replacement, matchCase, words, regex, replacing)) {
      wish.subscribe((old, now) -> soon());
    }
    this.stop = files.onChange(changed -> soon());
  }

  /** What is searched for. */
  public StringProperty queryProperty() {
    return query;
  }

  /** What would take its place. */
  public StringProperty replacementProperty() {
    return replacement;
  }

  /** Whether capitals count. */
  public BooleanProperty matchCaseProperty() {
    return matchCase;
  }

  /** Whether only whole words count. */
  public BooleanProperty wordsProperty() {
    return words;
  }

  /** Whether a regular expression is searched for. */
  public BooleanProperty regexProperty() {
    return regex;
  }

  /** Whether what is found is to be replaced, so that lines show what they would become. */
  public BooleanProperty replacingProperty() {
    return replacing;
  }

  /** What was found: each file, followed by its hits. */
  public ObservableList<SearchRow> rows() {
    return rows;
  }

  /** How much was found, and what was left out; empty before the first search. */
  public ReadOnlyObjectProperty<Optional<Message>> standingProperty() {
    return standing.getReadOnlyProperty();
  }

  /** What is wrong with what was typed. */
  public ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether a search runs. */
  public ReadOnlyBooleanProperty searchingProperty() {
    return searching.getReadOnlyProperty();
  }

  /** Whether everything that there is was found and can be replaced. */
  public ReadOnlyBooleanProperty replaceableProperty() {
    return replaceable.getReadOnlyProperty();
  }

  /** Opens a hit, or the first one of a file. */
  public void open(SearchRow row) {
    switch (row) {
      case SearchRow.At(String path, Hit hit) -> opener.open(Place.of(path, hit.range()));
      case SearchRow.File(String path, int _) ->
          found.files().stream()
              .filter(file -> file.path().equals(path))
              .findFirst()
              .map(file -> Place.of(path, file.hits().getFirst().range()))
              .ifPresent(opener::open);
    }
  }

  /** Replaces everything that was found, as one step of undo. */
  public void replaceAll() {
    if (!replaceable.get()) {
      return;
    }
    Map<String, TextPatch> patches = new LinkedHashMap<>();
    found.files().forEach(file -> patches.put(file.path(), patch(file)));
    Message what = Message.of("search.replaced", found.count(), found.files().size());
    try {
      files.replace(what, Map.of(), Set.of(), patches);
      kit.notices().info(what);
    } catch (StudioException failed) {
      kit.notices().failed(failed);
    }
  }

  private static TextPatch patch(FileHits file) {
    return new TextPatch(
        file.hits().stream()
            .map(hit ->
                new TextPatch.Replacement(
                    hit.range().start().offset(),
                    hit.range().end().offset(),
                    hit.replacement().orElseThrow()))
            .toList());
  }

  /** Ends what runs, and hears of changes no more. */
  public void close() {
    stop.run();
    cancel();
  }

  private void cancel() {
    turn++;
    running.ifPresent(RunningJob::cancel);
    running = Optional.empty();
    searching.set(false);
  }

  /** Searches once nothing has changed for a moment; until then nothing can be replaced. */
  private void soon() {
    cancel();
    replaceable.set(false);
    if (query.get().isEmpty()) {
      show(Found.NOTHING, false);
      return;
    }
    long mine = turn;
    searching.set(true);
    kit.tasks()
        .after(
            PAUSE,
            () -> {
              if (mine == turn) {
                start(mine);
              }
            });
  }

  private void start(long mine) {
    Optional<String> with = replacing.get() ? Optional.of(replacement.get()) : Optional.empty();
    SearchQuery wanted =
        new SearchQuery(query.get(), matchCase.get(), words.get(), regex.get(), with);
    FileTree tree = files.snapshot();
    running =
        Optional.of(
            kit.tasks()
                .startQuietly(
                    job -> search.search(tree, wanted, job),
                    result -> {
                      if (mine == turn) {
                        show(result, with.isPresent());
                      }
                    },
                    failed -> {
                      if (mine == turn) {
                        show(Found.NOTHING, false);
                        standing.set(Optional.empty());
                        problem.set(Optional.of(failed.text()));
                      }
                    }));
  }

  private void show(Found now, boolean forReplacing) {
    found = now;
    searching.set(false);
    problem.set(Optional.empty());
    List<SearchRow> lines = new ArrayList<>();
    for (FileHits file : now.files()) {
      lines.add(new SearchRow.File(file.path(), file.hits().size()));
      file.hits().forEach(hit -> lines.add(new SearchRow.At(file.path(), hit)));
    }
    rows.setAll(lines);
    replaceable.set(forReplacing && now.whole() && now.count() > 0);
    standing.set(query.get().isEmpty() ? Optional.empty() : Optional.of(standing(now)));
  }

  private static Message standing(Found now) {
    int count = now.count();
    int inFiles = now.files().size();
    if (now.cut()) {
      return Message.of("search.cut", count);
    }
    if (now.slow() > 0) {
      return Message.of("search.slow", count, now.slow());
    }
    return now.leftOut() > 0
        ? Message.of("search.found-others", count, inFiles, now.leftOut())
        : Message.of("search.found", count, inFiles);
  }
}
