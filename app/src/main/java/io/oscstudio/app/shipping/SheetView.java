package io.oscstudio.app.shipping;

import io.oscstudio.app.kit.ButtonRow;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.SideBySide;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.shipping.SheetModel.File;
import io.oscstudio.app.shipping.SheetModel.Group;
import io.oscstudio.app.shipping.SheetModel.Item;
import io.oscstudio.app.shipping.SheetModel.Place;
import io.oscstudio.app.shipping.SheetModel.Row;
import io.oscstudio.app.shipping.SheetModel.Sheet;
import io.oscstudio.core.base.Message;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Builds the upload sheet: places of the console with their fields, files, checklist. */
final class SheetView {
  private static final double BESIDE = 720; // from this width on, the checklist beside the fields
  private static final double LABEL_BESIDE = 360; // from this width on, labels beside values
  private static final double VALUE = 0.72;
  private static final double COPY = 28; // kept free where there is nothing to copy

  private final ExportModel export;
  private final SheetModel model;
  private final Ui ui;
  private final Language language;
  private int fields;

  SheetView(ExportModel export, Kit kit) {
    this.export = export;
    this.model = export.sheet();
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Region build() {
    StackPane page = new StackPane();
    page.setAlignment(Pos.TOP_LEFT);
    page.setId("upload-sheet");
    model
        .sheetProperty()
        .subscribe(
            sheet -> page.getChildren().setAll(sheet.map(this::sheet).orElseGet(this::none)));
    return page;
  }

  private Region none() {
    Button now = ui.button("shipping.now", Feather.PACKAGE, export::run);
    now.setId("sheet-export");
    now.disableProperty().bind(export.possibleProperty().not());
    return Ui.column(16, ui.paragraph("shipping.sheet.none", "muted"), Ui.row(0, now));
  }

  private Region sheet(Sheet sheet) {
    fields = 0;
    VBox places = new VBox(32);
    sheet.places().forEach(place -> places.getChildren().add(place(place)));
    VBox checklist = Ui.column(16, ui.label("shipping.sheet.checklist", "section-title"));
    sheet.groups().forEach(group -> checklist.getChildren().add(group(group)));
    Region columns = new SideBySide(BESIDE, 56, 32, 0.4, places, checklist);
    return Ui.column(32, head(sheet), columns, files(sheet.files()));
  }

  private Region head(Sheet sheet) {
    Label title = text(sheet.title(), "section-title");
    Button copy = ui.button("shipping.sheet.copy-all", Feather.COPY, model::copyAll);
    copy.setId("sheet-copy-all");
    Button save = ui.button("shipping.sheet.save", Feather.SAVE, model::saveAs);
    save.setId("sheet-save");
    return new SideBySide(BESIDE, 8, 8, 0, title, new ButtonRow(List.of(copy, save))).centred();
  }

  private Node place(Place place) {
    VBox box = Ui.column(4, text(place.where(), "group-title"));
    place.note().ifPresent(note -> box.getChildren().add(text(note, "secondary")));
    VBox rows = new VBox();
    place.rows().forEach(row -> rows.getChildren().add(row(row)));
    box.getChildren().add(rows);
    return box;
  }

  private Region row(Row row) {
    Label label = text(row.label(), "muted");
    VBox value = Ui.column(2, value(row));
    row.note().ifPresent(note -> value.getChildren().add(text(note, "secondary")));
    Region texts = new SideBySide(LABEL_BESIDE, 16, 2, VALUE, label, value);
    Region copy =
        row.copied().<Region>map(text -> copyButton(row.label(), text)).orElseGet(Region::new);
    copy.setMinWidth(COPY);
    copy.setPrefWidth(COPY);
    Region line = new SideBySide(0, 16, 0, 0, texts, copy);
    line.getStyleClass().add("sheet-row");
    label.setTooltip(Ui.tooltip(language.bind("shipping.sheet.section", row.section())));
    return line;
  }

  private Label value(Row row) {
    if (row.copied().isPresent()) {
      return wrapped(new ReadOnlyStringWrapper(row.copied().get()), "mono");
    }
    return text(row.said().orElseThrow(), row.own() ? "own" : "strong");
  }

  private Button copyButton(Message label, String copied) {
    Button copy =
        ui.iconButton("shipping.sheet.copy", Feather.COPY, () -> model.copy(copied), "row-copy");
    ObservableValue<String> says =
        language.compute(() -> language.text("shipping.sheet.copy", language.text(label)));
    copy.accessibleTextProperty().bind(says);
    copy.setTooltip(Ui.tooltip(says));
    copy.setId("sheet-copy-" + ++fields);
    return copy;
  }

  private Node group(Group group) {
    VBox items = Ui.column(8, text(group.title(), "group-title"));
    items.setId("checklist-" + group.kind());
    group.items().forEach(item -> items.getChildren().add(item(group, item)));
    return items;
  }

  private Node item(Group group, Item item) {
    if (group.kind().equals("for-person")) {
      return ownItem(item);
    }
    FontIcon icon =
        group.kind().equals("met")
            ? Icons.of(Feather.CHECK_CIRCLE, "success-icon")
            : Icons.of(Feather.X_CIRCLE, "severity-error");
    VBox texts = Ui.column(2, text(item.text()));
    item.detail().ifPresent(detail -> texts.getChildren().add(text(detail, "secondary")));
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox line = new HBox(8, icon, texts);
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  /** What is done elsewhere can be ticked off while doing it. */
  private Node ownItem(Item item) {
    CheckBox box = new CheckBox();
    box.textProperty().bind(language.compute(() -> language.text(item.text())));
    box.setMnemonicParsing(false);
    box.setWrapText(true);
    box.setAlignment(Pos.TOP_LEFT);
    VBox lines = Ui.column(2, box);
    item.detail()
        .ifPresent(detail -> {
          Label more = text(detail, "secondary", "option-hint");
          box.accessibleHelpProperty().bind(more.textProperty());
          lines.getChildren().add(more);
        });
    return lines;
  }

  private Node files(List<File> files) {
    VBox rows = new VBox();
    files.forEach(file -> rows.getChildren().add(file(file)));
    return Ui.column(8, ui.label("shipping.sheet.files", "section-title"), rows);
  }

  private Node file(File file) {
    Label path = new Label(file.path());
    path.getStyleClass().add("mono");
    path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    path.setMinWidth(80);
    Label size = new Label(file.size());
    size.getStyleClass().add("secondary");
    size.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = Ui.row(16, path, Ui.spacer(), size);
    file.checksum()
        .ifPresent(checksum -> {
          Label digits = new Label(checksum);
          digits.getStyleClass().addAll("mono", "secondary");
          digits.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
          digits.setMinWidth(72);
          Message label = Message.of("shipping.checksum", file.path());
          line.getChildren().addAll(digits, copyButton(label, checksum));
        });
    line.getStyleClass().add("list-row");
    return line;
  }

  private Label text(Message message, String... styles) {
    return wrapped(language.compute(() -> language.text(message)), styles);
  }

  private static Label wrapped(ObservableValue<String> text, String... styles) {
    Label label = Ui.label(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
