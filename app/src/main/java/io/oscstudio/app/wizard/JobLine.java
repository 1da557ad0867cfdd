package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.app.kit.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/** What a job does, how far it is, and a button that ends it, for a line of a page. */
final class JobLine {
  private JobLine() {}

  static List<Node> of(Ui ui, RunningJob job, String cancelId) {
    Label what = Ui.label(ui.language().bind(job.whatProperty()), "secondary");
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(job.progressProperty());
    bar.getStyleClass().add("slim");
    bar.setPrefWidth(160);
    bar.setMinWidth(80);
    bar.accessibleTextProperty().bind(what.textProperty());
    Button cancel = ui.button("remote.cancel", job::cancel, "small");
    cancel.setId(cancelId);
    return List.of(bar, what, Ui.spacer(), cancel);
  }
}
