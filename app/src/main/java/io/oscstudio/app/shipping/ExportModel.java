package io.oscstudio.app.shipping;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.app.shipping.ExportDesk.Plan;
import io.oscstudio.app.shipping.ExportDesk.Request;
import io.oscstudio.app.shipping.ExportDesk.Written;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** State and actions of the export. */
public final class ExportModel {
  private final Kit kit;
  private final ExportDesk desk;
  private final ExportHost host;
  private final ReadOnlyLongWrapper size = new ReadOnlyLongWrapper(-1);
  private final ReadOnlyObjectWrapper<Optional<Plan>> plan =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Path>> folder;
  private final ReadOnlyObjectWrapper<Optional<Written>> written =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Message>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<RunningJob>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
  private final BooleanProperty delivery = new SimpleBooleanProperty();
  private Optional<RunningJob> measuring = Optional.empty();
  private String name = "";
  private String version = "";
  private long turn;

  /**
   * Without a package.
   *
   * @param host what it is a part of
   */
  public ExportModel(Kit kit, ExportDesk desk, ExportHost host) {
    this.kit = kit;
    this.desk = desk;
    this.host = host;
    this.folder = new ReadOnlyObjectWrapper<>(kit.settings().get().exportFolder().map(Path::of));
  }

  /** Bytes of the deployment archive, negative while unknown. */
  public ReadOnlyLongProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  /** What the deployment archive would be. */
  ReadOnlyObjectProperty<Optional<Plan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** Where the package goes. */
  public ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
    return folder.getReadOnlyProperty();
  }

  /** What was written last. */
  public ReadOnlyObjectProperty<Optional<Written>> writtenProperty() {
    return written.getReadOnlyProperty();
  }

  /** Why nothing was written. */
  public ReadOnlyObjectProperty<Optional<Message>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** The export that is going on. */
  public ReadOnlyObjectProperty<Optional<RunningJob>> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether there is something to export and nothing being exported. */
  public ReadOnlyBooleanProperty possibleProperty() {
    return possible.getReadOnlyProperty();
  }

  /** Whether a delivery package with images is wanted. */
  public BooleanProperty deliveryProperty() {
    return delivery;
  }

  /** The name of the file that would be written. */
  public String fileName() {
    return name.isEmpty() ? "" : fileName(name, version, delivery.get());
  }

  private String fileName(Shipment shipment) {
    return fileName(shipment.name(), shipment.version(), delivery.get());
  }

  private static String fileName(String name, String version, boolean delivery) {
    return name + "-" + version + (delivery ? "-delivery" : "") + ".zip";
  }

  /** What is still being measured or was written counts no more. */
  public void forget() {
    turn++;
    measuring.ifPresent(RunningJob::cancel);
    written.set(Optional.empty());
    failure.set(Optional.empty());
  }

  /** Ends what runs. */
  public void close() {
    forget();
    cancel();
  }

  /** Measures a package. */
  public void measure(FileTree tree, String newName, String newVersion) {
    name = newName;
    version = newVersion;
    long mine = ++turn;
    measuring.ifPresent(RunningJob::cancel);
    possible.set(running.get().isEmpty());
    measuring =
        Optional.of(
            kit.tasks()
                .startQuietly(
                    job -> desk.plan(tree, newName, newVersion, job),
                    found -> {
                      if (mine == turn) {
                        plan.set(Optional.of(found));
                        size.set(found.bytes());
                      }
                    },
                    problem -> {
                      if (mine == turn) {
                        kit.notices().failed(problem);
                      }
                    }));
  }

  /** Lets the person choose where the package goes. */
  public void chooseFolder() {
    kit.dialogs()
        .chooseFolder("window.choose.folder.export", folder.get())
        .ifPresent(this::useFolder);
  }

  /** Puts the package into {@code path}. */
  public void useFolder(Path path) {
    folder.set(Optional.of(path));
    kit.settings().update(s -> s.withExportFolder(path.toAbsolutePath().toString()));
  }

  /** Writes the package. */
  public void run() {
    if (folder.get().isEmpty()) {
      chooseFolder();
    }
    Optional<Shipment> shipment = host.shipment();
    if (folder.get().isEmpty() || shipment.isEmpty() || running.get().isPresent()) {
      return;
    }
    Request request =
        new Request(
            shipment.get(), delivery.get(), folder.get().get().resolve(fileName(shipment.get())));
    failure.set(Optional.empty());
    written.set(Optional.empty());
    possible.set(false);
    running.set(
        Optional.of(
            kit.tasks()
                .start(
                    Message.of("window.job.export", fileName()),
                    job -> desk.export(request, job),
                    this::done,
                    this::failed)));
  }

  /** Stops the export. */
  public void cancel() {
    running.get().ifPresent(RunningJob::cancel);
  }

  /** Shows the folder of what was written. */
  public void showFolder() {
    written
        .get()
        .flatMap(w -> Optional.ofNullable(w.file().toAbsolutePath().getParent()))
        .ifPresent(kit.dialogs()::showFolder);
  }

  /** Copies the checksum of what was written. */
  public void copyChecksum() {
    written
        .get()
        .ifPresent(w -> {
          kit.dialogs().copy(w.digest().replaceFirst("^sha256:", ""));
          kit.notices().info(Message.of("shipping.copied"));
        });
  }

  private void done(Written result) {
    running.set(Optional.empty());
    possible.set(true);
    written.set(Optional.of(result));
    host.written();
  }

  private void failed(StudioException problem) {
    running.set(Optional.empty());
    possible.set(true);
    if (!(problem instanceof io.oscstudio.core.base.CancelledException)) {
      failure.set(Optional.of(problem.text()));
    }
  }
}
