package io.oscstudio.app.upgrades;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Message;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Versions as a list to be typed. */
final class TypedPane {
  private final UpgradesModel model;
  private final Kit kit;
  private final BooleanProperty open;

  TypedPane(UpgradesModel model, Kit kit, BooleanProperty open) {
    this.model = model;
    this.kit = kit;
    this.open = open;
  }

  Node build() {
    Ui ui = kit.ui();
    Language language = kit.language();
    TextArea area = new TextArea();
    area.setId("upgrades-typed");
    area.setPrefRowCount(4);
    area.setMinHeight(76);
    area.getStyleClass().add("mono");
    area.accessibleTextProperty().bind(language.bind("upgrades.type.label"));
    area.textProperty().bindBidirectional(model.draftProperty());
    area.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ESCAPE) {
        open.set(false);
        e.consume();
      } else if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
        take();
        e.consume();
      }
    });
    open.subscribe((was, is) -> {
      if (is) {
        area.requestFocus();
      }
    });
    Label problem =
        Ui.label(
            language.compute(() -> said(model.problemProperty().get()), model.problemProperty()),
            "field-message",
            "error");
    problem.setId("upgrades-problem");
    problem.setWrapText(true);
    HBox.setHgrow(problem, Priority.ALWAYS);
    Button take = ui.button("upgrades.type.take", this::take);
    take.setId("upgrades-take");
    Node pane =
        new VBox(
            4,
            ui.paragraph("upgrades.type.help", "field-help"),
            area,
            Ui.row(12, problem, Ui.spacer(), take));
    return Ui.shownWhen(pane, open);
  }

  private String said(Optional<Message> problem) {
    return problem.map(kit.language()::text).orElse("");
  }

  private void take() {
    if (model.takeTyped()) {
      open.set(false);
    }
  }
}
