package io.oscstudio.app.output;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.JobReport;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A line of the log: when, what it weighs, who, and what. */
final class OutputCell extends ListCell<JobReport> {
  private static final double JOB_WIDTH = 180;
  private static final double MIN_WIDTH = 320; // while the list has none yet

  private final OutputModel model;
  private final Label time = new Label();
  private final Label job = new Label();
  private final Label text = new Label();
  private final HBox row = new HBox(8);

  OutputCell(OutputModel model) {
    this.model = model;
    time.getStyleClass().addAll("secondary", "mono");
    time.setMinWidth(Region.USE_PREF_SIZE);
    job.getStyleClass().add("secondary");
    job.setMinWidth(JOB_WIDTH);
    job.setMaxWidth(JOB_WIDTH);
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    row.setAlignment(Pos.TOP_LEFT);
    getStyleClass().add("output-line");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable JobReport line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    time.setText(model.time(line));
    job.setText(model.text(line.job()));
    text.setText(model.text(line.text()));
    row.getChildren().setAll(time, Icons.of(line.severity()), job, text);
    setGraphic(row);
    setAccessibleText(String.join(" ", time.getText(), job.getText(), text.getText()));
  }

  @Override
  protected double computePrefHeight(double width) {
    double own = getWidth() > 0 ? getWidth() : Math.max(MIN_WIDTH, getListView().getWidth());
    double inner = own - snappedLeftInset() - snappedRightInset();
    return getGraphic() == null
        ? super.computePrefHeight(width)
        : snappedTopInset() + row.prefHeight(inner) + snappedBottomInset();
  }
}
