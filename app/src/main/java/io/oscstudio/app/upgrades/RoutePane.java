package io.oscstudio.app.upgrades;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.upgrades.RouteModel.Answer;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Two versions to choose, whether one goes to the other, and why. */
final class RoutePane {
  private static final int MOST_STEPS = 12;

  private final UpgradesModel model;
  private final RouteModel route;
  private final Ui ui;
  private final Language language;
  private final VBox answer = new VBox(8);

  RoutePane(UpgradesModel model, Kit kit) {
    this.model = model;
    this.route = model.route();
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Node build() {
    GridPane two = new GridPane(8, 8);
    Button swap = ui.iconButton("upgrades.swap", Feather.REPEAT, route::swap);
    swap.setId("upgrade-swap");
    row(two, 0, "from", route.fromProperty());
    row(two, 1, "to", route.toProperty());
    two.add(swap, 2, 0, 1, 2);
    answer.setId("upgrade-answer");
    answer.getStyleClass().add("meaning");
    route.answerProperty().subscribe(this::show);
    return new VBox(12, ui.label("upgrades.question", "section-title"), two, answer);
  }

  private void row(GridPane grid, int row, String key, ObjectProperty<Optional<String>> version) {
    ComboBox<String> box = new ComboBox<>();
    box.setId("upgrade-" + key);
    box.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(box, Priority.ALWAYS);
    Label label = ui.label("upgrades." + key);
    label.setLabelFor(box);
    label.setMinWidth(Region.USE_PREF_SIZE);
    box.accessibleTextProperty().bind(language.bind("upgrades." + key + ".label"));
    box.promptTextProperty().bind(language.bind("upgrades.choose"));
    boolean[] filling = {false};
    Runnable fill =
        () -> {
          filling[0] = true;
          box.getItems().setAll(model.allVersions().stream().map(KnownVersion::version).toList());
          box.setValue(version.get().orElse(null));
          filling[0] = false;
        };
    model.allVersions().addListener((ListChangeListener<KnownVersion>) change -> fill.run());
    version.subscribe(now -> {
      filling[0] = true;
      box.setValue(now.orElse(null));
      filling[0] = false;
    });
    box.valueProperty()
        .subscribe((old, now) -> {
          if (!filling[0]) {
            version.set(Optional.ofNullable(now));
          }
        });
    fill.run();
    grid.add(label, 0, row);
    grid.add(box, 1, row);
  }

  private void show(Optional<Answer> now) {
    answer.getChildren().clear();
    if (now.isEmpty()) {
      answer.getChildren().add(ui.paragraph("upgrades.choose-two", "muted"));
      return;
    }
    Answer said = now.get();
    Label word =
        ui.label(said.reachable() ? "upgrades.answer.yes" : "upgrades.answer.no", "strong");
    word.setId("upgrade-verdict");
    answer
        .getChildren()
        .add(
            Ui.row(
                8,
                said.reachable()
                    ? Icons.of(Feather.CHECK_CIRCLE, "success-icon")
                    : Icons.of(Feather.X_CIRCLE, "severity-error"),
                word));
    said.sentences()
        .forEach(sentence -> {
          Label text = Ui.label(language.compute(() -> language.text(sentence)));
          text.setWrapText(true);
          text.setMinHeight(Region.USE_PREF_SIZE);
          answer.getChildren().add(text);
        });
    if (!said.path().isEmpty()) {
      Label way = new Label(path(said.path()));
      way.setId("upgrade-path");
      way.setWrapText(true);
      way.setMinHeight(Region.USE_PREF_SIZE);
      way.getStyleClass().add("mono");
      answer.getChildren().add(way);
    }
  }

  /** The versions on the way; of a long one its beginning and its end. */
  static String path(List<String> versions) {
    String arrow = " → ";
    if (versions.size() <= MOST_STEPS) {
      return String.join(arrow, versions);
    }
    return String.join(arrow, versions.subList(0, MOST_STEPS - 1)) + " → … → " + versions.getLast();
  }
}
