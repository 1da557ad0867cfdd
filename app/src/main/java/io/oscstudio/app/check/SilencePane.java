package io.oscstudio.app.check;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks why a rule is silenced, and where. */
final class SilencePane {
  private final CheckModel check;
  private final SilencingModel silencing;
  private final Kit kit;
  private final Issue issue;
  private final Runnable onBack;

  SilencePane(CheckModel check, Kit kit, Issue issue, Runnable onBack) {
    this.check = check;
    this.silencing = check.silencing();
    this.kit = kit;
    this.issue = issue;
    this.onBack = onBack;
  }

  Region build() {
    Ui ui = kit.ui();
    Language language = kit.language();
    Label title =
        Ui.label(language.bind("checking.silence.title", issue.code().orElse("")), "section-title");
    Label sentence = Ui.label(language.compute(() -> language.text(issue.finding())), "muted");
    for (Label label : new Label[] {title, sentence}) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    TextArea reason = new TextArea();
    reason.setId("silence-reason");
    reason.setPrefRowCount(3);
    reason.setWrapText(true);
    reason.accessibleTextProperty().bind(language.bind("checking.silence.reason"));
    reason.textProperty().bindBidirectional(silencing.reasonProperty());
    Label name = ui.label("checking.silence.reason", "field-label");
    name.setLabelFor(reason);
    Button silence = ui.button("checking.silence.now", this::silence);
    silence.setId("silence-now");
    silence.disableProperty().bind(silencing.ready().not());
    Button cancel = ui.button("checking.silence.cancel", onBack, "flat");
    FlowPane buttons = new FlowPane(8, 8, silence, cancel);
    VBox pane =
        Ui.column(
            12,
            title,
            sentence,
            Ui.column(4, name, reason, ui.paragraph("checking.silence.help", "field-help")),
            places(),
            buttons);
    pane.getStyleClass().add("aside-form");
    // what scrolls comes into the window only when that is laid out
    reason
        .sceneProperty()
        .subscribe(scene ->
            Optional.ofNullable(scene).ifPresent(s -> Platform.runLater(reason::requestFocus)));
    return Ui.scrolling(pane);
  }

  private void silence() {
    check.silence();
    onBack.run();
  }

  private VBox places() {
    Language language = kit.language();
    ToggleGroup group = new ToggleGroup();
    RadioButton here = new RadioButton();
    here.setId("silence-here");
    here.textProperty().bind(language.bind("checking.silence.here", issue.file().orElse("")));
    RadioButton everywhere = new RadioButton();
    everywhere.setId("silence-everywhere");
    everywhere.textProperty().bind(language.bind("checking.silence.everywhere"));
    here.setToggleGroup(group);
    everywhere.setToggleGroup(group);
    silencing.everywhereProperty().subscribe(all -> (all ? everywhere : here).setSelected(true));
    here.setOnAction(e -> silencing.everywhereProperty().set(false));
    everywhere.setOnAction(e -> silencing.everywhereProperty().set(true));
    VBox places = Ui.column(8, here, everywhere);
    if (issue.file().isEmpty()) {
      places.getChildren().remove(here);
    }
    return places;
  }
}
