package io.oscstudio.app.palette;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Ui;
import java.util.HashSet;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One line of what was found: icon, name with the letters that were looked for, detail, key. */
final class ChoiceCell extends ListCell<Choice> {
  private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");

  @Override
  protected void updateItem(@Nullable Choice choice, boolean empty) {
    super.updateItem(choice, empty);
    if (empty || choice == null) {
      setGraphic(null);
      setAccessibleText("");
      pseudoClassStateChanged(DIM, false);
      return;
    }
    setGraphic(line(choice));
    setAccessibleText((choice.title() + " " + choice.hint()).strip());
    pseudoClassStateChanged(DIM, !choice.possible());
  }

  private static Node line(Choice choice) {
    Label detail = new Label(choice.detail());
    detail.getStyleClass().add("secondary");
    detail.setMinWidth(0);
    HBox line =
        Ui.row(8, Icons.of(choice.icon(), "muted-icon"), title(choice), detail, Ui.spacer());
    if (!choice.hint().isEmpty()) {
      Label hint = new Label(choice.hint());
      hint.getStyleClass().add("key-cap");
      hint.setMinWidth(USE_PREF_SIZE);
      line.getChildren().add(hint);
    }
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    line.setPrefWidth(1);
    return line;
  }

  /** The name, with marked letters in stretches of their own. */
  private static TextFlow title(Choice choice) {
    Set<Integer> marks = new HashSet<>(choice.marks());
    TextFlow flow = new TextFlow();
    flow.setMaxHeight(USE_PREF_SIZE);
    flow.setMinWidth(USE_PREF_SIZE);
    int start = 0;
    for (int at = 1; at <= choice.title().length(); at++) {
      if (at == choice.title().length() || marks.contains(at) != marks.contains(start)) {
        Text part = new Text(choice.title().substring(start, at));
        part.getStyleClass().add(marks.contains(start) ? "picker-mark" : "picker-text");
        flow.getChildren().add(part);
        start = at;
      }
    }
    return flow;
  }
}
