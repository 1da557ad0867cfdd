package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Builds the page of the check: what was found, the gravest first; a click leads to its place. */
final class CheckView {
  private final CheckModel check;
  private final Kit kit;
  private final Ui ui;
  private final Language language;

  CheckView(CheckModel check, Kit kit) {
    this.check = check;
    this.kit = kit;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Region build() {
    VBox page = new VBox(16, findingsHead(), findings());
    page.getStyleClass().add("page");
    return Guide.topic(page, "check");
  }

  private Node findingsHead() {
    ToggleGroup group = new ToggleGroup();
    HBox filters = Ui.row(4, filter(group, Optional.empty()));
    for (Severity severity : Severity.values()) {
      filters.getChildren().add(filter(group, Optional.of(severity)));
    }
    return Ui.row(8, PageHead.of(ui, Step.CHECK), Ui.spacer(), filters);
  }

  private Node filter(ToggleGroup group, Optional<Severity> severity) {
    ToggleButton button = new ToggleButton();
    button.setToggleGroup(group);
    button.setId("findings-" + severity.map(s -> s.name().toLowerCase(Locale.ROOT)).orElse("all"));
    button.getStyleClass().add("filter");
    button.setSelected(check.filter().equals(severity));
    button
        .textProperty()
        .bind(
            language.compute(
                () ->
                    language.text(
                            severity
                                .map(s -> "window.check." + s.name().toLowerCase(Locale.ROOT))
                                .orElse("window.check.all"))
                        + "  "
                        + severity.map(check::count).orElse((long) check.findings().size()),
                check.findings()));
    button.setOnAction(e -> {
      button.setSelected(true);
      check.show(severity);
    });
    return button;
  }

  private Node findings() {
    ListView<Finding> list = new ListView<>(check.shownFindings());
    list.setId("findings");
    list.getStyleClass().add("plain-list");
    list.setCellFactory(view -> new FindingCell(kit));
    list.setPlaceholder(
        Ui.label(
            language.compute(
                () ->
                    language.text(
                        check.doneProperty().get() ? "window.check.none" : "window.check.waiting"),
                check.doneProperty()),
            "muted"));
    list.accessibleTextProperty().bind(language.bind("window.check.title"));
    list.setOnMouseClicked(e -> follow(list));
    list.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ENTER) {
        follow(list);
      }
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    return list;
  }

  private void follow(ListView<Finding> list) {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(check::follow);
  }
}
