package io.oscstudio.app.pages.service;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.console.Role;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Which of several CRDs is the service (reading D22). */
final class RoleQuestion {
  /** More CRDs are listed only when asked for. */
  private static final int MOST_ROWS = 6;

  private final ServiceModel model;
  private final Ui ui;
  private final Language language;
  private final VBox box = new VBox(8);
  private boolean opened;

  RoleQuestion(ServiceModel model, Kit kit) {
    this.model = model;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Node build() {
    box.setId("role-question");
    box.getStyleClass().add("role-question");
    model.entriesProperty().subscribe(this::show);
    return box;
  }

  private void show(List<ServiceEntry> entries) {
    boolean asked = entries.size() > 1;
    box.setVisible(asked);
    box.setManaged(asked);
    GridPane rows = new GridPane(16, 4);
    for (int i = 0; i < entries.size(); i++) {
      addRow(rows, i, entries.get(i));
    }
    ToggleButton all = new ToggleButton();
    all.setId("role-all");
    all.getStyleClass().add("filter");
    all.textProperty().bind(language.bind("service.role.all"));
    all.setSelected(opened || entries.size() <= MOST_ROWS);
    all.setOnAction(e -> opened = all.isSelected());
    Ui.shownWhen(rows, all.selectedProperty());
    long services = entries.stream().filter(e -> e.effectiveRole() == Role.SERVICE_ENTITY).count();
    Label summary =
        Ui.label(
            language.bind("service.role.summary", services, entries.size() - services),
            "secondary");
    HBox head = Ui.row(12, summary, all);
    head.setVisible(entries.size() > MOST_ROWS);
    head.setManaged(entries.size() > MOST_ROWS);
    box.getChildren()
        .setAll(
            ui.label("service.role.question", "group-title"),
            ui.paragraph("service.role.intro", "secondary"),
            head,
            rows);
    if (entries.stream().noneMatch(e -> e.effectiveRole() == Role.SERVICE_ENTITY)) {
      box.getChildren()
          .add(
              Ui.row(
                  6,
                  Icons.of(Severity.ERROR),
                  ui.label("service.role.none", "field-message", "error")));
    }
  }

  private void addRow(GridPane rows, int index, ServiceEntry entry) {
    Label kind = new Label(entry.kind());
    kind.getStyleClass().add("strong");
    ToggleGroup group = new ToggleGroup();
    rows.add(kind, 0, index);
    for (Role role : Role.values()) {
      RadioButton button = new RadioButton();
      button.setId("role-" + entry.kind() + "-" + role.written());
      button.textProperty().bind(language.bind(CsdBar.roleKey(role)));
      button
          .accessibleTextProperty()
          .bind(language.compute(() -> entry.kind() + ": " + language.text(CsdBar.roleKey(role))));
      button.setToggleGroup(group);
      button.setSelected(entry.effectiveRole() == role);
      button.setOnAction(e -> model.setRole(entry.file(), role));
      rows.add(button, 1 + role.ordinal(), index);
    }
    rows.add(proposal(entry), 3, index);
  }

  private Node proposal(ServiceEntry entry) {
    return Ui.label(
        language.compute(() -> {
          String proposed =
              language.text(
                  "service.role.proposed", language.text(CsdBar.roleKey(entry.proposed())));
          return entry.role().isPresent() && entry.effectiveRole() == entry.proposed()
              ? ""
              : proposed;
        }),
        "secondary");
  }
}
