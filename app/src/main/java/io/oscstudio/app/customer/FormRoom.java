package io.oscstudio.app.customer;

import io.oscstudio.app.customer.CustomerView.Part;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RememberedSplit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The form and what it submits: beside one another where there is the width, below one another
 * where there is the height, else one of them alone. Each of both splits remembers its divider.
 */
final class FormRoom extends StackPane {
  /** Neither form nor YAML can be used in less height. */
  static final double LEAST_HEIGHT = 170;

  private static final double BESIDE_WIDTH = 620;
  private static final double BELOW_HEIGHT = 2 * LEAST_HEIGHT + 20;

  /** How form and YAML share the room. */
  enum Arrangement {
    BESIDE,
    BELOW,
    ALONE
  }

  private final ReadOnlyObjectWrapper<Arrangement> arrangement =
      new ReadOnlyObjectWrapper<>(Arrangement.ALONE);
  private final ObjectProperty<Part> part;
  private final Region form;
  private final Region submission;
  private final SplitPane beside;
  private final SplitPane below;

  /**
   * Shows both.
   *
   * @param part which of them is shown where there is room for one; the form again once there is
   *     room for both
   */
  FormRoom(Kit kit, Region form, Region submission, ObjectProperty<Part> part) {
    this.form = form;
    this.submission = submission;
    this.part = part;
    form.setMinHeight(LEAST_HEIGHT);
    submission.setMinHeight(LEAST_HEIGHT);
    setMinHeight(LEAST_HEIGHT);
    beside = split(kit, "customer", Orientation.HORIZONTAL, 0.58);
    below = split(kit, "customer-below", Orientation.VERTICAL, 0.56);
    arrangement.subscribe((old, now) -> arrange());
    part.subscribe((old, now) -> arrange());
    widthProperty().subscribe((old, now) -> measure());
    heightProperty().subscribe((old, now) -> measure());
    arrange();
  }

  private static SplitPane split(Kit kit, String id, Orientation orientation, double designed) {
    SplitPane split = new SplitPane();
    split.setOrientation(orientation);
    split.getStyleClass().addAll("page-split", "customer-split");
    RememberedSplit.on(split, id, kit.settings(), designed);
    return split;
  }

  /** How they are shown. */
  ReadOnlyObjectProperty<Arrangement> arrangementProperty() {
    return arrangement.getReadOnlyProperty();
  }

  private void measure() {
    if (getWidth() > 0 && getHeight() > 0) {
      arrangement.set(
          getWidth() >= BESIDE_WIDTH
              ? Arrangement.BESIDE
              : getHeight() >= BELOW_HEIGHT ? Arrangement.BELOW : Arrangement.ALONE);
    }
  }

  private void arrange() {
    if (arrangement.get() != Arrangement.ALONE && part.get() == Part.YAML) {
      part.set(Part.FORM);
      return;
    }
    getChildren().clear();
    beside.getItems().clear();
    below.getItems().clear();
    switch (arrangement.get()) {
      case BESIDE -> show(beside);
      case BELOW -> show(below);
      case ALONE -> getChildren().setAll(part.get() == Part.YAML ? submission : form);
    }
  }

  private void show(SplitPane split) {
    split.getItems().setAll(form, submission);
    getChildren().setAll(split);
  }
}
