package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RecentEntry;
import io.oscstudio.app.kit.RememberedPath;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.app.kit.SourceChooser;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.project.PackageMemory;
import io.oscstudio.core.project.PackageMemory.Fetched;
import io.oscstudio.core.project.PackageMemory.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** State and actions of the first step. */
public final class SourceModel {
  /** Where the step stands. */
  public sealed interface Phase {
    /** Nothing was brought yet. */
    record Empty() implements Phase {}

    /** A chart in a registry or repository is asked for. */
    record Asking() implements Phase {}

    /** Something is being read. */
    record Reading(Path path) implements Phase {}

    /** It could not be read. */
    record Failed(Path path, Message why) implements Phase {}

    /** A package was made from it. */
    record Ready(SourceSummary summary) implements Phase {}
  }

  private final Kit kit;
  private final SourceDesk desk;
  private final SourceChooser chooser;
  private final Consumer<Brought> onBrought;
  private final Consumer<List<Fetched>> onFetched;
  private final Consumer<Runnable> leave;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(new Phase.Empty());
  private final ObservableList<String> versions = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper version = new ReadOnlyStringWrapper("");
  private final ObservableList<Note> notes = FXCollections.observableArrayList();
  private final FilteredList<Note> shown = new FilteredList<>(notes);
  private final DependenciesModel dependencies;
  private final RemoteModel remote;
  private final ReadOnlyObjectWrapper<Optional<String>> madeFrom =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Phase open = new Phase.Empty();
  private Optional<Fate> filter = Optional.empty();
  private long taken;
  private long reads;
  private Optional<Path> place = Optional.empty();
  private Optional<RunningJob> reading = Optional.empty();

  /**
   * A step without a source.
   *
   * @param onBrought told of each package made
   * @param onFetched told of charts that were fetched for the package
   * @param leave does something that ends the package made so far, once its edits are cared for
   */
  SourceModel(
      Kit kit,
      SourceDesk desk,
      Consumer<Brought> onBrought,
      Consumer<List<Fetched>> onFetched,
      Consumer<Runnable> leave) {
    this.kit = kit;
    this.desk = desk;
    this.chooser = new SourceChooser(kit);
    this.onBrought = onBrought;
    this.onFetched = onFetched;
    this.leave = leave;
    this.dependencies = new DependenciesModel(kit, desk, this::filled, this::takenBack);
    this.remote = new RemoteModel(kit, desk, this::take);
  }

  /** Where the step stands. */
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** The versions that can be chosen. */
  public ObservableList<String> versions() {
    return versions;
  }

  /** The version taken. */
  public ReadOnlyStringProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** All notes of the conversion. */
  public ObservableList<Note> notes() {
    return notes;
  }

  /** The notes of the chosen fate. */
  public ObservableList<Note> shownNotes() {
    return shown;
  }

  /** The dependencies of the chart in the package. */
  public DependenciesModel dependencies() {
    return dependencies;
  }

  /** The form that asks for a chart in a registry or repository. */
  public RemoteModel remote() {
    return remote;
  }

  /** Asks for a chart in a registry or repository. */
  public void askRemote() {
    close();
    if (!(phase.get() instanceof Phase.Asking)) {
      phase.set(new Phase.Asking());
    }
  }

  /** Asks for no chart any more: back to what was there. */
  public void stopAsking() {
    remote.cancel();
    if (phase.get() instanceof Phase.Asking) {
      phase.set(open);
    }
  }

  /** Fetches the chart that is asked for. */
  public void fetchRemote() {
    if (remote.isComplete()) {
      leave.accept(remote::fetch);
    }
  }

  /** The place of what a package that was opened in its folder was made from, if remembered. */
  public ReadOnlyObjectProperty<Optional<String>> madeFromProperty() {
    return madeFrom.getReadOnlyProperty();
  }

  /** Which notes are shown; empty for all. */
  public Optional<Fate> filter() {
    return filter;
  }

  /** Shows the notes of one fate, or all. */
  public void show(Optional<Fate> fate) {
    filter = fate;
    shown.setPredicate(note -> fate.isEmpty() || note.fate() == fate.get());
  }

  /** How many notes there are of a fate, or in all. */
  public long count(Optional<Fate> fate) {
    return notes.stream().filter(n -> fate.isEmpty() || n.fate() == fate.get()).count();
  }

  /** Lets the person choose a folder. */
  public void chooseFolder() {
    chooser.folder(SourceChooser.ANY).ifPresent(path -> leave.accept(() -> open(path)));
  }

  /** Lets the person choose an archive. */
  public void chooseArchive() {
    chooser
        .archive(SourceChooser.ANY, SourceChooser.ARCHIVES)
        .ifPresent(path -> leave.accept(() -> open(path)));
  }

