package io.oscstudio.app.shipping;

import io.oscstudio.app.kit.ButtonRow;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.app.kit.SideBySide;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.shipping.ExportDesk.Plan;
import io.oscstudio.app.shipping.ExportDesk.Written;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.pack.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The strip at the top of the page that says how the export stands: what would be written, what
 * stands in its way, how far it is, what was written.
 */
final class ExportStrip {
  private static final double BESIDE = 600; // from this width on, the buttons beside the text
  private static final int DETAILS = 3;

  private final ExportModel model;
  private final Ui ui;
  private final Language language;
  private final StackPane strip = new StackPane();

  ExportStrip(ExportModel model, Kit kit) {
    this.model = model;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Region build() {
    strip.setId("export-result");
    strip.getStyleClass().add("export-strip");
    model.writtenProperty().subscribe(this::fill);
    model.troubleProperty().subscribe(this::fill);
    model.runningProperty().subscribe(this::fill);
    model.planProperty().subscribe(this::fill);
    model.deliveryProperty().subscribe(this::fill);
    fill();
    return strip;
  }

  private void fill() {
    Optional<RunningJob> running = model.runningProperty().get();
    Optional<Trouble> trouble = model.troubleProperty().get();
    Optional<Written> written = model.writtenProperty().get();
    strip.getStyleClass().removeAll("error", "warning", "success");
    if (running.isPresent()) {
      strip.getChildren().setAll(running(running.get()));
    } else if (trouble.isPresent()) {
      strip.getStyleClass().add("error");
      strip.getChildren().setAll(trouble(trouble.get()));
    } else if (written.isPresent()) {
      strip.getStyleClass().add(model.outdated() ? "warning" : "success");
      strip.getChildren().setAll(written(written.get()));
    } else {
      strip.getChildren().setAll(ready());
    }
  }

  private Region ready() {
    Optional<Plan> plan = model.planProperty().get().filter(p -> !model.fileName().isEmpty());
    Label file = new Label(model.fileName());
    file.getStyleClass().addAll("mono", "strong-mono");
    Label what = ui.label("shipping.nothing", "secondary");
    plan.ifPresent(p -> what.textProperty().bind(language.compute(() -> language.text(told(p)))));
    List<Node> texts = new ArrayList<>(List.of(file, what));
    if (model.checkedForLess()) {
      texts.add(wrapped(Message.of("shipping.checked-for-less"), "secondary"));
    }
    List<Button> buttons = new ArrayList<>();
    if (model.deliveryProperty().get() && plan.filter(p -> p.missing() > 0).isPresent()) {
      buttons.add(mend("shipping.to-images", model::showImages));
    }
    return parts(Icons.of(Feather.PACKAGE, "muted-icon"), texts, buttons);
  }

  private Message told(Plan plan) {
    int files = plan.parts().size();
    if (!model.deliveryProperty().get()) {
      return Message.of("shipping.told", files, Sizes.text(plan.bytes()));
    }
    return plan.missing() > 0
        ? Message.of("shipping.told.missing", plan.missing(), plan.tars().size())
        : Message.of(
            "shipping.told.delivery",
            plan.tars().size(),
            Sizes.text(plan.bytes() + plan.imageBytes()));
  }

  private Region running(RunningJob job) {
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(job.progressProperty());
    bar.getStyleClass().add("slim");
    bar.setMaxWidth(Double.MAX_VALUE);
    Label what = Ui.label(language.bind(job.whatProperty()));
    bar.accessibleTextProperty().bind(what.textProperty());
    Button cancel = ui.button("shipping.cancel", model::cancel);
    cancel.setId("export-cancel");
    return parts(Icons.of(Feather.PACKAGE, "muted-icon"), List.of(what, bar), List.of(cancel));
  }

  private Region trouble(Trouble trouble) {
    Label text = wrapped(trouble.text(), "strong");
    text.setId("export-failure");
    List<Node> texts = new ArrayList<>(List.of(text));
    trouble.details().stream().limit(DETAILS).forEach(d -> texts.add(wrapped(d)));
    int more = trouble.details().size() - DETAILS;
    if (more > 0) {
      texts.add(Ui.label(language.bind("shipping.more", more), "secondary"));
    }
    List<Button> buttons =
        switch (trouble.way()) {
          case CHECK -> List.of(mend("shipping.to-check", model::mend));
          case IMAGES -> List.of(mend("shipping.to-images", model::mend));
          case NONE -> List.of();
        };
    return parts(Icons.of(Severity.ERROR), texts, buttons);
  }

  private Label wrapped(Message message, String... styles) {
    Label text = Ui.label(language.compute(() -> language.text(message)), styles);
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    return text;
  }

  private Button mend(String key, Runnable action) {
    Button button = ui.button(key, action);
    button.setId("export-mend");
    return button;
  }

  private Region written(Written written) {
    boolean outdated = model.outdated();
    Label title = ui.label(outdated ? "shipping.outdated" : "shipping.done", "strong");
    Label file = new Label(String.valueOf(written.file().getFileName()));
    file.getStyleClass().add("mono");
    file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    Label size = new Label(Sizes.text(written.bytes()));
    size.getStyleClass().add("secondary");
    FlowPane line = new FlowPane(12, 4, title, file, size);
    file.maxWidthProperty().bind(line.widthProperty());
    Label digest = new Label(written.digest());
    digest.getStyleClass().addAll("secondary", "mono");
    digest.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    digest.setMinWidth(40);
    Button sheet =
        ui.button("shipping.to-sheet", Feather.LIST, () -> model.sheetShownProperty().set(true));
    sheet.setId("show-sheet");
    Button copy = ui.button("shipping.copy", Feather.COPY, model.sheet()::copyChecksum);
    copy.setId("copy-checksum");
    Button open = ui.button("shipping.open", Feather.FOLDER, model.sheet()::showFolder);
    open.setId("open-folder");
    Ui.shownWhen(sheet, model.sheetShownProperty().not());
    return parts(
        outdated ? Icons.of(Severity.WARNING) : Icons.of(Feather.CHECK_CIRCLE, "success-icon"),
        List.of(line, digest),
        List.of(sheet, copy, open));
  }

  private static Region parts(Node icon, List<? extends Node> texts, List<Button> buttons) {
    VBox lines = new VBox(4);
    lines.getChildren().addAll(texts);
    lines.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox left = Ui.row(12, icon, lines);
    if (buttons.isEmpty()) {
      return left;
    }
    return new SideBySide(BESIDE, 16, 12, 0, left, new ButtonRow(buttons)).centred();
  }
}
