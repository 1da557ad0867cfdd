package io.oscstudio.app.pages.service;

import io.oscstudio.app.fields.TextEntry;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.console.Control;
import io.oscstudio.core.console.Control.Parameters;
import io.oscstudio.core.console.ControlChoice;
import io.oscstudio.core.console.ControlSet;
import io.oscstudio.core.console.FieldNode;
import io.oscstudio.core.console.XDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What a descriptor's URNs say, as choices: the control, its parameters, when it is shown. */
final class ControlEditor {
  private final FieldsModel fields;
  private final DescriptorModel descriptor;
  private final Ui ui;
  private final Language language;
  private boolean showing;

  ControlEditor(FieldsModel fields, DescriptorModel descriptor, Ui ui) {
    this.fields = fields;
    this.descriptor = descriptor;
    this.ui = ui;
    this.language = ui.language();
  }

  Node build() {
    VBox editor = new VBox(12, control(), options(), kind(), condition(), others());
    editor.disableProperty().bind(descriptor.urns().readOnlyProperty());
    return editor;
  }

  private Optional<FieldNode> field() {
    return fields.selectedProperty().get();
  }

  /** The control, chosen from those that suit the field. */
  private Node control() {
    ComboBox<Optional<Control>> box = new ComboBox<>();
    box.setId("control");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setCellFactory(list -> cell());
    language.follow(box, () -> box.setButtonCell(cell()));
    descriptor
        .controls()
        .subscribe(now -> {
          showing = true;
          List<Optional<Control>> choices = choices(now.control());
          if (!box.getItems().equals(choices)) {
            box.getSelectionModel().clearSelection(); // or it keeps its line, whatever is on it
            box.getItems().setAll(choices);
          }
          box.getSelectionModel().select(now.control());
          showing = false;
        });
    box.valueProperty()
        .subscribe((old, now) -> {
          if (!showing && now != null) {
            List<String> allowed = field().map(f -> f.facts().allowed()).orElse(List.of());
            descriptor.setControl(now, allowed);
          }
        });
    Label help =
        Ui.label(
            language.compute(
                () -> help(descriptor.controls().getValue().control()), descriptor.controls()),
            "field-help");
    help.setWrapText(true);
    help.setMinHeight(Region.USE_PREF_SIZE);
    return labelled("service.control", box, help);
  }

  private List<Optional<Control>> choices(Optional<Control> now) {
    List<Optional<Control>> choices = new ArrayList<>();
    choices.add(Optional.empty());
    field().stream()
        .flatMap(f -> ControlChoice.suiting(f).stream())
        .filter(c -> c != Control.HIDDEN && c != Control.FIELD_DEPENDENCY)
        .map(Optional::of)
        .forEach(choices::add);
    if (!choices.contains(now)) {
      choices.add(now);
    }
    return choices;
  }

