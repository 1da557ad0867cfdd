package io.oscstudio.app.check;

import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Message;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Why a finding matters, what to do about it, what the rule rests on, and what can be done here.
 */
final class IssueDetails {
  /** About 80 characters. */
  private static final double READABLE = 600;

  private final CheckModel check;
  private final Ui ui;
  private final Language language;
  private final Issue issue;

  IssueDetails(CheckModel check, Kit kit, Issue issue) {
    this.check = check;
    this.ui = kit.ui();
    this.language = kit.language();
    this.issue = issue;
  }

  Node build() {
    VBox details = Ui.column(8);
    issue
        .silenced()
        .ifPresent(reason -> {
          Label why = new Label(reason);
          details.getChildren().add(part("checking.reason", readable(why)));
        });
    issue.why().ifPresent(why -> details.getChildren().add(part("checking.why", text(why))));
    issue.remedy().ifPresent(how -> details.getChildren().add(part("checking.remedy", text(how))));
    issue.code().ifPresent(code -> details.getChildren().add(source(code)));
    details.getChildren().add(actions());
    details.getStyleClass().add("issue-details");
    // a click in here is no click on the row
    details.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    return details;
  }

  private Node part(String key, Node text) {
    return Ui.column(2, ui.label(key, "secondary"), text);
  }

  private Label text(Message message) {
    return readable(Ui.label(language.compute(() -> language.text(message))));
  }

  private static Label readable(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(READABLE);
    return label;
  }

  /** The code leads to the rule's page; beside it stands what the rule rests on. */
  private Node source(String code) {
    Hyperlink link = new Hyperlink(code);
    link.getStyleClass().addAll("mono", "place-link");
    link.accessibleTextProperty().bind(language.bind("checking.rule", code));
    link.setTooltip(Ui.tooltip(language.bind("checking.rule", code)));
    Guide.topic(link, Guide.rule(code));
    link.setOnAction(e -> {
      link.setVisited(false);
      Guide.show(link);
    });
    Label basis =
        Ui.label(language.compute(() -> issue.basis().map(language::text).orElse("")), "secondary");
    basis.setWrapText(true);
    FlowPane source = new FlowPane(12, 2, link, basis);
    source.setMinHeight(Region.USE_PREF_SIZE);
    return source;
  }

  private Node actions() {
    FlowPane actions = new FlowPane(8, 8);
    actions.setMinHeight(Region.USE_PREF_SIZE);
    issue.way().ifPresent(way -> add(actions, "finding-mend", mend(way)));
    if (issue.finding().place().isPresent()) {
      add(
          actions,
          "finding-go",
          ui.button(
              "checking.go",
              Feather.CORNER_DOWN_RIGHT,
              () -> check.follow(issue.finding()),
              "small"));
    }
    if (issue.silenced().isPresent()) {
      Runnable undo = () -> check.unsilence(issue);
      add(
          actions,
          "finding-unsilence",
          ui.button("checking.unsilence", Feather.BELL, undo, "small"));
    } else if (issue.code().isPresent()) {
      Runnable silence = () -> check.askToSilence(issue);
      add(
          actions,
          "finding-silence",
          ui.button("checking.silence", Feather.BELL_OFF, silence, "small"));
    }
    return actions;
  }

  /** What it does stands on it; the dots say that there is a look at it first. */
  private Button mend(Issue.Way way) {
    Runnable look = () -> check.mending().preview(issue.finding());
    Button mend = ui.button("checking.mend", Feather.TOOL, look, "small");
    mend.setMnemonicParsing(false);
    mend.textProperty()
        .bind(language.compute(() -> language.text("checking.mend", language.text(way.title()))));
    return mend;
  }

  private static void add(FlowPane actions, String id, Button button) {
    button.setId(id);
    actions.getChildren().add(button);
  }
}
