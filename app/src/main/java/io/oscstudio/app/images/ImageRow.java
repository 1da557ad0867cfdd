package io.oscstudio.app.images;

import io.oscstudio.app.images.ImageCell.State;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.image.Platform;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One image of the ledger, for the table. Its cells change on the window's thread. */
public final class ImageRow {
  private final ImageFacts facts;
  private final ObjectProperty<ImageCell> intel;
  private final ObjectProperty<ImageCell> arm;
  private final Map<String, ObjectProperty<ImageCell>> cells = new LinkedHashMap<>();

  /** An image that is not saved yet, and the architectures for which it is wanted. */
  ImageRow(ImageFacts facts, boolean wantsIntel, boolean wantsArm) {
    this.facts = facts;
    this.intel = new SimpleObjectProperty<>(wantsIntel ? ImageCell.NEEDED : ImageCell.UNWANTED);
    this.arm = new SimpleObjectProperty<>(wantsArm ? ImageCell.NEEDED : ImageCell.UNWANTED);
    cells.put(Platform.X86_64.osc(), intel);
    cells.put(Platform.AARCH64.osc(), arm);
  }

  /** What the ledger says of it. */
  public ImageFacts facts() {
    return facts;
  }

  /** The image. */
  public ImageReference reference() {
    return facts.reference();
  }

  /** How it stands for x86_64. */
  public ObjectProperty<ImageCell> intelProperty() {
    return intel;
  }

  /** How it stands for aarch64. */
  public ObjectProperty<ImageCell> armProperty() {
    return arm;
  }

  /** How it stands for each architecture, as OSC calls them. */
  Map<String, ObjectProperty<ImageCell>> cells() {
    return cells;
  }

  /** Takes what is known of the same image's files. */
  void keep(ImageRow before) {
    keep(before.intel, intel);
    keep(before.arm, arm);
  }

  private static void keep(ObjectProperty<ImageCell> before, ObjectProperty<ImageCell> now) {
    if (wanted(before.get()) && wanted(now.get())) {
      now.set(before.get());
    }
  }

  private static boolean wanted(ImageCell cell) {
    return cell.state() != State.UNWANTED;
  }

  /** Whether every wanted architecture is saved. */
  boolean complete() {
    return complete(intel.get()) && complete(arm.get());
  }

  /** Whether an architecture failed. */
  boolean failed() {
    return intel.get().state() == State.FAILED || arm.get().state() == State.FAILED;
  }

  private static boolean complete(ImageCell cell) {
    return cell.state() == State.SAVED || !wanted(cell);
  }
}
