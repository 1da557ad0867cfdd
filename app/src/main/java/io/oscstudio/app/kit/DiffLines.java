package io.oscstudio.app.kit;

import io.oscstudio.core.check.fix.UnifiedDiff.Kind;
import io.oscstudio.core.check.fix.UnifiedDiff.Line;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What becomes of a file, line by line. */
public final class DiffLines {
  private DiffLines() {}

  /** A file's name, with its lines below. */
  public static VBox file(String path, List<Line> lines) {
    Label name = new Label(path);
    name.getStyleClass().addAll("mono", "muted");
    VBox text = new VBox();
    text.getChildren().setAll(lines.stream().map(DiffLines::line).toList());
    text.getStyleClass().add("diff");
    return Ui.column(4, Ui.row(8, Icons.of(Feather.FILE_TEXT, "muted-icon"), name), text);
  }

  /** Without the headers of {@code git diff}, as long as other lines say what they say. */
  public static List<Line> told(List<Line> lines) {
    boolean told = lines.stream().anyMatch(l -> l.kind() != Kind.HEADER && l.kind() != Kind.PLACE);
    return lines.stream().filter(line -> !told || line.kind() != Kind.HEADER).toList();
  }

  private static Node line(Line line) {
    Label label = new Label(line.toString());
    label.getStyleClass().addAll("mono", "diff-line", "diff-" + styleOf(line.kind()));
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinWidth(0);
    label.setTooltip(Ui.tooltip(label.textProperty()));
    return label;
  }

  private static String styleOf(Kind kind) {
    return switch (kind) {
      case ADDED -> "added";
      case REMOVED -> "removed";
      case SAME -> "same";
      case HEADER, PLACE, NOTE -> "place";
    };
  }
}
