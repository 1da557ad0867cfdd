package io.oscstudio.app.keeping;

import io.oscstudio.app.keeping.FileConflict.Side;
import io.oscstudio.app.kit.DiffLines;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.check.fix.UnifiedDiff.Line;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Shows files that were changed here and by another program, or were left unsaved by an earlier
 * process, to choose for each what stays.
 */
public final class ConflictsView {
  /** More lines of a file are not drawn: nobody reads them. */
  private static final int MOST_LINES = 400;

  private static final double WIDTH = 760;

  private final ConflictsModel model;
  private final Ui ui;
  private final Language language;
  private Optional<Node> first = Optional.empty();

  /** Shows what {@code model} asks. */
  public ConflictsView(ConflictsModel model, Kit kit) {
    this.model = model;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  /** Builds the question. */
  public Region build() {
    boolean earlier = model.isOfEarlierEdits();
    VBox files = Ui.column(20);
    model.askedProperty().get().forEach(file -> files.getChildren().add(file(file, earlier)));
    Region scroll = Ui.scrolling(files);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button decide = ui.button("project.conflict.decide", Feather.CHECK, model::decide, "accent");
    decide.setId("conflict-decide");
    decide.disableProperty().bind(model.decidableProperty().not());
    Button later = ui.button("project.conflict.later", model::putOff, "flat");
    later.setId("conflict-later");
    FlowPane buttons = new FlowPane(8, 8, decide, later);
    if (model.askedProperty().get().size() > 1) {
      buttons
          .getChildren()
          .addAll(
              ui.button("project.conflict.all.mine", () -> model.chooseAll(Side.MINE), "flat"),
              ui.button(
                  earlier ? "project.earlier.all.theirs" : "project.conflict.all.theirs",
                  () -> model.chooseAll(Side.THEIRS),
                  "flat"));
    }
    VBox pane =
        Ui.column(
            16,
            ui.label(earlier ? "project.earlier" : "project.conflict", "section-title"),
            ui.paragraph(earlier ? "project.earlier.detail" : "project.conflict.detail", "muted"),
            scroll,
            buttons);
    pane.setId("conflicts");
    pane.getStyleClass().add("conflicts");
    pane.setMaxWidth(WIDTH);
    pane.setMaxHeight(Region.USE_PREF_SIZE);
    return Guide.topic(pane, Guide.OVERVIEW);
  }

  /** What gets the focus first. */
  public Node first() {
    return first.orElseThrow();
  }

  private Node file(FileConflict file, boolean earlier) {
    List<Line> lines = DiffLines.told(file.lines());
    ToggleGroup group = new ToggleGroup();
    VBox shown =
        Ui.column(
            8,
            DiffLines.file(file.path(), lines.subList(0, Math.min(MOST_LINES, lines.size()))),
            choice(file, Side.MINE, "project.conflict.mine", group),
            choice(
                file,
                Side.THEIRS,
                earlier ? "project.earlier.theirs" : "project.conflict.theirs",
                group));
    if (lines.size() > MOST_LINES) {
      shown.getChildren().add(1, ui.paragraph("checking.mend.more", "muted"));
    }
    return shown;
  }

  private RadioButton choice(FileConflict file, Side side, String key, ToggleGroup group) {
    RadioButton button = new RadioButton();
    button.textProperty().bind(language.bind(key));
    button
        .accessibleTextProperty()
        .bind(language.compute(() -> language.text(key) + ": " + file.path()));
    button.setToggleGroup(group);
    button.getStyleClass().add("conflict-" + (side == Side.MINE ? "mine" : "theirs"));
    button.setOnAction(e -> file.choiceProperty().set(Optional.of(side)));
    file.choiceProperty().subscribe(now -> button.setSelected(now.equals(Optional.of(side))));
    first = first.or(() -> Optional.of(button));
    return button;
  }
}
