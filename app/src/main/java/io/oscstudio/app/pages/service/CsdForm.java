package io.oscstudio.app.pages.service;

import io.oscstudio.app.fields.Controls;
import io.oscstudio.app.fields.FieldFrame;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.schema.SchemaField;
import io.oscstudio.core.schema.Shape;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a CSD says of its service: names, role, version, capabilities, dependencies. */
final class CsdForm {
  private final ServiceModel service;
  private final CsdModel csd;
  private final Kit kit;
  private final Ui ui;
  private final Controls controls;

  CsdForm(ServiceModel service, CsdModel csd, Kit kit) {
    this.service = service;
    this.csd = csd;
    this.kit = kit;
    this.ui = kit.ui();
    this.controls = new Controls(kit, csd.scope());
  }

  Region build() {
    VBox form =
        new VBox(
            24,
            new RoleQuestion(service, kit).build(),
            group(
                "display",
                Controls.beside(
                    controls.of(csd.field("spec", "displayName")),
                    controls.of(csd.field("spec", "role"))),
                controls.of(csd.field("spec", "description"))),
            group("version", new VersionForm(csd.version(), controls).build()),
            asGroup(controls.list(csd.field("spec", "capabilityRequirements"), this::capability)),
            asGroup(
                controls.list(csd.field("spec", "serviceEntityDependencies"), this::dependency)));
    return form;
  }

  /** A list that is a group of its own needs no second heading. */
  private static Node asGroup(FieldFrame list) {
    Optional.ofNullable(list.lookup(".field-label"))
        .ifPresent(label -> label.getStyleClass().add("group-title"));
    return list;
  }

  private Node group(String key, Node... rows) {
    VBox group = new VBox(12, ui.label("service.group." + key, "group-title"));
    group.getChildren().addAll(rows);
    return group;
  }

  private Node capability(Controls own, SchemaField item, FieldPath path) {
    return Controls.beside(own.of(child(item, "kind"), path.key("kind")), file(own, item, path));
  }

  private Node file(Controls own, SchemaField item, FieldPath path) {
    FieldModel file = own.scope().field(child(item, "defaultPath"), path.key("defaultPath"));
    file.valueProperty()
        .subscribe(now ->
            file.noteProperty()
                .set(
                    now.isNothing() || csd.hasVendorFile(now.text())
                        ? Optional.empty()
                        : Optional.of(Message.of("service.file.missing", now.text()))));
    return own.suggested(file, csd.vendorFiles());
  }

  /** An operator's service is named by what it makes, a chart's by its name alone. */
  private Node dependency(Controls own, SchemaField item, FieldPath path) {
    FieldModel apiVersion = own.scope().field(child(item, "apiVersion"), path.key("apiVersion"));
    FieldModel kind = own.scope().field(child(item, "kind"), path.key("kind"));
    Region identity = Controls.beside(own.of(apiVersion), own.of(kind));
    ToggleGroup group = new ToggleGroup();
    ToggleButton operator = shape("operator", group);
    ToggleButton helm = shape("helm", group);
    Runnable follow =
        () -> {
          boolean named = !apiVersion.value().isNothing() || !kind.value().isNothing();
          if (named || group.getSelectedToggle() == null) {
            group.selectToggle(named ? operator : helm);
          }
        };
    apiVersion.valueProperty().subscribe(now -> follow.run());
    kind.valueProperty().subscribe(now -> follow.run());
    operator.setOnAction(e -> group.selectToggle(operator));
    helm.setOnAction(e -> {
      group.selectToggle(helm);
      apiVersion.setText("");
      kind.setText("");
    });
    Ui.shownWhen(identity, operator.selectedProperty());
    Node hint =
        Ui.shownWhen(
            ui.paragraph("service.dependency.helm.hint", "secondary"), helm.selectedProperty());
    HBox shapes = Ui.row(4, operator, helm);
    return new VBox(
        8,
        Controls.beside(own.of(child(item, "service"), path.key("service")), file(own, item, path)),
        shapes,
        hint,
        identity);
  }

  private ToggleButton shape(String word, ToggleGroup group) {
    ToggleButton button = new ToggleButton();
    button.textProperty().bind(kit.language().bind("service.dependency." + word));
    button.getStyleClass().add("filter");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setToggleGroup(group);
    return button;
  }

  private static SchemaField child(SchemaField item, String key) {
    return item.shape() instanceof Shape.Group group ? group.field(key).orElse(item) : item;
  }
}
