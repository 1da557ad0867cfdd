package io.oscstudio.app.customer;

import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RememberedSplit;
import io.oscstudio.app.kit.Ui;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Builds the customer's view: the console's form or instance page, and what is submitted. */
public final class CustomerView {
  /** In a narrower room the YAML comes below the form. */
  private static final double LEAST_WIDTH = 620;

  private static final String FORM = "form";
  private static final String INSTANCE = "instance";

  private final CustomerModel model;
  private final Kit kit;

  /** Shows {@code model}. */
  public CustomerView(CustomerModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
  }

  /** The view. */
  public Region build() {
    StringProperty part = new SimpleStringProperty(FORM);
    HBox parts = new HBox();
    parts.getStyleClass().add("segments");
    parts.setMaxWidth(Region.USE_PREF_SIZE);
    for (String each : new String[] {FORM, INSTANCE}) {
      ToggleButton button = CustomerBar.segment("customer-part-" + each, "", each, part);
      button.textProperty().bind(kit.language().bind("customer.part." + each));
      parts.getChildren().add(button);
    }
    SplitPane split = split();
    ScrollPane instance = scrolling(new InstancePane(model).build());
    Ui.shownWhen(split, part.isEqualTo(FORM));
    Ui.shownWhen(instance, part.isEqualTo(INSTANCE));
    VBox view = new VBox(12, new CustomerBar(model, kit).build(parts), split, instance);
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox.setVgrow(instance, Priority.ALWAYS);
    view.getStyleClass().add("customer");
    return Guide.topic(view, "workspace#customer");
  }

  private SplitPane split() {
    SplitPane split =
        new SplitPane(
            scrolling(new FormPane(model, kit).build()), new SubmissionPane(model, kit).build());
    split.getStyleClass().add("page-split");
    RememberedSplit.on(split, "customer", kit.settings(), 0.58);
    split
        .widthProperty()
        .subscribe(width ->
            split.setOrientation(
                width.doubleValue() < LEAST_WIDTH ? Orientation.VERTICAL : Orientation.HORIZONTAL));
    return split;
  }

  private static ScrollPane scrolling(Region content) {
    ScrollPane pane = Ui.scrolling(content);
    pane.setMinHeight(160);
    return pane;
  }
}
