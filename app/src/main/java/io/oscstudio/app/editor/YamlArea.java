package io.oscstudio.app.editor;

import io.oscstudio.app.editor.YamlHighlighter.Span;
import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Severity;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.layout.Region;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.util.UndoUtils;

/**
 * A text area for YAML. It has no undo of its own, since undo belongs to the project, and it does
 * not report what an input method is still composing: the area puts that into its text before the
 * person has decided.
 */
public final class YamlArea {
  private static final System.Logger LOG = System.getLogger(YamlArea.class.getName());

  /** Numbers of lines further down are drawn anew when they come into view. */
  private static final int MOST_MARKED_LINES = 2_000;

  private final CodeArea area = new CodeArea();
  private final VirtualizedScrollPane<CodeArea> pane = new VirtualizedScrollPane<>(area);
  private final TaskRunner tasks;
  private Consumer<String> onEdit = text -> {};
  private IntConsumer onCaret = offset -> {};
  private List<Mark> marks = List.of();
  private List<Mark> marked = List.of();
  private boolean showing;
  private boolean composing;
  private long restyled;

  /** An empty area; its highlighting is worked out by {@code tasks}. */
  public YamlArea(Ui ui, TaskRunner tasks, String accessibleKey) {
    this.tasks = tasks;
    area.setId("yaml");
    area.setAccessibleRole(AccessibleRole.TEXT_AREA);
    area.getStyleClass().add("yaml-area");
    area.setUndoManager(UndoUtils.noOpUndoManager());
    area.setParagraphGraphicFactory(this::lineNumber);
    area.accessibleTextProperty().bind(ui.language().bind(accessibleKey));
    area.addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, e -> composing = !e.getComposed().isEmpty());
    area.textProperty().addListener((o, old, now) -> changed(now));
    area.caretPositionProperty()
        .addListener((o, old, now) -> {
          if (area.isFocused() && !showing) {
            onCaret.accept(now);
          }
        });
    pane.getStyleClass().add("yaml-pane");
    new MarkTooltip(area, ui.language(), () -> marks).install();
  }

  /** The area with its scroll bars. */
  public Region node() {
    return pane;
  }

  /** Lets the text be read and copied only. */
  public void makeReadOnly() {
    area.setEditable(false);
  }

  /** Who is told what the person made of the text. */
  public void setOnEdit(Consumer<String> listener) {
    onEdit = listener;
  }

  /** Who is told where the person puts the caret, in UTF-16 units from 0. */
  public void setOnCaret(IntConsumer listener) {
    onCaret = listener;
  }

  /** Shows another text; what is alike at both ends stays, and the caret with it. */
  public void show(String text) {
    String now = area.getText();
    if (now.equals(text) || composing) {
      return;
    }
    int head = 0;
    int most = Math.min(now.length(), text.length());
    while (head < most && now.charAt(head) == text.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && now.charAt(now.length() - 1 - tail) == text.charAt(text.length() - 1 - tail)) {
      tail++;
    }
    int caret = area.getCaretPosition();
    showing = true;
    try {
      area.replaceText(head, now.length() - tail, text.substring(head, text.length() - tail));
      if (now.isEmpty()) {
        area.moveTo(0);
        area.showParagraphAtTop(0);
      } else {
        area.moveTo(moved(caret, now.length() - tail, text.length() - now.length(), text.length()));
      }
    } finally {
      showing = false;
    }
  }

  /** Shows the text of another document, from its top. */
  public void showOther(String text) {
    show("");
    show(text);
  }

  /** Where a place of the old text is in the new one: what lies behind the change moves with it. */
  private static int moved(int place, int changeEnd, int growth, int length) {
    return Math.clamp(place >= changeEnd ? place + growth : place, 0, length);
  }

  /** Underlines stretches and marks their lines. */
  public void setMarks(List<Mark> wanted) {
    if (!marks.equals(wanted)) {
      marks = List.copyOf(wanted);
      restyle(area.getText());
    }
  }

  /** Selects a stretch and brings it into view. */
  public void reveal(int start, int end) {
    int length = area.getLength();
    int from = Math.clamp(start, 0, length);
    area.selectRange(from, Math.clamp(end, from, length));
    area.showParagraphAtCenter(area.getCurrentParagraph());
  }

  /** Puts the focus into the text. */
  public void focus() {
    area.requestFocus();
  }

  private void changed(String text) {
    restyle(text);
    if (!showing && !composing) {
      onEdit.accept(text);
    }
  }

  private void restyle(String text) {
    long turn = ++restyled;
    List<Mark> wanted = marks;
    if (text.isEmpty()) {
      return;
    }
    tasks.startQuietly(
        job -> styles(text, wanted),
        spans -> {
          if (turn == restyled) {
            area.setStyleSpans(0, spans);
            markLines(wanted);
          }
        },
        problem -> LOG.log(Level.WARNING, "The text stays without colours", problem));
  }

  /** Draws the numbers of the lines anew, which show where something was found. */
  private void markLines(List<Mark> wanted) {
    if (!wanted.equals(marked)) {
      marked = wanted;
      int lines = (int) Math.min(area.getText().lines().count(), MOST_MARKED_LINES);
      for (int i = 0; i < lines; i++) {
        area.recreateParagraphGraphic(i);
      }
    }
  }

  static StyleSpans<Collection<String>> styles(String text, List<Mark> marks) {
    List<Span> spans = YamlHighlighter.spans(text);
    TreeSet<Integer> cuts = new TreeSet<>();
    for (Mark mark : marks) {
      cuts.add(Math.clamp(mark.start(), 0, text.length()));
      cuts.add(Math.clamp(mark.end(), 0, text.length()));
    }
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
    int at = 0;
    for (Span span : spans) {
      int end = at + span.length();
      while (at < end) {
        Integer cut = cuts.higher(at);
        int stop = cut == null ? end : Math.min(end, cut);
        builder.add(styleOf(span, at, marks), stop - at);
        at = stop;
      }
    }
    return builder.create();
  }

  private static Collection<String> styleOf(Span span, int at, List<Mark> marks) {
    List<String> styles = new ArrayList<>();
    styles.add("y-" + span.kind().name().toLowerCase(Locale.ROOT));
    marks.stream()
        .filter(m -> m.start() <= at && at < m.end())
        .map(Mark::severity)
        .min(Severity::compareTo)
        .ifPresent(s -> styles.add("y-mark-" + s.name().toLowerCase(Locale.ROOT)));
    return styles;
  }

  private Node lineNumber(int index) {
    Label number = new Label(String.valueOf(index + 1));
    number.getStyleClass().add("line-number");
    int start = area.getAbsolutePosition(index, 0);
    int end = start + area.getParagraphLength(index);
    marks.stream()
        .filter(m -> m.start() <= end && m.end() >= start)
        .map(Mark::severity)
        .min(Severity::compareTo)
        .ifPresent(s -> number.getStyleClass().add(s.name().toLowerCase(Locale.ROOT)));
    return number;
  }
}
