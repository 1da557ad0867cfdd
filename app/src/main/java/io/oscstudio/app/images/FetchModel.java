package io.oscstudio.app.images;

import io.oscstudio.app.images.ImageCell.State;
import io.oscstudio.app.images.ImageDesk.Wanted;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.image.FetchProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/** Saving the images that a package needs: where to, which ones, and how each one stands. */
public final class FetchModel {
  private static final Set<State> MOVING = EnumSet.of(State.WAITING, State.FETCHING);

  private final Kit kit;
  private final ImageDesk desk;
  private final ObservableList<ImageRow> rows;
  private final Runnable onChange;
  private final EngineModel engines;
  private final RunModel run;
  private final ReadOnlyObjectWrapper<Optional<Path>> folder;

  FetchModel(Kit kit, ImageDesk desk, ObservableList<ImageRow> rows, Runnable onChange) {
    this.kit = kit;
    this.desk = desk;
    this.rows = rows;
    this.onChange = onChange;
    this.engines = new EngineModel(kit, desk);
    this.run = new RunModel(kit);
    this.folder = new ReadOnlyObjectWrapper<>(kit.settings().get().imageFolder().map(Path::of));
    engines.textProperty().subscribe((was, is) -> onChange.run());
  }

  /** What brings images, and in which form. */
  public EngineModel engines() {
    return engines;
  }

  /** The run that is going on, or was the last. */
  public RunModel run() {
    return run;
  }

  /** Where images are saved. */
  public ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
    return folder.getReadOnlyProperty();
  }

  /** The fetching that is going on. */
  public ReadOnlyObjectProperty<Optional<RunningJob>> runningProperty() {
    return run.runningProperty();
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

  /** Shows the folder in the person's file manager. */
  public void showFolder() {
    folder.get().ifPresent(kit.dialogs()::showFolder);
  }

  /** Fetches all that is not saved yet; what is there is looked through. */
  public void fetch() {
    fetch(cell -> true, row -> true);
  }

  /** Fetches once more what failed. */
  public void retryFailed() {
    fetch(cell -> cell.state() == State.FAILED, row -> true);
  }

  /** Fetches what is not saved of one image. */
  public void fetch(ImageRow image) {
    fetch(cell -> cell.state() != State.SAVED, row -> row.reference().equals(image.reference()));
  }

  private void fetch(Predicate<ImageCell> which, Predicate<ImageRow> whose) {
    if (run.runningProperty().get().isPresent()) {
      return;
    }
    if (folder.get().isEmpty()) {
      chooseFolder();
    }
    List<Wanted> some = new ArrayList<>();
    for (ImageRow row : rows) {
      row.cells()
          .forEach((architecture, cell) -> {
            if (cell.get().state() != State.UNWANTED && which.test(cell.get()) && whose.test(row)) {
              some.add(new Wanted(row.reference(), architecture));
            }
          });
    }
    if (folder.get().isEmpty() || some.isEmpty()) {
      return;
    }
    FetchOrder order =
        new FetchOrder(
            wanted(),
            some,
            folder.get().get(),
            engines.choiceProperty().get(),
            engines.formProperty().get());
    some.forEach(w -> update(w, ImageCell.WAITING));
    run.start(desk.fetching(order), some.size(), new Cells());
    onChange.run();
  }

  /** Stops fetching; what is saved stays. */
  public void cancel() {
    run.cancel();
  }

  /** Lets go of the package. */
  void forget() {
    run.forget();
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
                    job -> desk.present(all, path),
                    found -> {
                      found.forEach((wanted, tar) -> update(wanted, ImageCell.saved(tar)));
                      onChange.run();
                    },
                    kit.notices()::failed));
  }

  /** Takes note of a tar that came otherwise than by a run. */
  void saved(Wanted image, ImageDesk.Tar tar) {
    update(image, ImageCell.saved(tar));
    onChange.run();
  }

  private void eachCell(BiConsumer<Wanted, ObjectProperty<ImageCell>> action) {
    for (ImageRow row : rows) {
      row.cells()
          .forEach((architecture, cell) ->
              action.accept(new Wanted(row.reference(), architecture), cell));
    }
  }

  /** What is not wanted any more, or saved and only looked at again, stays as it is. */
  private void update(Wanted wanted, ImageCell cell) {
    rows.stream()
        .filter(row -> row.reference().equals(wanted.reference()))
        .map(row -> row.cells().get(wanted.architecture()))
        .filter(now -> now != null && now.get().state() != State.UNWANTED)
        .filter(now -> now.get().state() != State.SAVED || cell.replacesSaved())
        .forEach(now -> now.set(cell));
  }

  /** Puts what a run tells into the table. */
  private final class Cells implements RunModel.Listener {
    @Override
    public void progressed(FetchProgress now) {
      now.rows()
          .forEach(row ->
              ImageCell.of(row)
                  .ifPresent(cell ->
                      update(new Wanted(row.row().reference(), row.row().platform().osc()), cell)));
    }

    @Override
    public void done(FetchOutcome outcome) {
      update(
          new Wanted(outcome.reference(), outcome.platform().osc()),
          switch (outcome) {
            case FetchOutcome.Saved saved ->
                ImageCell.saved(new ImageDesk.Tar(saved.tar().file(), saved.tar().bytes()));
            case FetchOutcome.Failed failed -> ImageCell.failed(failed.why());
          });
      onChange.run();
    }

    @Override
    public void ended() {
      boolean stopped = false;
      for (ImageRow row : rows) {
        for (ObjectProperty<ImageCell> cell : row.cells().values()) {
          if (MOVING.contains(cell.get().state())) {
            cell.set(ImageCell.NEEDED);
            stopped = true;
          }
        }
      }
      if (stopped) {
        recognise();
      }
      onChange.run();
    }
  }
}
