package io.oscstudio.app.editor;

import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.editor.Folding.Region;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;

/** Folds blocks of the text away and shows them again, by keys and by mouse. */
final class Folds {
  private final CodeArea area;
  private final Content content;

  Folds(CodeArea area, Content content) {
    this.area = area;
    this.content = content;
  }

  void install() {
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    area.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    area.setOnSelectionDropped(this::dropped);
  }

  /** Folds what is below a line of the area, or shows it again. */
  void toggle(int line) {
    int start = area.getAbsolutePosition(line, 0);
    int end = start + area.getParagraphLength(line);
    List<Region> folded = content.shown().foldedIn(start, end);
    if (folded.isEmpty()) {
      fold(start);
    } else {
      unfold(folded.getLast());
    }
  }

  private void fold(int start) {
    ShownText shown = content.shown();
    if (!shown.complete()) {
      return;
    }
    Folding.below(shown.text(), shown.toFile(start))
        .ifPresent(region -> {
          int caret = area.getCaretPosition();
          int from = shown.toShown(region.start());
          int to = shown.toShown(region.end());
          if (caret > from && caret <= to) {
            area.moveTo(from);
          }
          content.apply(List.of(shown.fold(region)));
        });
  }

  private void unfold(Region standIn) {
    int caret = area.getCaretPosition();
    content.apply(List.of(content.shown().unfold(standIn)));
    area.moveTo(caret <= standIn.start() ? caret : standIn.start());
  }

  private void pressed(KeyEvent e) {
    if (StandardAction.FOLD.matches(e)) {
      foldAroundCaret();
      e.consume();
    } else if (StandardAction.UNFOLD.matches(e)) {
      foldedInCaretLine().ifPresent(this::unfold);
      e.consume();
    } else if (e.getCode() == KeyCode.BACK_SPACE) {
      touching(area.getCaretPosition() - 1, e);
    } else if (e.getCode() == KeyCode.DELETE) {
      touching(area.getCaretPosition(), e);
    }
  }

  private void typed(KeyEvent e) {
    if (!e.isShortcutDown() && !e.getCharacter().isEmpty()) {
      int caret = area.getCaretPosition();
      content.shown().foldedAt(caret, caret).filter(f -> f.start() < caret).ifPresent(this::unfold);
    }
  }

  /** A key that would take a character away that stands for what is folded shows that instead. */
  private void touching(int place, KeyEvent e) {
    if (area.isEditable() && area.getSelection().getLength() == 0 && place >= 0) {
      Consumer<Region> show =
          fold -> {
            unfold(fold);
            e.consume();
          };
      content.shown().foldedAt(place, place).filter(f -> f.start() <= place).ifPresent(show);
    }
  }

  /** Folds what is below the caret's line, or else the block the line is in. */
  private void foldAroundCaret() {
    ShownText shown = content.shown();
    int line = area.getCurrentParagraph();
    int caret = shown.toFile(area.getAbsolutePosition(line, 0));
    for (; line >= 0; line--) {
      int start = area.getAbsolutePosition(line, 0);
      Optional<Region> region = Folding.below(shown.text(), shown.toFile(start));
      if (region.filter(r -> r.end() >= caret).isPresent()
          && shown.foldedIn(start, start + area.getParagraphLength(line)).isEmpty()) {
        fold(start);
        return;
      }
    }
  }

  private Optional<Region> foldedInCaretLine() {
    int line = area.getCurrentParagraph();
    int start = area.getAbsolutePosition(line, 0);
    return content.shown().foldedIn(start, start + area.getParagraphLength(line)).stream()
        .findFirst();
  }

  private void clicked(MouseEvent e) {
    if (e.isStillSincePress() && e.getClickCount() == 1) {
      area.hit(e.getX(), e.getY()).getCharacterIndex().stream()
          .boxed()
          .findFirst()
          .flatMap(at -> content.shown().foldedAt(at, at).filter(f -> f.start() <= at))
          .ifPresent(this::unfold);
    }
  }

  /** Moves the selected stretch of the file, with what is folded in it, as one edit. */
  private void dropped(MouseEvent e) {
    ShownText shown = content.shown();
    int from = shown.toFile(area.getSelection().getStart());
    int to = shown.toFile(area.getSelection().getEnd());
    int at = shown.toFile(area.hit(e.getX(), e.getY()).getInsertionIndex());
    if (at >= from && at <= to) {
      area.moveTo(shown.toShown(at));
      return;
    }
    String text = shown.text();
    String moved = text.substring(from, to);
    String rest = text.substring(0, from) + text.substring(to);
    int place = at < from ? at : at - moved.length();
    content.edit(rest.substring(0, place) + moved + rest.substring(place));
    area.selectRange(shown.toShown(place), shown.toShown(place + moved.length()));
  }
}
