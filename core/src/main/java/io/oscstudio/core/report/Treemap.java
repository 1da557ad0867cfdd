package io.oscstudio.core.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out areas in proportion to weights, as near to squares as can be (the squarified treemap of
 * Bruls, Huizing and van Wijk).
 */
public final class Treemap {
  /** A rectangle, in the units of the room. */
  public record Tile(double x, double y, double width, double height) {}

  private final List<Tile> tiles = new ArrayList<>();
  private double x;
  private double y;
  private double width;
  private double height;

  private Treemap(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /**
   * The tiles of a room, one for each weight, in their order.
   *
   * @param weights positive, the biggest first
   */
  public static List<Tile> of(List<Double> weights, double width, double height) {
    Treemap map = new Treemap(width, height);
    double total = weights.stream().mapToDouble(Double::doubleValue).sum();
    if (total > 0 && width > 0 && height > 0) {
      map.lay(weights.stream().map(w -> w / total * width * height).toList());
    }
    return List.copyOf(map.tiles);
  }

  private void lay(List<Double> areas) {
    int from = 0;
    while (from < areas.size()) {
      int to = from + 1;
      while (to < areas.size()
          && worst(areas.subList(from, to + 1)) <= worst(areas.subList(from, to))) {
        to++;
      }
      row(areas.subList(from, to));
      from = to;
    }
  }

  /** The ratio of the least square tile if these were one row along the shorter side. */
  private double worst(List<Double> row) {
    double sum = row.stream().mapToDouble(Double::doubleValue).sum();
    double side = Math.min(width, height);
    double thick = sum / side;
    return row.stream()
        .mapToDouble(area -> Math.max(thick * thick / area, area / (thick * thick)))
        .max()
        .orElse(Double.MAX_VALUE);
  }

  private void row(List<Double> row) {
    double sum = row.stream().mapToDouble(Double::doubleValue).sum();
    boolean column = width >= height;
    double thick = sum / (column ? height : width);
    double at = column ? y : x;
    for (double area : row) {
      double length = area / thick;
      tiles.add(column ? new Tile(x, at, thick, length) : new Tile(at, y, length, thick));
      at += length;
    }
    if (column) {
      x += thick;
      width -= thick;
    } else {
      y += thick;
      height -= thick;
    }
  }
}
