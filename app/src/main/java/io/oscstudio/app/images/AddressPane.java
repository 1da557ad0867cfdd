package io.oscstudio.app.images;

import io.oscstudio.app.editor.YamlArea;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.RememberedSplit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The addresses before and after, and the index that tells OSC of them. */
final class AddressPane {
  /** Below this width, in pixels of the design, the index stands below the addresses. */
  private static final double LEAST_WIDTH = 720;

  /** More lines than these nobody reads; the index beside them has all. */
  private static final int MOST = 300;

  private final ImagesModel images;
  private final Kit kit;
  private final Ui ui;
  private final Language language;
  private final VBox changes = new VBox();

  AddressPane(ImagesModel images, Kit kit) {
    this.images = images;
    this.kit = kit;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Region build() {
    changes.setId("address-changes");
    ScrollPane left = Ui.scrolling(changes);
    SplitPane split = new SplitPane(left, index());
    split.getStyleClass().add("page-split");
    RememberedSplit.on(split, "images-addresses", kit.settings(), 0.56);
    split
        .widthProperty()
        .subscribe(width ->
            split.setOrientation(
                width.doubleValue() < LEAST_WIDTH ? Orientation.VERTICAL : Orientation.HORIZONTAL));
    images.ledger().sheetProperty().subscribe(this::show);
    return Guide.topic(split, "images#mapping");
  }

  private void show(Optional<Sheet> sheet) {
    List<Node> lines = new ArrayList<>();
    if (sheet.isPresent()) {
      Sheet now = sheet.get();
      lines.add(wrapped(ui.label("images.addresses.intro", "muted")));
      now.notes().stream().map(this::note).forEach(lines::add);
      now.images().stream()
          .filter(ImageFacts::needed)
          .limit(MOST)
          .map(this::change)
          .forEach(lines::add);
    }
    changes.getChildren().setAll(lines);
  }

  private Node note(Finding finding) {
    Label text = wrapped(Ui.label(language.compute(() -> language.text(finding)), "notice-text"));
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = Ui.row(8, Icons.of(finding.severity()), text);
    finding
        .place()
        .ifPresent(place -> row.getChildren().add(PlaceLink.of(place, images.file(), language)));
    row.getStyleClass().add("address-row");
    return row;
  }

  private Node change(ImageFacts image) {
    VBox row = new VBox(4);
    row.getStyleClass().add("address-row");
    Label name = new Label(image.shown());
    name.getStyleClass().addAll("mono", "strong-mono");
    row.getChildren().add(Ui.row(8, ImageMark.of(image.standing()), name));
    boolean replaced = image.changes().stream().anyMatch(AddressChange::replaces);
    if (replaced) {
      Label after = new Label(image.changes().getFirst().after());
      after.getStyleClass().add("mono");
      row.getChildren().add(Ui.row(8, Icons.of(Feather.ARROW_RIGHT, "success-icon"), after));
      image.changes().forEach(c -> row.getChildren().addAll(AddressLines.of(c, language)));
    } else {
      row.getChildren().add(wrapped(ui.label("images.stays", "field-message", "warning")));
    }
    image.hardCoded().stream()
        .limit(10)
        .map(place -> PlaceLink.of(place, images.file(), language))
        .forEach(row.getChildren()::add);
    return row;
  }

  private Region index() {
    YamlArea area = new YamlArea(ui, kit.tasks(), "images.index");
    area.makeReadOnly();
    images.ledger().sheetProperty().subscribe(s -> area.show(s.map(Sheet::mapping).orElse("")));
    Label name = new Label("images/mapping.yaml");
    name.getStyleClass().addAll("mono", "muted");
    Button copy =
        ui.iconButton(
            "images.index.copy",
            Feather.COPY,
            () ->
                images
                    .ledger()
                    .sheetProperty()
                    .get()
                    .ifPresent(s -> kit.dialogs().copy(s.mapping())));
    copy.setId("index-copy");
    HBox head = Ui.row(8, Icons.of(Feather.FILE_TEXT, "muted-icon"), name, Ui.spacer(), copy);
    head.getStyleClass().add("yaml-head");
    VBox.setVgrow(area.node(), Priority.ALWAYS);
    VBox pane = new VBox(head, area.node());
    pane.setMinSize(0, 0);
    return pane;
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
