package io.oscstudio.app.shell;

import io.oscstudio.app.kit.Jobs;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.app.kit.Ui;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The running work in the status bar: the oldest job, how many more there are, and cancel. */
final class JobArea {
  /** Work that is done within this time is never shown. */
  private static final Duration PATIENCE = Duration.millis(100);

  private final Kit kit;
  private final Jobs jobs;
  private final HBox node = Ui.row(8);
  private final PauseTransition pause = new PauseTransition(PATIENCE);

  JobArea(Kit kit, Jobs jobs) {
    this.kit = kit;
    this.jobs = jobs;
    node.setId("job-area");
    pause.setOnFinished(e -> show());
    jobs.running()
        .addListener(
            (ListChangeListener<RunningJob>)
                c -> {
                  if (jobs.running().isEmpty()) {
                    pause.stop();
                    node.getChildren().clear();
                  } else {
                    pause.playFromStart();
                  }
                });
  }

  HBox node() {
    return node;
  }

  private void show() {
    if (jobs.running().isEmpty()) {
      return;
    }
    RunningJob job = jobs.running().getFirst();
    Ui ui = kit.ui();
    Label what = Ui.label(kit.language().bind(job.whatProperty()));
    what.setMaxWidth(420);
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(job.progressProperty());
    bar.setPrefWidth(120);
    bar.getStyleClass().add("slim");
    bar.accessibleTextProperty().bind(kit.language().bind(job.whatProperty()));
    Button cancel = ui.iconButton("window.job.cancel", Feather.X, job::cancel, "tiny");
    node.getChildren().setAll(what, bar, cancel);
    int more = jobs.running().size() - 1;
    if (more > 0) {
      node.getChildren().add(Ui.label(kit.language().bind("window.job.more", more)));
    }
  }
}
