package io.oscstudio.app.kit;

import java.util.Arrays;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A split pane whose dividers are where the person left them, also in the next run. A double click
 * on a divider puts them back where they were designed to be.
 */
public final class RememberedSplit {
  private final SplitPane split;
  private final String id;
  private final SettingsStore settings;
  private final double[] designed;

  private RememberedSplit(SplitPane split, String id, SettingsStore settings, double[] designed) {
    this.split = split;
    this.id = id;
    this.settings = settings;
    this.designed = designed;
  }

  /**
   * Puts the dividers of {@code split} where they were left and follows them from now on. Panes may
   * come and go; positions are remembered for the full number of dividers only.
   *
   * @param id names the split pane in the settings, such as {@code metadata}
   * @param designed where the dividers are at first, from 0 to 1, one for each
   */
  public static void on(SplitPane split, String id, SettingsStore settings, double... designed) {
    RememberedSplit remembered = new RememberedSplit(split, id, settings, designed.clone());
    remembered.place();
    split.getDividers().addListener((InvalidationListener) c -> remembered.place());
    split.addEventFilter(MouseEvent.MOUSE_RELEASED, remembered::onReleased);
  }

  private void place() {
    if (split.getDividers().size() == designed.length) {
      List<Double> left = settings.get().splits().getOrDefault(id, List.of());
      split.setDividerPositions(
          left.size() == designed.length
              ? left.stream().mapToDouble(Double::doubleValue).toArray()
              : designed);
    }
  }

  private void onReleased(MouseEvent e) {
    if (e.getButton() != MouseButton.PRIMARY
        || split.getDividers().size() != designed.length
        || !ownDivider(e)) {
      return;
    }
    if (e.getClickCount() == 2) {
      settings.update(s -> s.withSplit(id, List.of()));
      split.setDividerPositions(designed);
    } else {
      List<Double> now = Arrays.stream(split.getDividerPositions()).boxed().toList();
      settings.update(s -> s.withSplit(id, now));
    }
  }

  /** Whether the mouse is on a divider of this pane and not on one of a pane inside it. */
  private boolean ownDivider(MouseEvent e) {
    @Nullable Node at = e.getTarget() instanceof Node node ? node : null;
    while (at != null && !at.getStyleClass().contains("split-pane-divider")) {
      at = at.getParent();
    }
    return at != null && split.equals(at.getParent());
  }
}
