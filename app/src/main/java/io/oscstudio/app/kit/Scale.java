package io.oscstudio.app.kit;

import java.util.List;

/**
 * How large everything is drawn.
 *
 * @param percent one of {@link #LEVELS}; 100 is the size everything was designed for
 */
public record Scale(int percent) {
  /** What can be chosen, smallest first. */
  public static final List<Integer> LEVELS = List.of(75, 90, 100, 110, 125, 150, 175, 200);

  /** The size everything was designed for. */
  public static final Scale NORMAL = new Scale(100);

  /** Takes the level that is nearest to {@code percent}. */
  public Scale {
    int wanted = percent;
    percent =
        LEVELS.stream()
            .reduce((a, b) -> Math.abs((long) b - wanted) < Math.abs((long) a - wanted) ? b : a)
            .orElseThrow();
  }

  /** The next larger one, or this one when there is none. */
  public Scale larger() {
    return LEVELS.stream().filter(l -> l > percent).findFirst().map(Scale::new).orElse(this);
  }

  /** The next smaller one, or this one when there is none. */
  public Scale smaller() {
    return LEVELS.reversed().stream()
        .filter(l -> l < percent)
        .findFirst()
        .map(Scale::new)
        .orElse(this);
  }

  /** How many pixels of the window one pixel of the design takes. */
  public double factor() {
    return percent / 100.0;
  }
}
