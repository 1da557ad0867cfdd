package io.oscstudio.app.images;

import io.oscstudio.app.images.RunModel.Result;
import io.oscstudio.app.images.RunModel.Stage;
import io.oscstudio.app.kit.ButtonRow;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.SideBySide;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Severity;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The strip that says how a run stands: what it takes, how far it is, what became of it. */
final class RunStrip {
  private static final double BESIDE = 600; // from this width on, the buttons beside the text

  private final FetchModel fetching;
  private final RunModel run;
  private final Ui ui;
  private final Language language;
  private final RunTexts texts;
  private final StackPane strip = new StackPane();

  RunStrip(FetchModel fetching, Kit kit) {
    this.fetching = fetching;
    this.run = fetching.run();
    this.ui = kit.ui();
    this.language = kit.language();
    this.texts = new RunTexts(language);
  }

  Region build() {
    strip.setId("fetch-run");
    strip.getStyleClass().add("run-strip");
    strip.setMinHeight(Region.USE_PREF_SIZE);
    Region planning = planning();
    Region moving = moving();
    run.stageProperty()
        .subscribe(stage -> {
          strip.getStyleClass().removeAll("error", "success");
          switch (stage) {
            case NONE -> strip.getChildren().clear();
            case PLANNING -> strip.getChildren().setAll(planning);
            case FETCHING -> strip.getChildren().setAll(moving);
            case ENDED -> ended(run.resultProperty().get());
          }
        });
    return Ui.shownWhen(strip, run.stageProperty().map(stage -> stage != Stage.NONE));
  }

  private Region planning() {
    Label what = wrapped(ui.label("images.run.planning"));
    what.setId("run-planning");
    return parts(Icons.of(Feather.SEARCH, "muted-icon"), List.of(what), List.of(cancel()));
  }

  private Region moving() {
    Label how =
        wrapped(
            Ui.label(
                language.compute(
                    () ->
                        run.progressProperty()
                            .get()
                            .map(now -> texts.progress(now, run.pausedProperty().get()))
                            .orElse(""),
                    run.progressProperty(),
                    run.pausedProperty())));
    how.setId("run-progress");
    ProgressBar bar = new ProgressBar(0);
    bar.setId("run-bar");
    bar.getStyleClass().add("slim");
    bar.setMaxWidth(Double.MAX_VALUE);
    run.progressProperty()
        .subscribe(now -> now.ifPresent(progress -> bar.setProgress(progress.fraction())));
    bar.accessibleTextProperty().bind(how.textProperty());
    Label plan =
        wrapped(
            Ui.label(
                language.compute(
                    () -> run.planProperty().get().map(texts::plan).orElse(""), run.planProperty()),
                "secondary"));
    plan.setId("run-plan");
    Ui.shownWhen(plan, plan.textProperty().isNotEmpty());
    Button pause =
        ui.button(
            "images.run.pause", Feather.PAUSE, () -> run.setPaused(!run.pausedProperty().get()));
    pause.setId("fetch-pause");
    run.pausedProperty()
        .subscribe(held -> pause.setGraphic(Icons.of(held ? Feather.PLAY : Feather.PAUSE)));
    pause
        .textProperty()
        .bind(
            language.compute(
                () ->
                    language.text(
                        run.pausedProperty().get() ? "images.run.resume" : "images.run.pause"),
                run.pausedProperty()));
    return parts(
        Icons.of(Feather.DOWNLOAD, "muted-icon"),
        List.of(how, bar, plan),
        List.of(pause, cancel()));
  }

  private Button cancel() {
    Button cancel = ui.button("images.cancel", Feather.X, run::cancel);
    cancel.setId("fetch-cancel");
    return cancel;
  }

  private void ended(Result result) {
    boolean bad = result.problem().isPresent() || result.failed() > 0;
    Node icon =
        bad
            ? Icons.of(Severity.ERROR)
            : Icons.of(
                result.left() > 0 ? Feather.PAUSE_CIRCLE : Feather.CHECK_CIRCLE,
                result.left() > 0 ? "muted-icon" : "success-icon");
    if (bad) {
      strip.getStyleClass().add("error");
    } else if (result.left() == 0) {
      strip.getStyleClass().add("success");
    }
    List<Node> lines = new ArrayList<>();
    Label what = wrapped(Ui.label(language.compute(() -> texts.result(result)), "strong"));
    what.setId("run-result");
    lines.add(what);
    result
        .problem()
        .ifPresent(why -> {
          Label problem = wrapped(Ui.label(language.compute(() -> language.text(why))));
          problem.setId("run-problem");
          lines.add(problem);
        });
    List<Button> buttons = new ArrayList<>();
    if (result.failed() > 0) {
      Button retry = ui.button("images.retry", Feather.REFRESH_CW, fetching::retryFailed);
      retry.setId("fetch-retry");
      buttons.add(retry);
    }
    if (result.saved() > 0) {
      Button show = ui.button("images.run.show", Feather.FOLDER, fetching::showFolder);
      show.setId("fetch-show");
      buttons.add(show);
    }
    strip.getChildren().setAll(parts(icon, lines, buttons));
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Region parts(Node icon, List<Node> texts, List<Button> buttons) {
    VBox lines = new VBox(4);
    lines.getChildren().addAll(texts);
    lines.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox left = Ui.row(12, icon, lines);
    return new SideBySide(BESIDE, 16, 8, 0, left, new ButtonRow(buttons)).centred();
  }
}
