package io.oscstudio.app.images;

import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Place;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.OverrunStyle;

/** A place in a file as a link that shows it. */
final class PlaceLink {
  private PlaceLink() {}

  static Hyperlink of(Place place, FileModel files, Language language) {
    Hyperlink link = new Hyperlink(text(place));
    link.getStyleClass().addAll("mono", "place-link");
    link.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    link.setMinWidth(60);
    link.accessibleTextProperty().bind(language.bind("images.open", text(place)));
    link.setTooltip(Ui.tooltip(language.bind("images.open", text(place))));
    link.setOnAction(e -> {
      link.setVisited(false);
      files.open(place);
    });
    return link;
  }

  /** File and line, as people write them. */
  static String text(Place place) {
    return place.range().map(r -> place.file() + ":" + r.start().line()).orElse(place.file());
  }
}
