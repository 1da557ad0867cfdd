package io.oscstudio.app.images;

import io.oscstudio.core.base.ImageReference;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One image of the ledger, for the table. Its cells change on the window's thread. */
public final class ImageRow {
  private final ImageReference reference;
  private final String shown;
  private final List<String> origins;
  private final Optional<String> remark;
  private final ObjectProperty<ImageCell> intel;
  private final ObjectProperty<ImageCell> arm;

  /**
   * An image that is not saved yet.
   *
   * @param shown the reference as people write it
   * @param origins where the package names it
   * @param remark key of why it is not asked for
   */
  ImageRow(
      ImageReference reference,
      String shown,
      List<String> origins,
      Optional<String> remark,
      boolean wantsIntel,
      boolean wantsArm) {
    this.reference = reference;
    this.shown = shown;
    this.origins = List.copyOf(origins);
    this.remark = remark;
    this.intel = new SimpleObjectProperty<>(wantsIntel ? ImageCell.NEEDED : ImageCell.UNWANTED);
    this.arm = new SimpleObjectProperty<>(wantsArm ? ImageCell.NEEDED : ImageCell.UNWANTED);
  }

  /** The image. */
  ImageReference reference() {
    return reference;
  }

  /** The reference as people write it. */
  public String shown() {
    return shown;
  }

  /** Where the package names it. */
  public List<String> origins() {
    return origins;
  }

  /** Key of why it is not asked for. */
  public Optional<String> remark() {
    return remark;
  }

  /** How it stands for x86_64. */
  public ObjectProperty<ImageCell> intelProperty() {
    return intel;
  }

  /** How it stands for aarch64. */
  public ObjectProperty<ImageCell> armProperty() {
    return arm;
  }

  /** Whether every wanted architecture is saved. */
  boolean complete() {
    return complete(intel.get()) && complete(arm.get());
  }

  /** Whether an architecture failed. */
  boolean failed() {
    return intel.get().state() == ImageCell.State.FAILED
        || arm.get().state() == ImageCell.State.FAILED;
  }

  private static boolean complete(ImageCell cell) {
    return cell.state() == ImageCell.State.SAVED || cell.state() == ImageCell.State.UNWANTED;
  }
}
