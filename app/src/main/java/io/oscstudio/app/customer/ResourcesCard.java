package io.oscstudio.app.customer;

import io.oscstudio.app.editor.YamlArea;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.console.customer.CustomerForm;
import io.oscstudio.core.console.customer.FormField;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/**
 * The Kubernetes resources of an instance with their YAML (section 15.1): the custom resource as
 * Kubernetes stores it. Of the others a package says nothing.
 */
final class ResourcesCard extends VBox {
  private static final double YAML_HEIGHT = 240;

  private final CustomerModel model;
  private final Kit kit;
  private final VBox shown = new VBox();

  ResourcesCard(CustomerModel model, Kit kit, CustomerForm form) {
    super(12);
    this.model = model;
    this.kit = kit;
    Ui ui = new Ui(model.language());
    getStyleClass().add("console-card");
    Label kind = new Label(form.kind());
    kind.getStyleClass().add("field-label");
    Label name =
        Ui.label(
            model
                .stateProperty()
                .map(state -> state.value(CustomerForm.NAME).map(FormField::show).orElse("")));
    name.setMinWidth(0);
    Label version = new Label(form.apiVersion());
    version.getStyleClass().add("secondary");
    version.setMinWidth(0);
    ToggleButton yaml = new ToggleButton();
    yaml.setId("customer-resource-yaml");
    yaml.textProperty().bind(model.language().bind("customer.part.yaml"));
    yaml.getStyleClass().add("filter");
    yaml.setMinWidth(USE_PREF_SIZE);
    yaml.selectedProperty().subscribe(this::show);
    getChildren()
        .setAll(
            ui.label("customer.instance.resources", "group-title"),
            Ui.row(12, kind, name, version, Ui.spacer(), yaml),
            shown,
            ui.paragraph("customer.instance.resources.about", "secondary"));
  }

  /** The area is made when somebody wants to read it. */
  private void show(boolean wanted) {
    if (wanted && shown.getChildren().isEmpty()) {
      YamlArea area = new YamlArea(kit.ui(), kit.tasks(), "customer.instance.resources");
      area.makeReadOnly();
      area.node().setPrefHeight(YAML_HEIGHT);
      area.node().setId("customer-resource-text");
      Ui.whileShown(
          area.node(),
          () -> model.outcomeProperty().subscribe(outcome -> area.show(outcome.stored())));
      shown.getChildren().setAll(area.node());
    }
    shown.setVisible(wanted);
    shown.setManaged(wanted);
  }
}
