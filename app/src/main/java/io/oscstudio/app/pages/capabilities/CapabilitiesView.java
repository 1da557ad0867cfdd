package io.oscstudio.app.pages.capabilities;

import io.oscstudio.app.fields.Controls;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.pages.DocumentPane;
import io.oscstudio.app.pages.Sides;
import io.oscstudio.app.pages.capabilities.CapabilityModel.Choice;
import io.oscstudio.core.base.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the page of logs and metrics. */
public final class CapabilitiesView {
  private final CapabilitiesModel model;
  private final Kit kit;
  private final Ui ui;
  private final Map<Capability, Node> forms = new HashMap<>();
  private final VBox body = new VBox();

  /** Shows {@code model}. */
  public CapabilitiesView(CapabilitiesModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
  }

  /**
   * The page.
   *
   * @param title what stands above the form
   */
  public Region build(Node title) {
    return build(pane -> pane, title);
  }

  /**
   * The page.
   *
   * @param title what stands above the form
   * @param sides what is shown of the document, which is changed elsewhere
   */
  public Region build(Node title, ObjectProperty<Sides> sides) {
    return build(pane -> pane.sides(sides), title);
  }

  private Region build(UnaryOperator<DocumentPane> sides, Node title) {
    VBox form = new VBox(16, tabs(), body);
    form.getStyleClass().add("form");
    model.currentProperty().subscribe(now -> show());
    model.document().subscribe(now -> show());
    Region page = sides.apply(new DocumentPane(kit, title, form)).build(model.document());
    return Guide.topic(page, "capabilities");
  }

  private Node tabs() {
    ToggleGroup group = new ToggleGroup();
    HBox tabs = Ui.row(4, tab(group, model.logs()), tab(group, model.monitoring()));
    tabs.setId("capability-tabs");
    return tabs;
  }

  private ToggleButton tab(ToggleGroup group, CapabilityModel capability) {
    String key = capability.capability().key();
    ToggleButton tab = new ToggleButton();
    tab.setId("capability-" + key);
    tab.setToggleGroup(group);
    tab.getStyleClass().add("filter");
    tab.textProperty().bind(kit.language().bind("capabilities." + key));
    capability
        .documentProperty()
        .subscribe(now -> tab.setGraphic(Icons.of(now.isPresent() ? Feather.CHECK : Feather.PLUS)));
    model.currentProperty().subscribe(now -> tab.setSelected(now.equals(capability)));
    tab.setOnAction(e -> {
      tab.setSelected(true);
      model.show(capability);
    });
    return tab;
  }

  private void show() {
    CapabilityModel now = model.currentProperty().get();
    body.getChildren()
        .setAll(
            now.documentProperty().get().isPresent()
                ? forms.computeIfAbsent(now.capability(), c -> form(now))
                : empty(now));
  }

  private Node form(CapabilityModel capability) {
    String key = capability.capability().key();
    Controls controls = new Controls(kit, capability.scope());
    ItemForms items = new ItemForms(capability);
    Node list =
        capability.capability() == Capability.LOGS
            ? controls.list(capability.field("spec", "logConfigItems"), items::log)
            : controls.list(capability.field("spec", "monitorConfigItems"), items::monitor);
    Button remove =
        ui.button("capabilities." + key + ".remove", Feather.TRASH_2, capability::remove, "small");
    remove.setId("capability-remove");
    return new VBox(24, references(capability, "capabilities.references"), list, remove);
  }

  /** The CSDs, each with whether it refers to the configuration. */
  private Node references(CapabilityModel capability, String title) {
    VBox boxes = new VBox(8);
    capability
        .choicesProperty()
        .subscribe(now -> {
          if (sameFiles(boxes, now)) {
            for (int i = 0; i < now.size(); i++) {
              ((CheckBox) boxes.getChildren().get(i)).setSelected(now.get(i).chosen());
            }
          } else {
            boxes.getChildren().setAll(now.stream().map(c -> box(capability, c)).toList());
          }
        });
    Label useless = ui.paragraph("capabilities.references.none", "field-message", "warning");
    HBox.setHgrow(useless, Priority.ALWAYS);
    HBox warning = Ui.row(6, Icons.of(Severity.WARNING), useless);
    warning.setId("capability-useless");
    return new VBox(
        8, ui.label(title, "group-title"), boxes, Ui.shownWhen(warning, capability.useless()));
  }

  private static boolean sameFiles(VBox boxes, List<Choice> choices) {
    return boxes.getChildren().stream()
        .map(Node::getUserData)
        .toList()
        .equals(choices.stream().map(c -> c.file() + c.name()).toList());
  }

  private CheckBox box(CapabilityModel capability, Choice choice) {
    CheckBox box = new CheckBox(choice.name());
    box.setId("refers-" + choice.file().replaceAll(".*/|[.]ya?ml$", ""));
    box.setMnemonicParsing(false);
    box.setUserData(choice.file() + choice.name());
    box.setSelected(choice.chosen());
    box.setTooltip(Ui.tooltip(kit.language().bind("capabilities.references.file", choice.file())));
    box.setOnAction(e -> capability.refer(choice.file(), box.isSelected()));
    return box;
  }

  /** What the capability is for, and the one action that brings it. */
  private Node empty(CapabilityModel capability) {
    String key = "capabilities." + capability.capability().key();
    Button collect = ui.button(key + ".collect", capability::collect, "accent");
    collect.setId("capability-collect");
    collect
        .disableProperty()
        .bind(capability.choicesProperty().map(now -> now.stream().noneMatch(Choice::chosen)));
    Button undo = ui.button("capabilities.undo", Feather.CORNER_UP_LEFT, capability::undo);
    undo.setId("capability-undo");
    VBox empty =
        new VBox(
            12,
            ui.label(key + ".none", "section-title"),
            ui.paragraph(key + ".intro", "muted"),
            references(capability, "capabilities.references.plan"),
            Ui.row(8, collect, Ui.shownWhen(undo, capability.undoableProperty())));
    empty.setMaxWidth(560);
    return empty;
  }
}
