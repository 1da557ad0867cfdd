package io.oscstudio.app.images;

import io.oscstudio.app.editor.Mark;
import io.oscstudio.app.editor.Syntax;
import io.oscstudio.app.editor.YamlArea;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Severity;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A file of the package, to be read, at the place that is meant; Escape leads back. */
public final class FilePane {
  private final FileModel model;
  private final Kit kit;
  private final Runnable onBack;

  /** Shows {@code model}; {@code onBack} takes the focus when the file is closed. */
  public FilePane(FileModel model, Kit kit, Runnable onBack) {
    this.model = model;
    this.kit = kit;
    this.onBack = onBack;
  }

  /** Builds the pane. */
  public Region build() {
    Ui ui = kit.ui();
    YamlArea area = new YamlArea(ui, kit.tasks(), "images.file");
    area.makeReadOnly();
    Label name = new Label();
    name.setId("image-file");
    name.getStyleClass().addAll("mono", "muted");
    Button back = ui.button("images.file.back", Feather.CHEVRON_LEFT, this::back, "flat", "small");
    back.setId("image-file-back");
    HBox head = Ui.row(8, back, name);
    VBox.setVgrow(area.node(), Priority.ALWAYS);
    VBox pane = new VBox(4, head, area.node());
    pane.getStyleClass().add("lower");
    pane.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            back();
            e.consume();
          }
        });
    Ui.whileShown(pane, () -> model.fileProperty().subscribe(now -> show(now, area, name)));
    return pane;
  }

  private void back() {
    model.close();
    onBack.run();
  }

  private static void show(Optional<FileModel.OpenFile> now, YamlArea area, Label name) {
    area.setSyntax(now.map(file -> Syntax.of(file.path())).orElse(Syntax.YAML));
    area.showOther(now.map(FileModel.OpenFile::text).orElse(""));
    name.setText(now.map(FileModel.OpenFile::path).orElse(""));
    area.setMarks(
        now
            .flatMap(FileModel.OpenFile::range)
            .map(r -> new Mark(r.start().offset(), r.end().offset(), Severity.INFO))
            .stream()
            .toList());
    // once it has its place in the window, which a hidden pane has not
    now.ifPresent(file ->
        Platform.runLater(() -> {
          area.focus();
          file.range().ifPresent(r -> area.reveal(r.start().offset(), r.end().offset()));
        }));
  }
}
