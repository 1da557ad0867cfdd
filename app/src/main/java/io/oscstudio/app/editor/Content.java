package io.oscstudio.app.editor;

import io.oscstudio.app.editor.Folding.Region;
import io.oscstudio.app.editor.ShownText.Splice;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.TextPatch.Replacement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;

/**
 * Keeps a text area and the file's text it shows in step. A long text comes into the area piece by
 * piece, so that the window can be used meanwhile.
 */
final class Content {
  /** UTF-16 units put into the area at once; a few milliseconds of work. */
  private static final int PIECE = 1 << 16;

  /** What hears of changes. */
  interface Listener {
    /** The area's text has changed; places are the area's. */
    void shownChanged(int start, String removed, String inserted);

    /** The file's text has changed; places are the file's before the change. */
    void fileChanged(int start, int end, int inserted);
  }

  private final CodeArea area;
  private final ShownText shown;
  private final Listener listener;
  private Consumer<String> onEdit = text -> {};
  private Optional<Region> wanted = Optional.empty();
  private boolean showing;
  private Optional<String> composedOver = Optional.empty();
  private Optional<String> waiting = Optional.empty();
  private long turn;

  Content(CodeArea area, ShownText shown, Listener listener) {
    this.area = area;
    this.shown = shown;
    this.listener = listener;
    area.multiPlainChanges().subscribe(changes -> changes.forEach(this::changed));
  }

  /** Who is told the text a person made. */
  void setOnEdit(Consumer<String> told) {
    onEdit = told;
  }

  /** The text and its places. */
  ShownText shown() {
    return shown;
  }

  /** Whether the change that is heard of is the program's. */
  boolean showing() {
    return showing;
  }

  /**
   * Lets an input method change the area. What it composes is no edit until the person has decided,
   * and no other text is shown until then, since the input method goes by places in the area.
   *
   * @param undecided whether words are in the area afterwards that nobody has decided for
   */
  void compose(boolean undecided, Runnable change) {
    String before = composedOver.orElseGet(shown::text);
    composedOver = Optional.of(before);
    change.run();
    if (!undecided) {
      Optional<String> other = waiting;
      forgetComposing();
      String now = other.map(o -> merged(before, shown.text(), o)).orElse(shown.text());
      show(now);
      if (!now.equals(other.orElse(before))) {
        onEdit.accept(now);
      }
    }
  }

  private void forgetComposing() {
    composedOver = Optional.empty();
    waiting = Optional.empty();
  }

  /** Whether an input method has put words into the area that nobody has decided for. */
  boolean composing() {
    return composedOver.isPresent();
  }

  /** The other text with what was typed into the text before; behind what else changed there. */
  private static String merged(String before, String typed, String other) {
    TextPatch mine = TextPatch.between(before, typed);
    TextPatch theirs = TextPatch.between(before, other);
    if (mine.isEmpty() || theirs.isEmpty()) {
      return mine.isEmpty() ? other : typed;
    }
    Replacement words = mine.replacements().getFirst();
    Replacement change = theirs.replacements().getFirst();
    if (words.end() <= change.start()) {
      return mine.apply(other);
    }
    int growth = other.length() - before.length();
    int start = Math.max(words.start(), change.end()) + growth;
    int end = words.start() < change.end() ? start : words.end() + growth;
    return TextPatch.replace(start, end, words.text()).apply(other);
  }

  /** Shows another text; what is alike at both ends stays. */
  void show(String text) {
    if (composing()) {
      waiting = Optional.of(text);
      return;
    }
    if (shown.text().equals(text)) {
      return;
    }
    if (shown.text().isEmpty()) {
      load(text);
      return;
    }
    String before = shown.text();
    int length = shown.length();
    List<Splice> splices = shown.change(text);
    tell(before, text);
    apply(splices);
    if (length == 0) {
      more(++turn);
    }
  }

  /** Makes a change that a person asked for otherwise than by typing. */
  void edit(String text) {
    if (area.isEditable() && !shown.text().equals(text)) {
      show(text);
      onEdit.accept(shown.text());
    }
  }

  private void tell(String before, String after) {
    TextPatch.between(before, after)
        .replacements()
        .forEach(r -> listener.fileChanged(r.start(), r.end(), r.text().length()));
  }

  /** Shows a text from its top. */
  void load(String text) {
    int length = area.getLength();
    forgetComposing();
    shown.load(text);
    apply(List.of(new Splice(0, length, "")));
    wanted = Optional.empty();
    apply(List.of(shown.next(PIECE)));
    area.moveTo(0);
    area.showParagraphAtTop(0);
    more(++turn);
  }

  private void more(long mine) {
    if (!shown.complete()) {
      Platform.runLater(() -> {
        if (mine == turn && !composing()) {
          apply(List.of(shown.next(PIECE)));
          reveal();
        }
        if (mine == turn) {
          more(mine);
        }
      });
    }
  }

  /** Makes changes of what is shown that the text has been told of already. */
  void apply(List<Splice> splices) {
    showing = true;
    try {
      splices.forEach(this::put);
    } finally {
      showing = false;
    }
  }

  /** Unlike the area's own way this leaves the caret where it is in the text. */
  private void put(Splice splice) {
    area.getContent()
        .replace(
            splice.start(),
            splice.end(),
            ReadOnlyStyledDocument.fromString(
                splice.text(),
                area.getInitialParagraphStyle(),
                area.getInitialTextStyle(),
                area.getSegOps()));
  }

  /** Selects a stretch of the file and brings it into view, as soon as it is shown. */
  void reveal(int start, int end) {
    wanted = Optional.of(new Region(start, end));
    reveal();
  }

  private void reveal() {
    wanted
        .filter(w -> shown.complete() || w.end() <= shown.covered())
        .ifPresent(w -> {
          wanted = Optional.empty();
          apply(shown.unfold(w.start(), Math.max(w.end(), w.start() + 1)));
          area.selectRange(shown.toShown(w.start()), shown.toShown(w.end()));
          area.showParagraphAtCenter(area.getCurrentParagraph());
        });
  }

  private void changed(PlainTextChange change) {
    int start = change.getPosition();
    listener.shownChanged(start, change.getRemoved(), change.getInserted());
    if (showing) {
      return;
    }
    int end = start + change.getRemoved().length();
    int from = shown.toFile(start);
    int to = shown.toFile(end);
    int before = shown.text().length();
    if (!shown.typed(start, end, change.getInserted())) {
      takeBack(change);
      return;
    }
    listener.fileChanged(from, to, shown.text().length() - before + to - from);
    if (!composing()) {
      onEdit.accept(shown.text());
    }
  }

  /** A change that cuts through what is folded away would lose what nobody sees: it unfolds. */
  private void takeBack(PlainTextChange change) {
    int start = change.getPosition();
    Splice back = new Splice(start, start + change.getInserted().length(), change.getRemoved());
    Platform.runLater(() -> {
      apply(List.of(back));
      shown
          .foldedAt(start, start + change.getRemoved().length())
          .ifPresent(fold -> apply(List.of(shown.unfold(fold))));
    });
  }
}
