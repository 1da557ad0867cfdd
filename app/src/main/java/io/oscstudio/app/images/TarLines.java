package io.oscstudio.app.images;

import io.oscstudio.app.images.ImageCell.State;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the tars of an image: look into what is saved, get what is not. */
final class TarLines {
  private final ImagesModel images;
  private final Ui ui;
  private final VBox lines = new VBox(4);
  private Subscription following = Subscription.EMPTY;

  TarLines(ImagesModel images, Kit kit) {
    this.images = images;
    this.ui = kit.ui();
    lines.setId("image-tars");
  }

  /** The lines of an image, which follow it until those of another are asked for. */
  Node of(ImageRow row) {
    following.unsubscribe();
    following = Subscription.EMPTY;
    for (ObjectProperty<ImageCell> cell : row.cells().values()) {
      following = following.and(cell.map(ImageCell::state).subscribe(state -> fill(row)));
    }
    return lines;
  }

  private void fill(ImageRow row) {
    List<Node> now = new ArrayList<>();
    row.cells().forEach((architecture, cell) -> line(row, architecture, cell.get(), now));
    lines.getChildren().setAll(now);
    lines.setManaged(!now.isEmpty());
  }

  private void line(ImageRow row, String architecture, ImageCell cell, List<Node> now) {
    if (cell.state() == State.SAVED) {
      cell.file()
          .ifPresent(file -> {
            Button look =
                ui.button(
                    "images.inspect", Feather.SEARCH, () -> images.inspect().open(file), "small");
            look.setId("inspect-" + architecture);
            Button show =
                ui.button(
                    "images.run.show", Feather.FOLDER, images.fetching()::showFolder, "small");
            now.add(Ui.row(8, name(architecture), look, show));
          });
    } else if (cell.state() == State.FAILED || cell.state() == State.NEEDED) {
      boolean failed = cell.state() == State.FAILED;
      Button fetch =
          ui.button(
              failed ? "images.again-one" : "images.fetch-one",
              Feather.DOWNLOAD,
              () -> images.fetching().fetch(row),
              "small");
      fetch.setId("fetch-" + architecture);
      Button adopt =
          ui.button(
              "images.adopt",
              Feather.FILE,
              () -> images.adopting().choose(row, architecture),
              "small");
      adopt.setId("adopt-" + architecture);
      FlowPane actions = new FlowPane(8, 4, name(architecture), fetch, adopt);
      if (SignInModel.helps(cell)) {
        actions.getChildren().add(signIn(row, architecture));
      }
      now.add(actions);
      cell.problem()
          .ifPresent(why -> {
            Label problem =
                Ui.label(
                    ui.language().compute(() -> ui.language().text(why)), "field-message", "error");
            problem.setWrapText(true);
            problem.setMinHeight(Region.USE_PREF_SIZE);
            now.add(problem);
          });
    }
  }

  private Button signIn(ImageRow row, String architecture) {
    Button button =
        ui.button("images.sign-in", Feather.KEY, () -> images.signIn().signIn(row), "small");
    button.textProperty().bind(ui.language().bind("images.sign-in", row.reference().registry()));
    button.setId("sign-in-" + architecture);
    return button;
  }

  private static Label name(String architecture) {
    Label name = new Label(architecture);
    name.getStyleClass().add("secondary");
    name.setMinWidth(56);
    return name;
  }
}
