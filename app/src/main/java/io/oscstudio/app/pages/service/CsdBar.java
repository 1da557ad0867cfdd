package io.oscstudio.app.pages.service;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.console.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The CSDs of a package side by side, and the way to add one for a CRD that has none. */
final class CsdBar {
  /** More CSDs are a list to choose from. */
  private static final int MOST_TABS = 5;

  private final ServiceModel model;
  private final Language language;
  private final FlowPane bar = new FlowPane(4, 4);

  CsdBar(ServiceModel model, Kit kit) {
    this.model = model;
    this.language = kit.language();
  }

  Node build() {
    bar.getStyleClass().add("csd-bar");
    model.entriesProperty().subscribe(now -> show());
    model.bareProperty().subscribe(now -> show());
    return bar;
  }

  private void show() {
    List<ServiceEntry> entries = model.entriesProperty().get();
    List<String> bare = model.bareProperty().get();
    List<Node> nodes = new ArrayList<>();
    if (entries.size() > MOST_TABS) {
      nodes.add(choice(entries));
    } else if (entries.size() > 1 || !bare.isEmpty() && !entries.isEmpty()) {
      entries.forEach(entry -> nodes.add(tab(entry)));
    }
    if (!bare.isEmpty() && !entries.isEmpty()) {
      nodes.add(add(bare));
    }
    bar.getChildren().setAll(nodes);
    bar.setVisible(!nodes.isEmpty());
    bar.setManaged(!nodes.isEmpty());
  }

  private ToggleButton tab(ServiceEntry entry) {
    ToggleButton tab = new ToggleButton();
    tab.setId("csd-" + entry.kind());
    tab.getStyleClass().addAll("filter", "csd-tab");
    HBox marks = Ui.row(4);
    Label kind = new Label(entry.kind());
    tab.setGraphic(Ui.row(6, Icons.of(icon(entry.effectiveRole())), kind, marks));
    tab.setTooltip(
        Ui.tooltip(language.compute(() -> language.text(roleKey(entry)) + " · " + entry.file())));
    tab.accessibleTextProperty()
        .bind(language.compute(() -> entry.kind() + ", " + language.text(roleKey(entry))));
    tab.setOnAction(e -> {
      model.select(entry.file());
      tab.setSelected(true);
    });
    model.findingsOf(entry.file()).subscribe(found -> mark(marks, found));
    model
        .currentProperty()
        .subscribe(
            now -> tab.setSelected(now.filter(c -> c.file().equals(entry.file())).isPresent()));
    return tab;
  }

  private ComboBox<ServiceEntry> choice(List<ServiceEntry> entries) {
    ComboBox<ServiceEntry> choice = new ComboBox<>();
    choice.setId("csd-choice");
    choice.setVisibleRowCount(16);
    choice.accessibleTextProperty().bind(language.bind("service.choose"));
    choice.getItems().setAll(entries);
    choice.setCellFactory(list -> new EntryCell());
    choice.setButtonCell(new EntryCell());
    model
        .currentProperty()
        .subscribe(now ->
            entries.stream()
                .filter(e -> now.filter(c -> c.file().equals(e.file())).isPresent())
                .findFirst()
                .ifPresent(choice::setValue));
    choice.setOnAction(e ->
        Optional.ofNullable(choice.getValue()).map(ServiceEntry::file).ifPresent(model::select));
    return choice;
  }

  /** A CSD in the list: role, kind, what was found. */
  private final class EntryCell extends ListCell<ServiceEntry> {
    @Override
    protected void updateItem(ServiceEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setGraphic(null);
        return;
      }
      HBox marks = Ui.row(4);
      mark(marks, model.findingsOf(entry.file()).getValue());
      setGraphic(Ui.row(8, Icons.of(icon(entry.effectiveRole())), new Label(entry.kind()), marks));
    }
  }

  private static void mark(HBox marks, List<Finding> findings) {
    marks.getChildren().clear();
    Optional<Severity> gravest =
        findings.stream()
            .map(Finding::severity)
            .filter(s -> s != Severity.INFO)
            .min(Severity::compareTo);
    gravest.ifPresent(severity -> {
      long count = findings.stream().filter(f -> f.severity() == severity).count();
      Label number = new Label(String.valueOf(count));
      number.getStyleClass().add("secondary");
      marks.getChildren().setAll(Icons.of(severity), number);
    });
  }

  private MenuButton add(List<String> bare) {
    MenuButton add = new MenuButton();
    add.setId("add-csd");
    add.getStyleClass().addAll("small", "flat");
    add.setGraphic(Icons.of(Feather.PLUS));
    add.textProperty().bind(language.bind("service.add"));
    for (String kind : bare) {
      MenuItem item = new MenuItem();
      item.textProperty().bind(language.bind("service.add.of", kind));
      item.setOnAction(e -> model.addCsd(kind));
      add.getItems().add(item);
    }
    return add;
  }

  static Feather icon(Role role) {
    return role == Role.SERVICE_ENTITY ? Feather.BOX : Feather.TOOL;
  }

  private static String roleKey(ServiceEntry entry) {
    return roleKey(entry.effectiveRole());
  }

  static String roleKey(Role role) {
    return "schema.csd.spec.role.option." + role.written();
  }
}
