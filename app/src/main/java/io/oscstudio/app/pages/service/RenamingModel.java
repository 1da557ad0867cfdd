package io.oscstudio.app.pages.service;

import io.oscstudio.app.fields.LiveDocument;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Newest;
import io.oscstudio.app.kit.TaskRunner.Work;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.console.rename.PathRename;
import io.oscstudio.core.console.rename.PathRename.Target;
import io.oscstudio.core.console.rename.PathUse;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Gives the path of a descriptor another name in all files, as one step of undo. */
public final class RenamingModel {
  private final Kit kit;
  private final Documents documents;
  private final ReadOnlyObjectWrapper<Optional<Target>> target =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty to = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<RenameRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Message>> standing =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper applicable = new ReadOnlyBooleanWrapper();
  private final Map<String, Boolean> chosen = new HashMap<>();
  private Optional<PathRename> found = Optional.empty();
  private final Newest<PathRename> search;
  private Runnable stop = () -> {};
  private long asked;
  private long turn;

  RenamingModel(Kit kit, Documents documents) {
    this.kit = kit;
    this.documents = documents;
    this.search = new Newest<>(kit, this::searching, this::show);
    to.subscribe((old, now) -> look());
  }

  /** The path that is being renamed, while one is. */
  public ReadOnlyObjectProperty<Optional<Target>> targetProperty() {
    return target.getReadOnlyProperty();
  }

  /** What it is called now; empty while nothing is renamed. */
  public String from() {
    return target.get().map(Target::path).orElse("");
  }

  /** The new path. */
  public StringProperty toProperty() {
    return to;
  }

  /** The places that say the path. */
  public ReadOnlyObjectProperty<List<RenameRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** What stands against the new path, or what to think of. */
  public ReadOnlyObjectProperty<Optional<Message>> standingProperty() {
    return standing.getReadOnlyProperty();
  }

  /** Whether it can be done now. */
  public ReadOnlyBooleanProperty applicableProperty() {
    return applicable.getReadOnlyProperty();
  }

  /** Begins with the path around the caret in the text of a CSD. */
  void beginAtCaret(String file) {
    int caret = documents.of(file).findings().caretProperty().get();
    LiveDocument live = documents.files().document(file);
    long mine = ++asked;
    kit.tasks()
        .startQuietly(
            job -> PathRename.at(live.parse(), caret),
            path -> {
              if (mine == asked) {
                path.ifPresentOrElse(
                    this::begin, () -> kit.notices().info(Message.of("service.rename.none")));
              }
            },
            kit.notices()::failed);
  }

  void begin(Target path) {
    cancel();
    to.set(path.path());
    target.set(Optional.of(path));
    stop = documents.files().onChange(changed -> look());
    look();
  }

  /** What leaves all as it is, unless the renaming that goes on now has ended by then. */
  public Runnable ending() {
    long mine = turn;
    return () -> {
      if (mine == turn) {
        cancel();
      }
    };
  }

  /** Leaves all as it is. */
  public void cancel() {
    asked++;
    turn++;
    search.stop();
    stop.run();
    stop = () -> {};
    chosen.clear();
    rows.set(List.of());
    standing.set(Optional.empty());
    applicable.set(false);
    found = Optional.empty();
    target.set(Optional.empty());
  }

  /** Changes what is chosen. */
  public void apply() {
    if (!applicable.get()) {
      return;
    }
    List<PathUse> uses =
        rows.get().stream().filter(r -> r.chosenProperty().get()).map(RenameRow::use).toList();
    Map<String, TextPatch> patches = found.orElseThrow().patches(uses);
    Message what = Message.of("service.rename.done", from(), to.get(), uses.size(), patches.size());
    cancel();
    try {
      documents.files().replace(what, Map.of(), Set.of(), patches);
      kit.notices().info(what);
    } catch (StudioException failed) {
      kit.notices().failed(failed);
    }
  }

  private void look() {
    applicable.set(false);
    search.stop();
    search.run();
  }

  private Optional<Work<PathRename>> searching() {
    String wanted = to.get().strip();
    List<LiveDocument> manifests =
        documents.pathsProperty().get().stream()
            .filter(ServiceForms::isManifest)
            .map(documents.files()::document)
            .toList();
    return target.get().map(path -> job -> PathRename.of(texts(manifests, job), path, wanted, job));
  }

  private static List<YamlText> texts(List<LiveDocument> manifests, Job job) {
    List<YamlText> texts = new ArrayList<>();
    for (LiveDocument manifest : manifests) {
      job.checkCancelled();
      try {
        texts.add(manifest.parse());
      } catch (StudioException e) {
        // what is no text holds no CSD; the check names it
        continue;
      }
    }
    return texts;
  }

  private void show(PathRename now) {
    found = Optional.of(now);
    List<RenameRow> lines = new ArrayList<>();
    for (PathUse use : now.uses()) {
      String id = use.kind() + " " + use.place();
      RenameRow row = new RenameRow(use, chosen.getOrDefault(id, use.kind().isOfConsole()));
      row.chosenProperty()
          .subscribe((old, is) -> {
            chosen.put(id, is);
            judge();
          });
      lines.add(row);
    }
    rows.set(List.copyOf(lines));
    judge();
  }

  private void judge() {
    found.ifPresent(now -> {
      standing.set(standing(now));
      applicable.set(
          now.trouble().isEmpty() && rows.get().stream().anyMatch(r -> r.chosenProperty().get()));
    });
  }

  private Optional<Message> standing(PathRename now) {
    if (now.trouble().isPresent()) {
      String word = now.trouble().get().name().toLowerCase(Locale.ROOT);
      return Optional.of(Message.of("service.rename.trouble." + word, to.get().strip()));
    }
    if (now.sampleTaken()) {
      String key = to.get().strip();
      return Optional.of(
          Message.of("service.rename.sample-taken", key.substring(key.lastIndexOf('.') + 1)));
    }
    if (now.unreachable() > 0) {
      return Optional.of(Message.of("service.rename.unreachable", now.unreachable()));
    }
    boolean property =
        rows.get().stream()
            .anyMatch(r -> r.use().kind() == PathUse.Kind.PROPERTY && r.chosenProperty().get());
    return now.isField() || property
        ? Optional.empty()
        : Optional.of(Message.of("service.rename.no-field", to.get().strip()));
  }
}
