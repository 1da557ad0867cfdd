package io.oscstudio.app.check;

import io.oscstudio.app.kit.DiffLines;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.check.fix.UnifiedDiff.FileDiff;
import io.oscstudio.core.check.fix.UnifiedDiff.Line;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What mending does, line by line, before it is done. */
final class MendingPane {
  /** More is not drawn: nobody reads it. */
  private static final int MOST_LINES = 400;

  private static final int MOST_FINDINGS = 50;

  private final CheckModel check;
  private final Ui ui;
  private final Language language;
  private final Preview preview;
  private final Runnable onBack;

  MendingPane(CheckModel check, Kit kit, Preview preview, Runnable onBack) {
    this.check = check;
    this.ui = kit.ui();
    this.language = kit.language();
    this.preview = preview;
    this.onBack = onBack;
  }

  Region build() {
    Label title = Ui.label(language.compute(() -> language.text(preview.what())), "section-title");
    title.setId("mend-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    VBox body = Ui.column(12);
    if (preview.mended().size() > 1) {
      body.getChildren().add(findings());
    }
    int left = MOST_LINES;
    for (FileDiff file : preview.files()) {
      List<Line> lines = DiffLines.told(file.lines());
      List<Line> shown = lines.subList(0, Math.min(left, lines.size()));
      body.getChildren().add(DiffLines.file(file.path(), shown));
      left -= Math.min(left, lines.size());
    }
    if (left == 0) {
      body.getChildren().add(ui.paragraph("checking.mend.more", "muted"));
    }
    Region scroll = Ui.scrolling(body);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button apply = ui.button("checking.mend.apply", Feather.CHECK, this::apply);
    apply.setId("mend-apply");
    Button cancel = ui.button("checking.silence.cancel", onBack, "flat");
    cancel.setId("mend-cancel");
    FlowPane buttons = new FlowPane(8, 8, apply, cancel);
    buttons.setMinHeight(Region.USE_PREF_SIZE);
    VBox pane = Ui.column(12, title, scroll, buttons);
    pane.getStyleClass().add("aside-form");
    pane.setMinSize(0, 0);
    Platform.runLater(apply::requestFocus);
    return pane;
  }

  private void apply() {
    check.mend();
    onBack.run();
  }

  private Node findings() {
    VBox list = Ui.column(4);
    list.setId("mend-findings");
    for (Finding finding : preview.mended().stream().limit(MOST_FINDINGS).toList()) {
      Label text = Ui.label(language.compute(() -> language.text(finding)));
      text.setWrapText(true);
      text.setMinHeight(Region.USE_PREF_SIZE);
      HBox.setHgrow(text, Priority.ALWAYS);
      HBox row = new HBox(8, Icons.of(finding.severity()), text);
      list.getChildren().add(row);
    }
    return list;
  }
}
