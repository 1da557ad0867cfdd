package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.project.Project;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The charts that the chart in a package depends on, as they are in the package now, and fetching
 * those that are not there. What was fetched is one change of the package.
 */
public final class DependenciesModel {
  /** Where the chart lies in a package (section 9.1). */
  static final String CHART = "raw";

  private static final String INSIDE = CHART + "/";

  private final Kit kit;
  private final SourceDesk desk;
  private final Consumer<SourceDesk.Filled> onFilled;
  private final Consumer<SourceDesk.Filled> onTakenBack;
  private final ObservableList<DependencyRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<RunningJob>> job =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Message>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Message>> outcome =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<OpenPackage> open = Optional.empty();
  private Optional<Path> folder = Optional.empty();
  private Optional<SourceDesk.Filled> last = Optional.empty();
  private Runnable stop = () -> {};
  private long looks;

  /**
   * Without a package.
   *
   * @param onFilled told of what was put into the package
   * @param onTakenBack told of what was taken out of it again
   */
  DependenciesModel(
      Kit kit,
      SourceDesk desk,
      Consumer<SourceDesk.Filled> onFilled,
      Consumer<SourceDesk.Filled> onTakenBack) {
    this.kit = kit;
    this.desk = desk;
    this.onFilled = onFilled;
    this.onTakenBack = onTakenBack;
  }

  /** The dependencies; none when the package holds no chart. */
  public ObservableList<DependencyRow> rows() {
    return rows;
  }

  /** How many are not in the package. */
  public long absent() {
    return rows.stream().filter(DependencyRow::isAbsent).count();
  }

  /** Whether some that are not in the package could be brought in. */
  public boolean canFetch() {
    return rows.stream().anyMatch(DependencyRow::isToBeHad);
  }

  /** The fetching that goes on. */
  public ReadOnlyObjectProperty<Optional<RunningJob>> jobProperty() {
    return job.getReadOnlyProperty();
  }

  /** Why something could not be fetched, after the last try. */
  public ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What was put into the package, while that can be taken out again. */
  public ReadOnlyObjectProperty<Optional<Message>> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /**
   * Follows a package.
   *
   * @param source where the chart it was made from lies as a folder, for charts beside it
   */
  void begin(OpenPackage now, Optional<Path> source) {
    end();
    open = Optional.of(now);
    folder = source;
    stop =
        now.files()
            .onChange(changed -> {
              if (changed.stream().anyMatch(DependenciesModel::matters)) {
                look();
              }
            });
    look();
  }

  /** Lets go of the package. */
  void end() {
    cancel();
    stop.run();
    stop = () -> {};
    open = Optional.empty();
    last = Optional.empty();
    rows.clear();
    problem.set(Optional.empty());
    outcome.set(Optional.empty());
    looks++;
  }

  private static boolean matters(String path) {
    String inside = path.startsWith(INSIDE) ? path.substring(INSIDE.length()) : "";
    return inside.startsWith("charts/") || inside.matches("(Chart|requirements)\\.(yaml|lock)");
  }

  private void look() {
    open.ifPresent(now -> {
      long mine = ++looks;
      FileTree tree = now.files().snapshot();
      kit.tasks()
          .startQuietly(
              work -> desk.dependencies(tree.sub(CHART), folder, work),
              found -> {
                if (mine == looks) {
                  rows.setAll(found);
                }
              },
              why -> problem.set(Optional.of(why.text())));
    });
  }

  /** Brings in what lies on this computer or can be fetched. */
  public void fetchMissing() {
    if (job.get().isPresent()) {
      return;
    }
    open.ifPresent(now -> {
      problem.set(Optional.empty());
      outcome.set(Optional.empty());
      FileTree tree = now.files().snapshot();
      job.set(
          Optional.of(
              kit.tasks()
                  .start(
                      Message.of("remote.dependencies.job", now.project().name()),
                      work -> desk.fill(tree.sub(CHART), folder, work),
                      filled -> put(now, filled),
                      this::failed)));
    });
  }

  /** Ends the fetching. */
  public void cancel() {
    job.get().ifPresent(RunningJob::cancel);
  }

  /** Takes out what was put in last. */
  public void takeBack() {
    Optional<SourceDesk.Filled> filled = last;
    last = Optional.empty();
    outcome.set(Optional.empty());
    filled.ifPresent(f -> {
      Optional<String> file = f.written().keySet().stream().sorted().findFirst();
      open.ifPresent(now -> now.project().undo(file));
      onTakenBack.accept(f);
    });
  }

  private void put(OpenPackage into, SourceDesk.Filled filled) {
    job.set(Optional.empty());
    if (open.filter(into::equals).isEmpty()) {
      return; // left meanwhile
    }
    problem.set(filled.problem());
    if (filled.written().isEmpty()) {
      if (filled.problem().isEmpty()) {
        problem.set(Optional.of(Message.of("remote.dependencies.none")));
      }
      return;
    }
    Project project = into.project();
    project.endGroup();
    project.replace(Message.of("remote.dependencies.change"), filled.written(), filled.deleted());
    last = Optional.of(filled);
    outcome.set(Optional.of(Message.of("remote.dependencies.fetched", filled.charts())));
    onFilled.accept(filled);
  }

  private void failed(StudioException why) {
    job.set(Optional.empty());
    if (!(why instanceof CancelledException)) {
      problem.set(Optional.of(why.text()));
    }
  }
}
