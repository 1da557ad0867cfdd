package io.oscstudio.app.editor;

import io.oscstudio.core.base.Severity;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;

/** The numbers of the lines in view, what was found in them, and what can be folded below them. */
final class Gutter {
  private static final double DIGIT = 7; // pixels, at the size of the numbers
  private static final double AROUND = 18;

  private final CodeArea area;
  private final ShownText shown;
  private final Supplier<Marks> marks;
  private final IntConsumer onFold;
  private final Set<Line> lines = Collections.newSetFromMap(new WeakHashMap<>());

  /**
   * Shows nothing yet.
   *
   * @param onFold folds or unfolds what is below a line
   */
  Gutter(CodeArea area, ShownText shown, Supplier<Marks> marks, IntConsumer onFold) {
    this.area = area;
    this.shown = shown;
    this.marks = marks;
    this.onFold = onFold;
    area.setParagraphGraphicFactory(this::line);
  }

  /** Brings the lines in view up to date. */
  void refresh() {
    // asking the area for its lines would lay it out anew for each
    lines.stream()
        .filter(line -> line.getScene() != null && line.line < area.getParagraphs().size())
        .forEach(line -> line.at(line.line));
  }

  /** Whether something is folded in a line, whether something could be, or neither. */
  private Optional<Boolean> foldOf(int start, int end) {
    if (!shown.foldedIn(start, end).isEmpty()) {
      return Optional.of(true);
    }
    int place = shown.toFile(start);
    return place < shown.text().length() && Folding.hasBelow(shown.text(), place)
        ? Optional.of(false)
        : Optional.empty();
  }

  private Node line(int index) {
    Line line = new Line();
    lines.add(line);
    return line.at(index);
  }

  /** What stands before one line. */
  private final class Line extends HBox {
    private final Label number = new Label();
    private final StackPane dot = new StackPane();
    private final StackPane arrow = new StackPane();
    private String severity = "";
    private Optional<Boolean> shownFold = Optional.empty();
    private int line;

    Line() {
      getStyleClass().add("gutter");
      number.getStyleClass().add("line-number");
      number.setMinWidth(Region.USE_PREF_SIZE);
      dot.getStyleClass().add("gutter-dot");
      Region shape = new Region();
      shape.getStyleClass().add("fold-arrow");
      arrow.getChildren().add(shape);
      arrow.getStyleClass().add("fold-cell");
      arrow.setOnMousePressed(e -> {
        onFold.accept(line);
        e.consume();
      });
      arrow.setAccessibleRole(AccessibleRole.BUTTON);
      arrow.setVisible(false);
      getChildren().setAll(dot, number, arrow);
    }

    Node at(int now) {
      line = now;
      int start = area.getAbsolutePosition(now, 0);
      int end = start + area.getParagraphLength(now);
      number.setText(String.valueOf(now + 1 + shown.linesFoldedBefore(start)));
      number.setPrefWidth(Math.max(3, digits()) * DIGIT + AROUND);
      mark(
          marks.get().in(shown.toFile(start), shown.toFile(end) + 1).stream()
              .map(Mark::severity)
              .min(Severity::compareTo)
              .map(s -> s.name().toLowerCase(Locale.ROOT))
              .orElse(""));
      Optional<Boolean> fold = foldOf(start, end);
      if (!fold.equals(shownFold)) {
        shownFold = fold;
        arrow.setVisible(fold.isPresent());
        arrow.getStyleClass().setAll("fold-cell");
        fold.filter(f -> f).ifPresent(f -> arrow.getStyleClass().add("folded"));
      }
      return this;
    }

    private void mark(String now) {
      if (!now.equals(severity)) {
        number.getStyleClass().remove(severity);
        dot.getStyleClass().remove(severity);
        if (!now.isEmpty()) {
          number.getStyleClass().add(now);
          dot.getStyleClass().add(now);
        }
        severity = now;
      }
    }
  }

  private int digits() {
    return String.valueOf(area.getParagraphs().size()).length();
  }
}
