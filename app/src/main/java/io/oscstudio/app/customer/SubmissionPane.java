package io.oscstudio.app.customer;

import io.oscstudio.app.editor.Mark;
import io.oscstudio.app.editor.YamlArea;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.console.customer.CrProblem;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the customer submits, as YAML, and what the cluster would say of it. */
final class SubmissionPane {
  private static final int MOST_PROBLEMS = 20;

  private final CustomerModel model;
  private final Kit kit;
  private final Ui ui;
  private final YamlArea area;
  private final VBox verdict = new VBox(4);

  SubmissionPane(CustomerModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
    this.area = new YamlArea(ui, kit.tasks(), "customer.submits");
  }

  Region build() {
    area.makeReadOnly();
    area.node().setId("customer-yaml");
    CheckBox stored = new CheckBox();
    stored.setId("customer-stored");
    stored.textProperty().bind(kit.language().bind("customer.stored"));
    stored.selectedProperty().bindBidirectional(model.storedProperty());
    VBox pane =
        new VBox(
            8,
            new FlowPane(16, 4, ui.label("customer.submits", "group-title"), stored),
            area.node(),
            verdict);
    pane.getStyleClass().add("console-submission");
    VBox.setVgrow(area.node(), Priority.ALWAYS);
    area.node().setMinHeight(80);
    verdict.setId("customer-verdict");
    Ui.whileShown(pane, () -> model.outcomeProperty().subscribe(this::show));
    return pane;
  }

  private void show(Outcome now) {
    area.show(now.yaml());
    area.setMarks(
        now.problems().stream()
            .map(p -> new Mark(p.range().start().offset(), p.range().end().offset(), severity(p)))
            .toList());
    verdict.getChildren().clear();
    if (now.yaml().isEmpty()) {
      return;
    }
    if (now.problems().isEmpty()) {
      verdict
          .getChildren()
          .add(
              Ui.row(
                  6,
                  Icons.of(Feather.CHECK_CIRCLE, "severity-ok"),
                  ui.paragraph("customer.valid", "secondary")));
    }
    now.problems().stream().limit(MOST_PROBLEMS).forEach(p -> verdict.getChildren().add(line(p)));
    int more = now.problems().size() - MOST_PROBLEMS;
    if (more > 0) {
      verdict
          .getChildren()
          .add(Ui.label(kit.language().bind("customer.problems.more", more), "secondary"));
    }
    if (now.rules() > 0) {
      Label rules = Ui.label(kit.language().bind("customer.rules", now.rules()), "secondary");
      rules.setWrapText(true);
      verdict.getChildren().add(rules);
    }
  }

  private Region line(CrProblem problem) {
    Hyperlink line = new Hyperlink();
    Message text = Message.of("customer.problem", problem.path().toString(), problem.why());
    line.textProperty().bind(kit.language().compute(() -> kit.language().text(text)));
    line.setGraphic(Icons.of(severity(problem)));
    line.setWrapText(true);
    line.setOnAction(
        e -> area.reveal(problem.range().start().offset(), problem.range().end().offset()));
    return line;
  }

  private static Severity severity(CrProblem problem) {
    return problem.kind() == CrProblem.Kind.UNKNOWN ? Severity.WARNING : Severity.ERROR;
  }
}
