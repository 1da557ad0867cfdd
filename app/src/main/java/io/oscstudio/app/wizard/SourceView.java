package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.wizard.SourceModel.Phase;
import io.oscstudio.core.base.Message;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the page of the first step. */
final class SourceView {
  private final SourceModel model;
  private final Kit kit;
  private final Ui ui;
  private final Language language;
  private final StackPane body = new StackPane();

  SourceView(SourceModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Region build() {
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox page = new VBox(16, PageHead.of(ui, Step.SOURCE), body);
    page.getStyleClass().add("page");
    model.phaseProperty().subscribe(this::show);
    return page;
  }

  private void show(Phase phase) {
    body.getChildren()
        .setAll(
            switch (phase) {
              case Phase.Empty() -> empty(Optional.empty());
              case Phase.Failed failed -> empty(Optional.of(failed.why()));
              case Phase.Asking asking -> new RemoteView(model, kit).build();
              case Phase.Reading reading -> reading();
              case Phase.Ready(SourceSummary summary) -> ready(summary);
            });
  }

  private Node empty(Optional<Message> why) {
    Button folder =
        ui.button("window.source.folder", Feather.FOLDER, model::chooseFolder, "accent");
    folder.setId("choose-folder");
    Button archive = ui.button("window.source.archive", Feather.ARCHIVE, model::chooseArchive);
    archive.setId("choose-archive");
    Button remote = ui.button("remote.source", Feather.DOWNLOAD_CLOUD, model::askRemote);
    remote.setId("ask-remote");
    HBox buttons = Ui.row(8, folder, archive, remote);
    buttons.setAlignment(Pos.CENTER);
    VBox zone =
        Ui.column(
            16,
            Icons.of(Feather.DOWNLOAD, 28, "muted-icon"),
            ui.label("window.source.drop", "section-title"),
            ui.label("window.source.drop.hint", "muted"),
            buttons);
    why.ifPresent(message -> {
      Label text = Ui.label(language.compute(() -> language.text(message)), "failure");
      text.setWrapText(true);
      text.setMaxWidth(640);
      HBox row = Ui.row(8, Icons.of(io.oscstudio.core.base.Severity.ERROR), text);
      row.setAlignment(Pos.CENTER);
      zone.getChildren().add(row);
    });
    zone.setAlignment(Pos.CENTER);
    zone.getStyleClass().add("drop-zone");
    return zone;
  }

  private Node reading() {
    VBox skeleton = new VBox(12);
    skeleton.getStyleClass().add("skeleton");
    skeleton.getChildren().add(ui.label("window.source.reading", "muted"));
    for (int i = 0; i < 8; i++) {
      Region line = new Region();
      line.getStyleClass().add("skeleton-row");
      line.setMaxWidth(640 - (i * 53) % 240);
      skeleton.getChildren().add(line);
    }
    return skeleton;
  }

  private Node ready(SourceSummary summary) {
    return new VBox(
        20, summaryRow(summary), notes(), new DependenciesView(model.dependencies(), kit).build());
  }

  private Node summaryRow(SourceSummary summary) {
    StackPane mark = new StackPane(Icons.of(Icons.ofKind(summary.kind()), 20));
    mark.getStyleClass().add("kind-mark");
    Label name = new Label(summary.name());
    name.getStyleClass().add("section-title");
    Label version = new Label(summary.version());
    version.getStyleClass().addAll("section-title", "muted", "plain");
    Label format = ui.label(summary.formatKey(), "secondary");
    format.setMinWidth(Region.USE_PREF_SIZE);
    HBox second = Ui.row(8, format);
    summary
        .path()
        .ifPresent(path -> {
          Label where = new Label(path.toString());
          where.getStyleClass().addAll("secondary", "mono");
          where.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
          second.getChildren().add(where);
        });
    model
        .madeFromProperty()
        .get()
        .ifPresent(place -> {
          Label from = Ui.label(language.bind("window.source.origin", place), "secondary");
          from.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
          second.getChildren().add(from);
        });
    VBox words = Ui.column(2, Ui.row(8, name, version), second);
    HBox row = Ui.row(12, mark, words, Ui.spacer());
    if (model.versions().size() > 1) {
      row.getChildren().add(versionChoice());
    }
    Button folder =
        ui.iconButton("window.source.folder.other", Feather.FOLDER, model::chooseFolder);
    Button archive =
        ui.iconButton("window.source.archive.other", Feather.ARCHIVE, model::chooseArchive);
    Button remote = ui.iconButton("remote.source.other", Feather.DOWNLOAD_CLOUD, model::askRemote);
    row.getChildren().addAll(folder, archive, remote);
    return row;
  }

  private Node versionChoice() {
    ComboBox<String> versions = new ComboBox<>();
    versions.setId("source-version");
    versions.setItems(model.versions());
    versions.setValue(model.versionProperty().get());
    versions.accessibleTextProperty().bind(language.bind("window.source.version"));
    versions.setOnAction(e -> model.chooseVersion(versions.getValue()));
    Label label = ui.label("window.source.version", "secondary");
    label.setMinWidth(Region.USE_PREF_SIZE);
    versions.setMinWidth(Region.USE_PREF_SIZE);
    return Ui.row(8, label, versions);
  }

  private Node notes() {
    ToggleGroup group = new ToggleGroup();
    HBox filters = Ui.row(4, filter(group, Optional.empty()));
    for (Fate fate : Fate.values()) {
      filters.getChildren().add(filter(group, Optional.of(fate)));
    }
    Label title = ui.label("window.source.notes", "section-title");
    HBox head = Ui.row(16, title, Ui.spacer(), filters);
    ListView<Note> list = new ListView<>(model.shownNotes());
    list.setId("notes");
    list.getStyleClass().add("plain-list");
    list.setCellFactory(view -> new NoteCell(kit));
    list.setPlaceholder(ui.label("window.source.notes.none", "muted"));
    list.accessibleTextProperty().bind(language.bind("window.source.notes"));
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox box = new VBox(8, head, list);
    VBox.setVgrow(box, Priority.ALWAYS);
    return box;
  }

  private Node filter(ToggleGroup group, Optional<Fate> fate) {
    ToggleButton button = new ToggleButton();
    button.setToggleGroup(group);
    button.setId("notes-" + fate.map(f -> f.name().toLowerCase(Locale.ROOT)).orElse("all"));
    button.getStyleClass().addAll("filter");
    button.setSelected(model.filter().equals(fate));
    button
        .textProperty()
        .bind(
            language.compute(
                () ->
                    language.text(fate.map(Fate::key).orElse("window.fate.all"))
                        + "  "
                        + model.count(fate),
                model.notes()));
    button.setOnAction(e -> {
      button.setSelected(true);
      model.show(fate);
    });
    return button;
  }
}
