package io.oscstudio.app.shell;

import io.oscstudio.app.kit.Jobs;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.app.kit.Ui;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** All running work, how far each is, and a way to end it: the button, or Delete on its row. */
final class JobsPane {
  private final Jobs jobs;
  private final Kit kit;

  JobsPane(Jobs jobs, Kit kit) {
    this.jobs = jobs;
    this.kit = kit;
  }

  Region build() {
    ListView<RunningJob> list = new ListView<>(jobs.running());
    list.setId("jobs");
    list.getStyleClass().add("plain-list");
    list.accessibleTextProperty().bind(kit.language().bind("workspace.jobs"));
    list.setPlaceholder(kit.ui().label("workspace.jobs.none", "muted"));
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.DELETE && !list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().getSelectedItem().cancel();
        e.consume();
      }
    });
    return list;
  }

  /** A job: what it does now, its bar, and cancel. */
  private final class Cell extends ListCell<RunningJob> {
    @Override
    protected void updateItem(RunningJob job, boolean empty) {
      super.updateItem(job, empty);
      setGraphic(empty || job == null ? null : row(job));
    }

    private HBox row(RunningJob job) {
      Label what = Ui.label(kit.language().bind(job.whatProperty()));
      what.setMinWidth(0);
      what.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(what, Priority.ALWAYS);
      ProgressBar bar = new ProgressBar();
      bar.progressProperty().bind(job.progressProperty());
      bar.getStyleClass().add("slim");
      bar.setPrefWidth(160);
      bar.accessibleTextProperty().bind(what.textProperty());
      Button cancel = kit.ui().iconButton("window.job.cancel", Feather.X, job::cancel, "tiny");
      return Ui.row(12, what, bar, cancel);
    }
  }
}
