package io.oscstudio.app.editor;

import io.oscstudio.app.kit.Language;
import io.oscstudio.core.base.Finding;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/** Tells what was found where the mouse rests on a mark. */
final class MarkTooltip {
  private static final Duration REST = Duration.ofMillis(400);
  private static final double BELOW = 16; // pixels, so that the text itself stays in view
  private static final int MOST = 5;

  private final CodeArea area;
  private final Language language;
  private final IntFunction<List<Mark>> marks;
  private final Tooltip tooltip = new Tooltip();

  MarkTooltip(CodeArea area, Language language, IntFunction<List<Mark>> marks) {
    this.area = area;
    this.language = language;
    this.marks = marks;
  }

  void install() {
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(480);
    area.setMouseOverTextDelay(REST);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::show);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, e -> tooltip.hide());
  }

  private void show(MouseOverTextEvent e) {
    String text = text(marks.apply(e.getCharacterIndex()), language);
    if (!text.isEmpty()) {
      tooltip.setText(text);
      tooltip.show(area, e.getScreenPosition().getX(), e.getScreenPosition().getY() + BELOW);
    }
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