  /** Takes another of the source's versions. */
  public void chooseVersion(String wanted) {
    if (!wanted.equals(version.get())
        && phase.get() instanceof Phase.Ready(SourceSummary summary)) {
      summary.path().ifPresent(path -> leave.accept(() -> read(path, Optional.of(wanted))));
    }
  }

  /** Reads what lies at {@code path}. */
  public void open(Path path) {
    read(path, Optional.empty());
  }

  /** Begins a package with an example in it, a chart's or an operator's. */
  public void createEmpty(boolean chart) {
    kit.tasks().startQuietly(job -> desk.begin(chart), this::take, kit.notices()::failed);
  }

  /** Takes up a package again that was edited and is in no folder yet. */
  public void restore(Path place) {
    kit.tasks()
        .startQuietly(
            job -> desk.restore(kit.settings().unsaved(), place),
            this::take,
            kit.notices()::failed);
  }

  /** Ends what is still being read. */
  void close() {
    reads++;
    reading.ifPresent(RunningJob::cancel);
    remote.cancel();
  }

  /** A package was opened from what was brought. */
  void opened(OpenPackage now, Brought brought) {
    Optional<Path> place =
        brought
            .summary()
            .path()
            .or(() -> brought.memory().origin().flatMap(o -> RememberedPath.of(o.place())));
    dependencies.begin(now, place.filter(Files::isDirectory));
  }

  private void filled(SourceDesk.Filled filled) {
    List<Note> all = new ArrayList<>(notes);
    all.addAll(filled.notes());
    notes.setAll(sorted(all));
    onFetched.accept(filled.fetched());
  }

  private void takenBack(SourceDesk.Filled filled) {
    notes.removeAll(filled.notes());
  }

  private void read(Path path, Optional<String> wanted) {
    close();
    long mine = reads;
    phase.set(new Phase.Reading(path));
    String name = Optional.ofNullable(path.getFileName()).orElse(path).toString();
    reading =
        Optional.of(
            kit.tasks()
                .start(
                    Message.of("window.job.reading", name),
                    job -> desk.read(path, wanted, job),
                    this::take,
                    problem -> {
                      if (mine == reads) {
                        failed(path, problem);
                      }
                    }));
  }

  private void failed(Path path, StudioException problem) {
    phase.set(
        problem instanceof CancelledException ? open : new Phase.Failed(path, problem.text()));
  }

  /** Goes on with what was brought, unless another studio has it and the person leaves it alone. */
  private void take(Brought brought) {
    boolean ours = brought.place().equals(place);
    if (ours || brought.holder().map(h -> new HeldPackage(kit).mayOpen(h)).orElse(true)) {
      accept(brought);
    } else {
      brought.close();
      phase.set(open);
    }
  }

  private void accept(Brought brought) {
    place = brought.place();
    SourceSummary summary = brought.summary();
    versions.setAll(brought.versions());
    version.set(summary.version());
    notes.setAll(sorted(brought.notes()));
    boolean elsewhere = brought.place().isPresent() || summary.path().isEmpty();
    Optional<Origin> origin = brought.memory().origin().filter(_ -> elsewhere);
    madeFrom.set(origin.map(Origin::place));
    show(Optional.empty());
    onBrought.accept(brought);
    open = new Phase.Ready(summary);
    phase.set(open);
    taken++;
    brought.place().flatMap(_ -> origin).ifPresent(_ -> tell(brought.memory()));
    summary
        .path()
        .ifPresent(path ->
            kit.settings()
                .update(s ->
                    s.withRecent(
                        new RecentEntry(
                            path.toAbsolutePath().toString(),
                            summary.name(),
                            summary.version(),
                            summary.kind(),
                            Optional.empty(),
                            System.currentTimeMillis()))));
  }

  /**
   * Tells what became of the source that a package in a folder was made from, as long as that is
   * still there.
   */
  private void tell(PackageMemory memory) {
    long mine = taken;
    kit.tasks()
        .startQuietly(
            job -> desk.told(memory, job),
            told -> {
              if (mine == taken) {
                List<Note> all = new ArrayList<>(notes);
                all.addAll(told);
                notes.setAll(sorted(all));
              }
            },
            problem -> {
              // it may be told already that edits were restored, which counts more
              if (mine == taken && kit.notices().currentProperty().get().isEmpty()) {
                kit.notices().warn(problem.text());
              }
            });
  }

  private static List<Note> sorted(List<Note> notes) {
    return notes.stream().sorted(Comparator.comparing(Note::fate)).toList();
  }
}
