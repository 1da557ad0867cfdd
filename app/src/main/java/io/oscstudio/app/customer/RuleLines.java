package io.oscstudio.app.customer;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.console.customer.CelRule;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The rules in CEL that a value must keep: the words of each, its expression under the mouse. */
final class RuleLines extends VBox {
  /** So many are shown at once. */
  private static final int FIRST = 3;

  private final Ui ui;

  RuleLines(Ui ui, List<CelRule> rules) {
    super(4);
    this.ui = ui;
    getStyleClass().add("console-rules");
    int first = rules.size() > FIRST + 1 ? FIRST : rules.size();
    rules.subList(0, first).forEach(rule -> getChildren().add(line(rule)));
    if (first < rules.size()) {
      List<CelRule> rest = rules.subList(first, rules.size());
      Button more = new Button();
      more.getStyleClass().addAll("small", "flat");
      more.textProperty().bind(ui.language().bind("customer.rule.more", rest.size()));
      more.setOnAction(e -> {
        getChildren().remove(more);
        rest.forEach(rule -> getChildren().add(line(rule)));
      });
      getChildren().add(more);
    }
  }

  private Node line(CelRule rule) {
    ObservableValue<String> words =
        rule.wording().isEmpty()
            ? ui.language().bind("customer.rule", rule.message())
            : ui.language().bind("customer.rule.worded", rule.message(), rule.wording());
    Label line = Ui.label(words, "field-help");
    line.setGraphic(Icons.of(Feather.SHIELD, 13));
    line.setWrapText(true);
    line.setMinWidth(0);
    ObservableValue<String> expression = ui.language().bind("customer.rule.cel", rule.rule());
    line.setTooltip(Ui.tooltip(expression));
    line.accessibleHelpProperty().bind(expression);
    return line;
  }
}
