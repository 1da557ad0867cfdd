package io.oscstudio.app.editor;

import io.oscstudio.app.editor.Folding.Region;
import io.oscstudio.core.base.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * Gives the lines in view their colours and underlines. Lines out of view get theirs when they come
 * into view, so the work is the same however long the text is.
 */
final class Painter {
  /** Lines looked at in one go, on the way to those in view; a few milliseconds of work. */
  private static final int AT_ONCE = 2_000;

  private final CodeArea area;
  private final ShownText shown;
  private final Supplier<Marks> marks;
  private final Runnable afterwards;
  private final Map<List<Object>, Collection<String>> styles = new HashMap<>();
  private LineStates states;
  private boolean due;

  /**
   * Paints nothing yet.
   *
   * @param afterwards called when the lines in view may look otherwise
   */
  Painter(CodeArea area, ShownText shown, Supplier<Marks> marks, Runnable afterwards) {
    this.area = area;
    this.shown = shown;
    this.marks = marks;
    this.afterwards = afterwards;
    this.states = states(Syntax.YAML);
    area.getVisibleParagraphs().addModificationObserver(now -> soon());
  }

  private LineStates states(Syntax syntax) {
    return new LineStates(
        syntax.lexer(), line -> area.getParagraph(line).getText(), area.getParagraphs()::size);
  }

  /** Goes by another syntax from now on. */
  void use(Syntax syntax) {
    states = states(syntax);
    soon();
  }

  /** Takes notice of a change of what is shown. */
  void changed(int start, String removed, String inserted) {
    int line = area.offsetToPosition(start, Bias.Forward).getMajor();
    states.replaced(line, lineEnds(removed), lineEnds(inserted));
    soon();
  }

  private static int lineEnds(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  /** Paints before the window is drawn next. */
  void soon() {
    if (!due) {
      due = true;
      Platform.runLater(this::paint);
    }
  }

  private void paint() {
    due = false;
    int many = area.getVisibleParagraphs().size();
    if (many == 0) {
      return;
    }
    int first = area.visibleParToAllParIndex(0);
    boolean known = states.reach(first, AT_ONCE);
    for (int line = first; line < Math.min(first + many, area.getParagraphs().size()); line++) {
      known &= states.reach(line, AT_ONCE);
      paint(line);
    }
    afterwards.run();
    if (!known) {
      soon();
    }
  }

  private void paint(int line) {
    if (area.getParagraphLength(line) > 0) {
      StyleSpans<Collection<String>> wanted = wanted(line);
      if (!area.getStyleSpans(line).equals(wanted)) {
        area.setStyleSpans(line, 0, wanted);
      }
    }
  }

  private StyleSpans<Collection<String>> wanted(int line) {
    int start = area.getAbsolutePosition(line, 0);
    int end = start + area.getParagraphLength(line);
    List<Mark> here =
        marks.get().in(shown.toFile(start), shown.toFile(end)).stream()
            .map(m ->
                new Mark(
                    shown.toShown(m.start()),
                    Math.max(shown.toShown(m.end()), shown.toShown(m.start()) + 1),
                    m.severity()))
            .toList();
    List<Region> folds = shown.foldedIn(start, end);
    TreeSet<Integer> cuts = new TreeSet<>();
    here.forEach(m -> cuts.addAll(List.of(m.start(), m.end())));
    folds.forEach(f -> cuts.addAll(List.of(f.start(), f.end())));
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
    int at = start;
    for (Span span : states.spans(line)) {
      int stop = at + span.length();
      while (at < stop) {
        Integer cut = cuts.higher(at);
        int next = cut == null ? stop : Math.min(stop, cut);
        builder.add(style(span, at, here, folds), next - at);
        at = next;
      }
    }
    return builder.create();
  }

  private Collection<String> style(Span span, int at, List<Mark> here, List<Region> folds) {
    boolean folded = folds.stream().anyMatch(f -> f.start() <= at && at < f.end());
    Object severity =
        here.stream()
            .filter(m -> m.start() <= at && at < m.end())
            .map(Mark::severity)
            .min(Severity::compareTo)
            .<Object>map(s -> s)
            .orElse("");
    return styles.computeIfAbsent(
        List.of(folded ? "fold" : span.kind(), severity), key -> classes(key));
  }

  private static Collection<String> classes(List<Object> parts) {
    List<String> classes = new ArrayList<>();
    classes.add("y-" + parts.getFirst().toString().toLowerCase(Locale.ROOT));
    if (parts.getLast() instanceof Severity severity) {
      classes.add("y-mark-" + severity.name().toLowerCase(Locale.ROOT));
    }
    return classes;
  }
}
