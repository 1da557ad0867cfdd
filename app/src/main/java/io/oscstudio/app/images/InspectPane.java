package io.oscstudio.app.images;

import io.oscstudio.app.images.InspectModel.Look;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.image.inspect.InspectedImage;
import io.oscstudio.core.image.inspect.InspectedLayer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is in a saved image: how it starts, its layers, its largest files, how it was built. */
final class InspectPane {
  /** More lines than these of one kind tell nothing new. */
  private static final int MOST_LINES = 100;

  private final InspectModel model;
  private final Ui ui;
  private final Language language;
  private final Runnable onBack;
  private final VBox content = new VBox(4);

  InspectPane(InspectModel model, Kit kit, Runnable onBack) {
    this.model = model;
    this.ui = kit.ui();
    this.language = kit.language();
    this.onBack = onBack;
  }

  Region build() {
    Button back = ui.button("images.file.back", Feather.CHEVRON_LEFT, this::back, "flat", "small");
    back.setId("inspect-back");
    Label name = new Label();
    name.setId("inspect-file");
    name.getStyleClass().addAll("mono", "muted");
    HBox head = Ui.row(8, back, name);
    content.setId("inspect");
    ScrollPane scroll = Ui.scrolling(content);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox pane = new VBox(4, head, scroll);
    pane.getStyleClass().add("lower");
    pane.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            back();
            e.consume();
          }
        });
    model
        .lookProperty()
        .subscribe(now -> {
          name.setText(now.map(l -> String.valueOf(l.file().getFileName())).orElse(""));
          content.getChildren().setAll(now.map(this::lines).orElse(List.of()));
        });
    return pane;
  }

  private void back() {
    model.close();
    onBack.run();
  }

  private List<Node> lines(Look look) {
    if (look.reading()) {
      return List.of(ui.label("images.inspect.reading", "muted"));
    }
    if (look.problem().isPresent()) {
      Message why = look.problem().get();
      Label problem =
          Ui.label(language.compute(() -> language.text(why)), "field-message", "error");
      problem.setWrapText(true);
      problem.setId("inspect-problem");
      return List.of(problem);
    }
    List<Node> lines = new ArrayList<>();
    look.images().forEach(image -> image(image, lines));
    return lines;
  }

  private void image(InspectedImage image, List<Node> lines) {
    lines.add(wrapped(String.join(" · ", image.names()), "mono"));
    lines.add(
        wrapped(
            image.platform() + " · " + Amounts.of(image.bytes()) + " · " + image.id(),
            "secondary"));
    lines.add(ui.label("images.inspect.layers", "field-label"));
    for (int i = 0; i < Math.min(image.layers().size(), MOST_LINES); i++) {
      lines.add(layer(i, image.layers().get(i)));
    }
    lines.add(ui.label("images.inspect.largest", "field-label"));
    image.largest().stream()
        .limit(MOST_LINES)
        .forEach(
            file -> lines.add(wrapped(Amounts.of(file.bytes()) + "   /" + file.path(), "mono")));
    lines.add(ui.label("images.inspect.settings", "field-label"));
    image
        .settings()
        .forEach((key, values) ->
            lines.add(wrapped(key + ": " + String.join("  ", some(values)), "mono")));
    image.labels().entrySet().stream()
        .limit(MOST_LINES)
        .forEach(label ->
            lines.add(wrapped(label.getKey() + " = " + label.getValue(), "mono", "secondary")));
    lines.add(ui.label("images.inspect.history", "field-label"));
    image.history().stream()
        .limit(MOST_LINES)
        .forEach(step -> lines.add(wrapped(step.command(), "mono", "secondary")));
  }

  private static List<String> some(List<String> values) {
    return values.subList(0, Math.min(values.size(), MOST_LINES));
  }

  private Node layer(int index, InspectedLayer layer) {
    Label words =
        Ui.label(
            language.bind(
                layer.intact() ? "images.inspect.intact" : "images.inspect.damaged",
                index + 1,
                Amounts.of(layer.bytes()),
                layer.files(),
                layer.diffId().hex().substring(0, 12)));
    return Ui.row(
        6,
        layer.intact()
            ? Icons.of(Feather.CHECK, "success-icon")
            : Icons.of(Feather.ALERT_CIRCLE, "severity-error"),
        words);
  }

  private static Label wrapped(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