  private ListCell<Optional<Control>> cell() {
    return new ListCell<>() {
      @Override
      protected void updateItem(Optional<Control> item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? "" : name(item));
      }
    };
  }

  private String name(Optional<Control> control) {
    return language.text(
        control.map(c -> "service.control." + c.word()).orElse("service.control.none"));
  }

  private String help(Optional<Control> control) {
    boolean suits =
        control.isEmpty() || field().filter(f -> !control.get().suits(f.facts().type())).isEmpty();
    String word = control.map(Control::word).orElse("none");
    return language.text(suits ? "service.control." + word + ".help" : "service.control.unsuited");
  }

  /** The values to choose from, one a line. */
  private Node options() {
    TextArea area = new TextArea();
    area.setId("control-options");
    area.setPrefRowCount(4);
    area.getStyleClass().add("mono");
    TextEntry entry = TextEntry.of(area, text -> descriptor.setArguments(lines(text)));
    descriptor
        .controls()
        .subscribe(now -> {
          if (!lines(area.getText()).equals(lines(String.join("\n", now.arguments())))) {
            entry.show(String.join("\n", now.arguments()));
          }
        });
    return only(Parameters.OPTION, labelled("service.control.options", area));
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  private Node kind() {
    ComboBox<String> box = new ComboBox<>();
    box.setId("control-kind");
    box.getItems().setAll(Control.KINDS);
    descriptor
        .controls()
        .subscribe(now -> box.setValue(now.arguments().stream().findFirst().orElse("")));
    box.setOnAction(e -> {
      if (Control.KINDS.contains(box.getValue())
          && !descriptor.controlsNow().arguments().contains(box.getValue())) {
        descriptor.setArguments(List.of(box.getValue()));
      }
    });
    return only(Parameters.KIND, labelled("service.control.kind", box));
  }

  private Node only(Parameters parameters, Node node) {
    return Ui.shownWhen(
        node,
        descriptor
            .controls()
            .map(now -> now.control().filter(c -> c.parameters() == parameters).isPresent()));
  }

  /** The field is shown only while another one has a value (reading D15). */
  private Node condition() {
    CheckBox wanted = new CheckBox();
    wanted.setId("condition");
    wanted.textProperty().bind(language.bind("service.condition"));
    ComboBox<String> path = new ComboBox<>();
    path.setId("condition-path");
    path.setEditable(true);
    path.setMaxWidth(Double.MAX_VALUE);
    path.setPrefWidth(160);
    path.setOnShowing(e -> path.getItems().setAll(fields.paths(descriptor.key().part())));
    path.promptTextProperty().bind(language.bind("service.condition.field"));
    path.accessibleTextProperty().bind(language.bind("service.condition.field"));
    TextField value = new TextField();
    value.setId("condition-value");
    value.setPrefWidth(96);
    value.promptTextProperty().bind(language.bind("service.condition.value"));
    value.accessibleTextProperty().bind(language.bind("service.condition.value"));
    Label is = ui.label("service.condition.is", "secondary");
    is.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = Ui.row(8, path, is, value);
    HBox.setHgrow(path, Priority.ALWAYS);
    HBox.setHgrow(value, Priority.SOMETIMES);
    TextEntry pathEntry =
        TextEntry.of(path.getEditor(), text -> setCondition(wanted, text, value.getText()));
    TextEntry valueEntry =
        TextEntry.of(value, text -> setCondition(wanted, path.getEditor().getText(), text));
    wanted.setOnAction(e -> {
      if (!wanted.isSelected()) {
        descriptor.setCondition(Optional.empty());
      }
    });
    descriptor
        .controls()
        .subscribe(now ->
            now.condition()
                .ifPresentOrElse(
                    c -> {
                      wanted.setSelected(true);
                      pathEntry.show(c.path());
                      valueEntry.show(c.value());
                    },
                    () -> wanted.setSelected(false)));
    Ui.shownWhen(row, wanted.selectedProperty());
    return new VBox(8, wanted, row);
  }

  private void setCondition(CheckBox wanted, String path, String value) {
    if (wanted.isSelected()) {
      Optional<ControlSet.Condition> condition =
          Optional.of(new ControlSet.Condition(path.strip(), value));
      if (!condition.equals(descriptor.controlsNow().condition())) {
        descriptor.setCondition(condition);
      }
    }
  }

  /** URNs that OSC does not list; it does nothing with them. */
  private Node others() {
    VBox rows = new VBox(8);
    descriptor
        .controls()
        .subscribe(now -> {
          rows.getChildren().setAll(now.others().stream().map(this::other).toList());
          rows.setManaged(!now.others().isEmpty());
        });
    return rows;
  }

  private Node other(XDescriptor other) {
    Label urn = new Label(other.urn());
    urn.getStyleClass().add("mono");
    urn.setTooltip(Ui.tooltip(urn.textProperty()));
    urn.setMinWidth(0);
    HBox head = Ui.row(6, Icons.of(Severity.WARNING), urn, Ui.spacer());
    HBox.setHgrow(urn, Priority.SOMETIMES);
    if (other instanceof XDescriptor.Foreign(String old, Optional<String> rewrite)) {
      rewrite.ifPresent(by ->
          head.getChildren()
              .add(ui.button("service.urn.rewrite", () -> descriptor.rewrite(old, by), "small")));
    }
    head.getChildren()
        .add(
            ui.iconButton(
                "fields.remove", Feather.TRASH_2, () -> descriptor.drop(other.urn()), "tiny"));
    String key =
        other instanceof XDescriptor.Foreign ? "service.urn.foreign" : "service.urn.unknown";
    return new VBox(2, head, ui.paragraph(key, "secondary"));
  }

  private Node labelled(String key, Node control, Node... below) {
    Label label = ui.label(key, "field-label");
    label.setLabelFor(control);
    control.accessibleTextProperty().bind(language.bind(key));
    VBox box = new VBox(4, label, control);
    box.getChildren().addAll(below);
    return box;
  }
}
