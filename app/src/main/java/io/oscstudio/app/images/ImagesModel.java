package io.oscstudio.app.images;

import io.oscstudio.app.images.ImageDesk.Wanted;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** State and actions of the images of the third step. */
public final class ImagesModel {
  static final String INTEL = "x86_64";
  static final String ARM = "aarch64";

  private final Kit kit;
  private final ImageDesk desk;
  private final Runnable onChange;
  private final ObservableList<ImageRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Message> engine =
      new ReadOnlyObjectWrapper<>(Message.of("window.engine.looking"));
  private final ReadOnlyBooleanWrapper engineReady = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Path>> folder;
  private final ReadOnlyObjectWrapper<Optional<RunningJob>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper scanned = new ReadOnlyBooleanWrapper();
  private long turn;

  /** Without images yet. */
  public ImagesModel(Kit kit, ImageDesk desk, Runnable onChange) {
    this.kit = kit;
    this.desk = desk;
    this.onChange = onChange;
    this.folder = new ReadOnlyObjectWrapper<>(kit.settings().get().imageFolder().map(Path::of));
  }

  /** The images of the package. */
  public ObservableList<ImageRow> rows() {
    return rows;
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

  /** Whether the package was looked through. */
  public ReadOnlyBooleanProperty scannedProperty() {
    return scanned.getReadOnlyProperty();
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

  /** Looks which images a package names; what is known of images that stay is kept. */
  public void scan(FileTree tree, List<String> architectures) {
    long mine = ++turn;
    kit.tasks()
        .startQuietly(
            job -> desk.scan(tree, job),
            needs -> {
              if (mine == turn) {
                take(needs, architectures);
              }
            },
            problem -> {
              if (mine == turn) {
                kit.notices().failed(problem);
              }
            });
  }

  /** What is still being looked for counts no more. */
  public void forget() {
    turn++;
    scanned.set(false);
    rows.clear();
  }

  /** Ends what runs. */
  public void close() {
    forget();
    cancel();
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
    Map<ImageReference, ImageRow> byReference = byReference();
    missing.forEach(w -> update(byReference, w, ImageCell.WAITING));
    RunningJob job =
        kit.tasks()
            .start(
                Message.of("window.job.images", missing.size()),
                j -> {
                  desk.fetch(
                      all,
                      target,
                      (w, cell) -> kit.tasks().later(() -> update(byReference, w, cell)),
                      j);
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

  private void ended(Optional<StudioException> problem) {
    running.set(Optional.empty());
    for (ImageRow row : rows) {
      settle(row.intelProperty());
      settle(row.armProperty());
    }
    problem.ifPresent(kit.notices()::failed);
    onChange.run();
  }

  private static void settle(ObjectProperty<ImageCell> cell) {
    ImageCell.State state = cell.get().state();
    if (state == ImageCell.State.WAITING || state == ImageCell.State.FETCHING) {
      cell.set(ImageCell.NEEDED);
    }
  }

  private void take(List<ImageDesk.Need> needs, List<String> architectures) {
    boolean intel = architectures.isEmpty() || architectures.contains(INTEL);
    boolean arm = architectures.contains(ARM);
    Map<ImageReference, ImageRow> before = byReference();
    List<ImageRow> now = new ArrayList<>();
    List<ImageDesk.Need> ordered =
        needs.stream().sorted(Comparator.comparing(need -> !need.wanted())).toList();
    for (ImageDesk.Need need : ordered) {
      ImageRow row =
          new ImageRow(
              need.reference(),
              need.reference().familiar(),
              need.origins(),
              remark(need),
              intel && need.wanted(),
              arm && need.wanted());
      Optional.ofNullable(before.get(need.reference())).ifPresent(old -> keep(old, row));
      now.add(row);
    }
    scanned.set(true);
    rows.setAll(now);
    recognise();
    onChange.run();
  }

  private static Optional<String> remark(ImageDesk.Need need) {
    if (!need.sure()) {
      return Optional.of("window.image.suspected");
    }
    return need.switchedOff() ? Optional.of("window.image.switched-off") : Optional.empty();
  }

  private static void keep(ImageRow old, ImageRow row) {
    if (row.intelProperty().get().state() != ImageCell.State.UNWANTED
        && old.intelProperty().get().state() != ImageCell.State.UNWANTED) {
      row.intelProperty().set(old.intelProperty().get());
    }
    if (row.armProperty().get().state() != ImageCell.State.UNWANTED
        && old.armProperty().get().state() != ImageCell.State.UNWANTED) {
      row.armProperty().set(old.armProperty().get());
    }
  }

  /** Finds what the folder holds already. */
  private void recognise() {
    List<Wanted> all = wanted();
    Map<ImageReference, ImageRow> byReference = byReference();
    folder
        .get()
        .filter(f -> !all.isEmpty())
        .ifPresent(path ->
            kit.tasks()
                .startQuietly(
                    job ->
                        desk.present(
                            all,
                            path,
                            (w, cell) -> kit.tasks().later(() -> update(byReference, w, cell))),
                    found -> onChange.run(),
                    kit.notices()::failed));
  }

  /** Every image for every architecture the package names. */
  public List<Wanted> wanted() {
    List<Wanted> all = new ArrayList<>();
    for (ImageRow row : rows) {
      if (row.intelProperty().get().state() != ImageCell.State.UNWANTED) {
        all.add(new Wanted(row.reference(), INTEL));
      }
      if (row.armProperty().get().state() != ImageCell.State.UNWANTED) {
        all.add(new Wanted(row.reference(), ARM));
      }
    }
    return all;
  }

  private List<Wanted> missing() {
    List<Wanted> missing = new ArrayList<>();
    for (ImageRow row : rows) {
      addIfMissing(missing, row, INTEL, row.intelProperty().get());
      addIfMissing(missing, row, ARM, row.armProperty().get());
    }
    return missing;
  }

  private static void addIfMissing(
      List<Wanted> missing, ImageRow row, String architecture, ImageCell cell) {
    if (cell.state() == ImageCell.State.NEEDED || cell.state() == ImageCell.State.FAILED) {
      missing.add(new Wanted(row.reference(), architecture));
    }
  }

  private Map<ImageReference, ImageRow> byReference() {
    Map<ImageReference, ImageRow> map = new HashMap<>();
    rows.forEach(row -> map.put(row.reference(), row));
    return map;
  }

  private static void update(Map<ImageReference, ImageRow> rows, Wanted wanted, ImageCell cell) {
    Optional.ofNullable(rows.get(wanted.reference()))
        .map(row -> wanted.architecture().equals(ARM) ? row.armProperty() : row.intelProperty())
        .filter(now -> !(verified(now.get()) && cell.state() == ImageCell.State.FETCHING))
        .ifPresent(now -> now.set(cell));
  }

  /** What is saved is only looked at again, which is no news. */
  private static boolean verified(ImageCell cell) {
    return cell.state() == ImageCell.State.SAVED || cell.state() == ImageCell.State.UNWANTED;
  }
}
