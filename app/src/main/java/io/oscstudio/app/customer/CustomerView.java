package io.oscstudio.app.customer;

import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Builds the customer's view: the console's form or instance page, and what is submitted. */
public final class CustomerView {
  /** What can be looked at; the YAML is a part of its own only where it has no room otherwise. */
  enum Part {
    FORM,
    YAML,
    INSTANCE
  }

  private final CustomerModel model;
  private final Kit kit;

  /** Shows {@code model}. */
  public CustomerView(CustomerModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
  }

  /** The view. */
  public Region build() {
    ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.FORM);
    FormRoom room =
        new FormRoom(
            kit,
            Ui.scrolling(new FormPane(model, kit).build()),
            new SubmissionPane(model, kit).build(),
            part);
    ScrollPane instance = Ui.scrolling(new InstancePane(model, kit).build());
    instance.setMinHeight(FormRoom.LEAST_HEIGHT);
    Ui.shownWhen(room, part.isNotEqualTo(Part.INSTANCE));
    Ui.shownWhen(instance, part.isEqualTo(Part.INSTANCE));
    VBox view = new VBox(12, new CustomerBar(model, kit).build(parts(part, room)), room, instance);
    VBox.setVgrow(room, Priority.ALWAYS);
    VBox.setVgrow(instance, Priority.ALWAYS);
    view.getStyleClass().add("customer");
    return Guide.topic(view, "workspace#customer");
  }

  private HBox parts(ObjectProperty<Part> part, FormRoom room) {
    HBox parts = new HBox();
    parts.getStyleClass().add("segments");
    parts.setMaxWidth(Region.USE_PREF_SIZE);
    for (Part each : Part.values()) {
      String word = each.name().toLowerCase(Locale.ROOT);
      ToggleButton button = CustomerBar.segment("customer-part-" + word, "", each, part);
      button.textProperty().bind(kit.language().bind("customer.part." + word));
      parts.getChildren().add(button);
    }
    Node yaml = parts.getChildren().get(Part.YAML.ordinal());
    Ui.shownWhen(
        yaml,
        Bindings.createBooleanBinding(
            () -> room.arrangementProperty().get() == FormRoom.Arrangement.ALONE,
            room.arrangementProperty()));
    return parts;
  }
}
