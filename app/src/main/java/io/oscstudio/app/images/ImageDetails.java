package io.oscstudio.app.images;

import io.oscstudio.app.kit.EvenRow;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Why an image is in the ledger, what becomes of its address, and what a person can decide. */
final class ImageDetails {
  /** More reasons than these tell nothing new. */
  private static final int MOST_REASONS = 40;

  private final ImagesModel images;
  private final Kit kit;
  private final Ui ui;
  private final Language language;
  private final TarLines tars;
  private final VBox content = new VBox(12);

  ImageDetails(ImagesModel images, Kit kit) {
    this.images = images;
    this.kit = kit;
    this.ui = kit.ui();
    this.language = kit.language();
    this.tars = new TarLines(images, kit);
  }

  Region build() {
    content.setId("image-details");
    content.getStyleClass().addAll("lower", "image-details");
    images.ledger().selectedProperty().subscribe(this::show);
    ScrollPane scroll = Ui.scrolling(content);
    scroll.setMinHeight(80);
    return Guide.topic(scroll, "images#proof");
  }

  /** Puts the focus on the first place that can be opened. */
  void focus() {
    Optional.ofNullable(content.lookup(".hyperlink")).ifPresent(Node::requestFocus);
  }

  private void show(Optional<ImageRow> row) {
    content
        .getChildren()
        .setAll(
            row.map(this::details).orElseGet(() -> List.of(ui.label("images.choose", "muted"))));
  }

  private List<Node> details(ImageRow row) {
    ImageFacts image = row.facts();
    return List.of(head(row), tars.of(row), new EvenRow(reasons(image), addresses(image)));
  }

  private Node head(ImageRow row) {
    ImageFacts image = row.facts();
    Label name = new Label(image.shown());
    name.getStyleClass().addAll("mono", "strong-mono");
    name.setMinWidth(0);
    Label verdict = Ui.label(language.compute(() -> language.text(image.verdict())), "secondary");
    verdict.setId("image-verdict");
    verdict.setWrapText(true);
    verdict.setMinHeight(Region.USE_PREF_SIZE);
    HBox actions = Ui.row(4);
    if (image.undecided()) {
      actions
          .getChildren()
          .add(action("accept", Feather.CHECK, () -> images.ledger().accept(List.of(row))));
    }
    actions
        .getChildren()
        .add(
            image.dismissed()
                ? action("restore", Feather.ROTATE_CCW, () -> images.ledger().restore(List.of(row)))
                : action("dismiss", Feather.X, () -> images.ledger().dismiss(List.of(row))));
    actions
        .getChildren()
        .add(action("copy", Feather.COPY, () -> kit.dialogs().copy(image.shown())));
    HBox title = Ui.row(8, ImageMark.of(image.standing()), name, Ui.spacer(), actions);
    return Ui.column(4, title, verdict);
  }

  private Button action(String name, Feather icon, Runnable action) {
    Button button = ui.button("images." + name, icon, action, "small");
    button.setId("image-" + name);
    return button;
  }

  private Node reasons(ImageFacts image) {
    VBox reasons = new VBox(8, ui.label("images.why", "field-label"));
    reasons.setId("image-reasons");
    image.reasons().stream()
        .limit(MOST_REASONS)
        .map(this::reason)
        .forEach(reasons.getChildren()::add);
    int more = image.reasons().size() - MOST_REASONS;
    if (more > 0) {
      reasons.getChildren().add(Ui.label(language.bind("images.why.more", more), "secondary"));
    }
    return reasons;
  }

  private Node reason(ImageFacts.Reason reason) {
    VBox lines =
        new VBox(0, wrapped(Ui.label(language.compute(() -> language.text(reason.why())))));
    reason
        .condition()
        .ifPresent(c ->
            lines
                .getChildren()
                .add(wrapped(Ui.label(language.compute(() -> language.text(c)), "secondary"))));
    reason.place().ifPresent(place -> lines.getChildren().add(link(place)));
    return lines;
  }

  private Node link(Place place) {
    return PlaceLink.of(place, images.file(), language);
  }

  private Node addresses(ImageFacts image) {
    VBox addresses = new VBox(8, ui.label("images.addresses", "field-label"));
    addresses.setId("image-changes");
    List<Node> lines = new ArrayList<>();
    for (AddressChange change : image.changes()) {
      lines.addAll(AddressLines.of(change, language));
    }
    if (lines.isEmpty()) {
      lines.add(wrapped(ui.label("images.stays", "secondary")));
    }
    addresses.getChildren().addAll(lines);
    if (!image.hardCoded().isEmpty()) {
      addresses
          .getChildren()
          .add(wrapped(ui.label("images.hard-coded", "field-message", "warning")));
      image.hardCoded().stream()
          .limit(MOST_REASONS)
          .map(this::link)
          .forEach(addresses.getChildren()::add);
    }
    return addresses;
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
