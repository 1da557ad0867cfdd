package io.oscstudio.app.fields;

import io.oscstudio.app.guide.Markdown;
import io.oscstudio.app.guide.MarkdownView;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.schema.Shape;
import io.oscstudio.core.schema.Shape.Format;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Controls in which text is typed. */
final class TextControls {
  /** Rows of an area at most; longer texts scroll. */
  private static final int MOST_ROWS = 6;

  private final Kit kit;
  private final Ui ui;
  private final FieldTexts words;

  TextControls(Kit kit, FieldTexts words) {
    this.kit = kit;
    this.ui = kit.ui();
    this.words = words;
  }

  FieldFrame line(FieldModel field) {
    TextField control = new TextField();
    control.setId(Controls.id(field));
    follow(control, field);
    return new FieldFrame(ui, field, control, counter(control, field));
  }

  FieldFrame area(FieldModel field) {
    TextArea control = new TextArea();
    control.setId(Controls.id(field));
    control.setWrapText(true);
    control.setPrefRowCount(
        field.schema().shape() instanceof Shape.Text text
            ? Math.min(MOST_ROWS, text.lines())
            : MOST_ROWS);
    follow(control, field);
    boolean markdown =
        field.schema().shape() instanceof Shape.Text text && text.format() == Format.MARKDOWN;
    return new FieldFrame(
        ui, field, markdown ? withPreview(control, field) : control, counter(control, field));
  }

  FieldFrame suggested(FieldModel field, List<String> values) {
    ComboBox<String> control = new ComboBox<>();
    control.setId(Controls.id(field));
    control.setEditable(true);
    control.getItems().setAll(values);
    control.setMaxWidth(Double.MAX_VALUE);
    // a box without a value would empty its editor when it is shown first
    field.valueProperty().subscribe(now -> control.setValue(now.text()));
    follow(control.getEditor(), field);
    control
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((old, now) -> Optional.ofNullable(now).ifPresent(field::choose));
    return new FieldFrame(ui, field, control);
  }

  private static Optional<ObservableValue<String>> counter(
      TextInputControl control, FieldModel field) {
    if (!(field.schema().shape() instanceof Shape.Text text) || text.most().isEmpty()) {
      return Optional.empty();
    }
    int most = text.most().getAsInt();
    return Optional.of(
        Bindings.createStringBinding(
            () -> control.getText().codePointCount(0, control.getText().length()) + " / " + most,
            control.textProperty()));
  }

  /** The text, or in its place how it will be read. */
  private Node withPreview(TextArea control, FieldModel field) {
    MarkdownView view = new MarkdownView(kit.dialogs(), ui);
    control.accessibleTextProperty().bind(ui.language().bind(field.schema().title()));
    view.node().accessibleTextProperty().bind(ui.language().bind("fields.preview"));
    Region shown = view.node();
    shown.getStyleClass().add("markdown-preview");
    shown.setVisible(false);
    control.visibleProperty().bind(shown.visibleProperty().not());
    ToggleButton preview = new ToggleButton();
    preview.setId(Controls.id(field) + "-preview");
    preview.getStyleClass().add("filter");
    preview.textProperty().bind(ui.language().bind("fields.preview"));
    preview.setOnAction(e -> {
      shown.setVisible(preview.isSelected());
      if (preview.isSelected()) {
        show(view, control.getText());
      }
    });
    field
        .valueProperty()
        .subscribe(now -> {
          if (shown.isVisible()) {
            show(view, now.text());
          }
        });
    StackPane either = new StackPane(control, shown);
    shown.prefHeightProperty().bind(control.heightProperty());
    shown.maxHeightProperty().bind(control.heightProperty());
    return new VBox(4, either, preview);
  }

  private void show(MarkdownView view, String text) {
    kit.tasks().startQuietly(job -> Markdown.parse(text), view::show, kit.notices()::failed);
  }

  private void follow(TextInputControl control, FieldModel field) {
    control.promptTextProperty().bind(ui.language().compute(() -> words.unset(field)));
    if (field.schema().shape() instanceof Shape.Text text
        && switch (text.format()) {
          case CODE, JSON, QUANTITY, DURATION -> true;
          case PLAIN, MARKDOWN, URI, EMAIL, BASE64 -> false;
        }) {
      control.getStyleClass().add("mono");
    }
    TextEntry entry = TextEntry.of(control, field::setText);
    field.valueProperty().subscribe(now -> entry.show(now.text()));
    control
        .focusedProperty()
        .subscribe((was, focused) -> {
          if (!focused) {
            field.document().endGroup();
          }
        });
  }
}
