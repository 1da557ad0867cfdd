package io.oscstudio.app.workspace;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.editor.YamlArea;
import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.workspace.ForeignModel.Found;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.TextEncoding;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** A text that is not UTF-8, to be read and converted; what is no text is described only. */
final class ForeignPane {
  private final ForeignModel model;
  private final DocumentModel document;
  private final Kit kit;
  private final Region facts;
  private final StackPane pane = new StackPane();
  private final YamlArea area;
  private final ChoiceBox<TextEncoding> choice = new ChoiceBox<>();

  /**
   * Shows {@code model}.
   *
   * @param document the file, for undo
   * @param facts what is shown of a file that is no text
   */
  ForeignPane(ForeignModel model, DocumentModel document, Kit kit, Region facts) {
    this.model = model;
    this.document = document;
    this.kit = kit;
    this.facts = facts;
    this.area = new YamlArea(kit.ui(), kit.tasks(), "workspace.foreign.preview");
  }

  Region build() {
    area.setFile(model.path());
    area.makeReadOnly();
    VBox text = new VBox(banner(), area.node());
    VBox.setVgrow(area.node(), Priority.ALWAYS);
    kit.actions()
        .whileShown(
            pane,
            Action.of(StandardAction.UNDO, document::undo).within(pane),
            Action.of(StandardAction.REDO, document::redo).within(pane));
    Ui.whileShown(
        pane,
        () ->
            Subscription.combine(
                model.follow(),
                model.foundProperty().subscribe(now -> now.ifPresent(f -> show(f, text))),
                model.chosenProperty().subscribe(this::read)));
    return pane;
  }

  private void show(Found found, Region text) {
    choice.getItems().setAll(found.texts().keySet().stream().sorted().toList());
    choice.setDisable(found.texts().size() < 2);
    pane.getChildren().setAll(found.guess().isPresent() ? text : facts);
    read(model.chosenProperty().get());
  }

  private void read(Optional<TextEncoding> chosen) {
    model.text().ifPresent(area::showOther);
    chosen.filter(choice.getItems()::contains).ifPresent(choice::setValue);
  }

  private Node banner() {
    Label why =
        Ui.label(
            kit.language()
                .compute(
                    () ->
                        model.foundProperty().get().flatMap(Found::guess).map(this::why).orElse(""),
                    model.foundProperty()),
            "notice-text");
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(why, Priority.ALWAYS);
    choice.setId("foreign-encoding");
    choice.setMinWidth(Region.USE_PREF_SIZE);
    choice.setConverter(new Titles());
    choice.accessibleTextProperty().bind(kit.language().bind("workspace.foreign.choose"));
    choice.valueProperty().subscribe(now -> Optional.ofNullable(now).ifPresent(model::choose));
    Button convert =
        kit.ui().button("workspace.foreign.convert", Feather.CHECK, model::convert, "small");
    convert.setId("foreign-convert");
    HBox bar = Ui.row(12, Icons.of(Severity.WARNING), why, choice, convert);
    bar.setId("foreign");
    bar.getStyleClass().addAll("notice", "warning", "inset");
    return bar;
  }

  private String why(TextEncoding guess) {
    return kit.language()
        .text(
            guess.isCertain() ? "workspace.foreign.is" : "workspace.foreign.guess", guess.title());
  }

  private static final class Titles extends StringConverter<TextEncoding> {
    @Override
    public String toString(TextEncoding encoding) {
      return encoding == null ? "" : encoding.title();
    }

    @Override
    public TextEncoding fromString(String title) {
      throw new UnsupportedOperationException("Nobody types it");
    }
  }
}
