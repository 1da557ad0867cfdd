package io.oscstudio.app.images;

import io.oscstudio.app.images.ImageCell.State;
import io.oscstudio.app.images.ImageDesk.Wanted;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/** Saving the images that a package needs: where to, which way, and how each one stands. */
public final class FetchModel {
  private final Kit kit;
  private final ImageDesk desk;
  private final ObservableList<ImageRow> rows;
  private final Runnable onChange;
  private final ReadOnlyObjectWrapper<Message> engine =
      new ReadOnlyObjectWrapper<>(Message.of("window.engine.looking"));
  private final ReadOnlyBooleanWrapper engineReady = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Path>> folder;
  private final ReadOnlyObjectWrapper<Optional<RunningJob>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  FetchModel(Kit kit, ImageDesk desk, ObservableList<ImageRow> rows, Runnable onChange) {
    this.kit = kit;
    this.desk = desk;
    this.rows = rows;
    this.onChange = onChange;
    this.folder = new ReadOnlyObjectWrapper<>(kit.settings().get().imageFolder().map(Path::of));
  }

  /** Which way images come. */
  public ReadOnlyObjectProperty<Message> engineProperty() {
    return engine.getReadOnlyProperty();
  }

  /** Whether a container engine answers. */
  public ReadOnlyBooleanProperty engineReadyProperty() {
    return engineReady.getReadOnlyProperty();
  }

  /** Where images are saved. */
  public ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
    return folder.getReadOnlyProperty();
  }

  /** The fetching that is going on. */
  public ReadOnlyObjectProperty<Optional<RunningJob>> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Looks for an engine, again if there was none. */
  public void lookForEngine() {
    engine.set(Message.of("window.engine.looking"));
    kit.tasks()
        .startQuietly(
            job -> desk.engine(),
            found -> {
              engine.set(found.text());
              engineReady.set(found.container());
              onChange.run();
            },
            kit.notices()::failed);
  }

  /** Lets the person choose where images are saved. */
  public void chooseFolder() {
    kit.dialogs()
        .chooseFolder("window.choose.folder.images", folder.get())
        .ifPresent(this::useFolder);
  }

  /** Saves images in {@code path} from now on. */
  public void useFolder(Path path) {
    folder.set(Optional.of(path));
    kit.settings().update(s -> s.withImageFolder(path.toAbsolutePath().toString()));
    recognise();
  }

  /** Fetches all that is not saved yet. */
  public void fetch() {
    if (running.get().isPresent()) {
      return;
    }
    if (folder.get().isEmpty()) {
      chooseFolder();
    }
    List<Wanted> missing = missing();
    if (folder.get().isEmpty() || missing.isEmpty()) {
      return;
    }
    List<Wanted> all = wanted();
    Path target = folder.get().get();
    missing.forEach(w -> update(w, ImageCell.WAITING));
    RunningJob job =
        kit.tasks()
            .start(
                Message.of("images.job.fetch", missing.size()),
                j -> {
                  desk.fetch(all, target, this::updateLater, j);
                  return true;
                },
                done -> ended(Optional.empty()),
                problem -> ended(Optional.of(problem)));
    running.set(Optional.of(job));
    onChange.run();
  }

  /** Stops fetching; what is saved stays. */
  public void cancel() {
    running.get().ifPresent(RunningJob::cancel);
  }

  /** How many images failed for an architecture. */
  public long failed() {
    return rows.stream().filter(ImageRow::failed).count();
  }

  /** How many images are not complete. */
  public long incomplete() {
    return rows.stream().filter(r -> !r.complete()).count();
  }

  /** Every needed image for every architecture the package names. */
  public List<Wanted> wanted() {
    List<Wanted> all = new ArrayList<>();
    eachCell((wanted, cell) -> {
      if (cell.get().state() != State.UNWANTED) {
        all.add(wanted);
      }
    });
    return all;
  }

  /** Finds what the folder holds already. */
  void recognise() {
    List<Wanted> all = wanted();
    folder
        .get()
        .filter(path -> !all.isEmpty())
        .ifPresent(path ->
            kit.tasks()
                .startQuietly(
                    job -> desk.present(all, path, this::updateLater),
                    found -> onChange.run(),
                    kit.notices()::failed));
  }

  private List<Wanted> missing() {
    List<Wanted> missing = new ArrayList<>();
    eachCell((wanted, cell) -> {
      if (cell.get().state() == State.NEEDED || cell.get().state() == State.FAILED) {
        missing.add(wanted);
      }
    });
    return missing;
  }

  private void ended(Optional<StudioException> problem) {
    running.set(Optional.empty());
    eachCell((wanted, cell) -> {
      State state = cell.get().state();
      if (state == State.WAITING || state == State.FETCHING) {
        cell.set(ImageCell.NEEDED);
      }
    });
    problem.ifPresent(kit.notices()::failed);
    onChange.run();
  }

  private void eachCell(BiConsumer<Wanted, ObjectProperty<ImageCell>> action) {
    for (ImageRow row : rows) {
      action.accept(new Wanted(row.reference(), Platform.X86_64.osc()), row.intelProperty());
      action.accept(new Wanted(row.reference(), Platform.AARCH64.osc()), row.armProperty());
    }
  }

  private void updateLater(Wanted wanted, ImageCell cell) {
    kit.tasks().later(() -> update(wanted, cell));
  }

  /** What is not wanted any more, or saved and only looked at again, stays as it is. */
  private void update(Wanted wanted, ImageCell cell) {
    rows.stream()
        .filter(row -> row.reference().equals(wanted.reference()))
        .map(row ->
            wanted.architecture().equals(Platform.AARCH64.osc())
                ? row.armProperty()
                : row.intelProperty())
        .filter(now -> now.get().state() != State.UNWANTED)
        .filter(now -> now.get().state() != State.SAVED || cell.state() != State.FETCHING)
        .forEach(now -> now.set(cell));
  }
}
