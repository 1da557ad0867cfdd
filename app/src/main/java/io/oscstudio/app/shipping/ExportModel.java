package io.oscstudio.app.shipping;

import io.oscstudio.app.kit.DialogService.Question;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.app.shipping.ExportDesk.Outcome;
import io.oscstudio.app.shipping.ExportDesk.Plan;
import io.oscstudio.app.shipping.ExportDesk.Request;
import io.oscstudio.app.shipping.ExportDesk.Written;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.export.DeliveryRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** State and actions of the export. */
public final class ExportModel {
  private static final String REPLACE = "shipping.replace.yes";

  private static final String PUBLISH = "publish";

  private final Kit kit;
  private final ExportDesk desk;
  private final ExportHost host;
  private final SheetModel sheet;
  private final PlanModel plan;
  private final ReadOnlyObjectWrapper<Optional<Path>> folder;
  private final ReadOnlyObjectWrapper<Optional<Written>> written =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<RunningJob>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
  private final BooleanProperty delivery = new SimpleBooleanProperty();
  private final BooleanProperty sheetShown = new SimpleBooleanProperty();
  private Optional<Path> ownFile = Optional.empty();
  private int errors;

  /**
   * Without a package.
   *
   * @param host what it is a part of
   */
  public ExportModel(Kit kit, ExportDesk desk, ExportHost host) {
    this.kit = kit;
    this.desk = desk;
    this.host = host;
    this.sheet = new SheetModel(kit, desk);
    this.plan = new PlanModel(kit, desk, host);
    this.folder = new ReadOnlyObjectWrapper<>(kit.settings().get().exportFolder().map(Path::of));
    delivery.subscribe((was, now) -> {
      trouble.set(errors > 0 ? Optional.of(refused()) : Optional.empty());
      measureAgain();
    });
  }

  /** The upload sheet of what was written. */
  public SheetModel sheet() {
    return sheet;
  }

  /** Bytes of the deployment archive, negative while unknown. */
  public ReadOnlyLongProperty sizeProperty() {
    return plan.sizeProperty();
  }

  /** What would be written. */
  public ReadOnlyObjectProperty<Optional<Plan>> planProperty() {
    return plan.planProperty();
  }

  /** Where the package goes. */
  public ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
    return folder.getReadOnlyProperty();
  }

  /** What was written last. */
  public ReadOnlyObjectProperty<Optional<Written>> writtenProperty() {
    return written.getReadOnlyProperty();
  }

  /** Whether the package was changed since it was written. */
  boolean outdated() {
    return written
        .get()
        .flatMap(w -> planProperty().get().map(p -> !p.content().equals(w.content())))
        .orElse(false);
  }

  /** Whether a package for the market would be checked for private use only. */
  boolean checkedForLess() {
    return delivery.get() && !host.profile().equals(PUBLISH);
  }

  /** Why nothing is or was written. */
  public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The export that is going on. */
  public ReadOnlyObjectProperty<Optional<RunningJob>> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether there is something to export, nothing in its way and nothing being exported. */
  public ReadOnlyBooleanProperty possibleProperty() {
    return possible.getReadOnlyProperty();
  }

  /** Whether a delivery package with images is wanted. */
  public BooleanProperty deliveryProperty() {
    return delivery;
  }

  /** Whether the upload sheet is shown instead of the package. */
  public BooleanProperty sheetShownProperty() {
    return sheetShown;
  }

  /** The name of the file that would be written, the same for both kinds; empty without one. */
  public String fileName() {
    return plan.isEmpty() ? "" : DeliveryRequest.fileName(plan.name(), plan.version());
  }

  /** What is still being measured or was written counts no more. */
  public void forget() {
    plan.forget();
    ownFile = Optional.empty();
    written.set(Optional.empty());
    sheet.forget();
    sheetShown.set(false);
    judge(0);
  }

  /** Ends what runs. */
  public void close() {
    forget();
    cancel();
  }

  /** Takes over how many errors the check found; they stop the export. */
  public void judge(int found) {
    errors = found;
    trouble.set(found > 0 ? Optional.of(refused()) : Optional.empty());
    allow();
  }

  private Trouble refused() {
    return new Trouble(
        Message.of("shipping.refused", errors),
        List.of(Message.of("shipping.refused.detail")),
        Trouble.Way.CHECK);
  }

  /** Measures a package. */
  public void measure(FileTree tree, String name, String version) {
    plan.measure(tree, name, version);
    allow();
  }

  /** Looks again at what would be written, such as after images were saved. */
  public void measureAgain() {
    plan.again();
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
    if (!possible.get()) {
      return;
    }
    if (folder.get().isEmpty()) {
      chooseFolder();
    }
    Optional<Shipment> shipment = host.shipment();
    if (folder.get().isEmpty() || shipment.isEmpty()) {
      return;
    }
    Path target =
        folder
            .get()
            .get()
            .resolve(DeliveryRequest.fileName(shipment.get().name(), shipment.get().version()));
    // what this very export wrote before is its own to replace
    boolean own = ownFile.filter(target::equals).isPresent();
    start(new Request(shipment.get(), delivery.get(), target, own));
  }

  private void start(Request request) {
    trouble.set(Optional.empty());
    written.set(Optional.empty());
    running.set(
        Optional.of(
            kit.tasks()
                .start(
                    Message.of("window.job.export", fileName()),
                    job -> desk.export(request, job),
                    this::done,
                    this::failed)));
    allow();
  }

  /** Stops the export. */
  public void cancel() {
    running.get().ifPresent(RunningJob::cancel);
  }

  /** Leads to where the trouble can be mended. */
  public void mend() {
    switch (trouble.get().map(Trouble::way).orElse(Trouble.Way.NONE)) {
      case CHECK -> host.showCheck();
      case IMAGES -> host.showImages();
      case NONE -> {
        // there is no such place
      }
    }
  }

  /** Leads to the images. */
  public void showImages() {
    host.showImages();
  }

  private void done(Outcome outcome) {
    running.set(Optional.empty());
    switch (outcome) {
      case Outcome.Done(Written result) -> {
        ownFile = Optional.of(result.file());
        sheet.show(result);
        written.set(Optional.of(result));
        host.written();
      }
      case Outcome.Occupied(Request request) -> ask(request);
      case Outcome.Refused(int found) -> judge(found);
      case Outcome.ImagesMissing(List<Message> why) ->
          trouble.set(
              Optional.of(
                  new Trouble(Message.of("shipping.images-missing"), why, Trouble.Way.IMAGES)));
    }
    allow();
  }

  private void ask(Request request) {
    Question question =
        new Question(
            "shipping.replace",
            "shipping.replace.detail",
            String.valueOf(request.target().getFileName()),
            List.of(REPLACE));
    if (kit.dialogs().ask(question).filter(REPLACE::equals).isPresent()) {
      start(new Request(request.shipment(), request.delivery(), request.target(), true));
    }
  }

  private void failed(StudioException problem) {
    running.set(Optional.empty());
    if (!(problem instanceof CancelledException)) {
      trouble.set(Optional.of(new Trouble(problem.text(), List.of(), Trouble.Way.NONE)));
    }
    allow();
  }

  private void allow() {
    possible.set(!plan.isEmpty() && running.get().isEmpty() && errors == 0);
  }
}
