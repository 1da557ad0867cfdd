package io.oscstudio.app.editor;

import io.oscstudio.app.kit.Language;
import io.oscstudio.core.base.Finding;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/** Tells what was found where the mouse rests on a mark, and elsewhere what the key is for. */
final class MarkTooltip {
  private static final Duration REST = Duration.ofMillis(400);
  private static final double BELOW = 16; // pixels, so that the text itself stays in view
  private static final int MOST = 5;

  /** Knows what keys are for. */
  interface Help {
    /** Tells of the key at a place of the area, later or never. */
    void of(int place, Consumer<String> told);
  }

  private final CodeArea area;
  private final Language language;
  private final IntFunction<List<Mark>> marks;
  private final Help help;
  private final Tooltip tooltip = new Tooltip();
  private long turn;

  MarkTooltip(CodeArea area, Language language, IntFunction<List<Mark>> marks, Help help) {
    this.area = area;
    this.language = language;
    this.marks = marks;
    this.help = help;
  }

  void install() {
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(480);
    area.setMouseOverTextDelay(REST);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::show);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, e -> hide());
  }

  private void show(MouseOverTextEvent e) {
    long mine = ++turn;
    String text = text(marks.apply(e.getCharacterIndex()), language);
    if (!text.isEmpty()) {
      show(text, e);
      return;
    }
    help.of(
        e.getCharacterIndex(),
        words -> {
          if (mine == turn) {
            show(words, e);
          }
        });
  }

  private void show(String text, MouseOverTextEvent e) {
    tooltip.setText(text);
    tooltip.show(area, e.getScreenPosition().getX(), e.getScreenPosition().getY() + BELOW);
  }

  private void hide() {
    turn++;
    tooltip.hide();
  }

  /** What was found, each in a line of its own. */
  static String text(List<Mark> marks, Language language) {
    return marks.stream()
        .flatMap(m -> m.finding().stream())
        .sorted((a, b) -> a.severity().compareTo(b.severity()))
        .limit(MOST)
        .map((Finding finding) -> language.text(finding))
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
