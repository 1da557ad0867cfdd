package io.oscstudio.app.images;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What OSC puts into each place: the path with its piece, and below it before and after. */
final class AddressLines {
  private AddressLines() {}

  static List<Node> of(AddressChange change, Language language) {
    List<Node> lines = new ArrayList<>();
    change
        .container()
        .ifPresent(kind ->
            lines.add(
                Ui.column(
                    0,
                    wrapped(Ui.label(language.bind("images.by-itself", kind))),
                    arrow(change.reference().toString(), change.after()))));
    for (AddressChange.Part part : change.parts()) {
      Label path = new Label(part.path());
      path.getStyleClass().add("mono");
      Label piece = Ui.label(language.bind("images.piece." + part.key()), "secondary");
      FlowPane where = new FlowPane(8, 0, path, piece);
      lines.add(Ui.column(0, where, arrow(part.before(), part.after())));
    }
    return lines;
  }

  /** An address before and after. */
  static Node arrow(String before, String after) {
    Label old = new Label(before);
    old.getStyleClass().addAll("mono", "secondary");
    Label fresh = new Label(after);
    fresh.getStyleClass().addAll("mono", "secondary");
    return new FlowPane(
        6, 0, old, Ui.row(6, Icons.of(Feather.ARROW_RIGHT, 12, "muted-icon"), fresh));
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
