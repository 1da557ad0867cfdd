package io.oscstudio.app.upgrades;

import io.oscstudio.core.upgrade.GraphLayout;
import io.oscstudio.core.upgrade.GraphLayout.Bundle;
import io.oscstudio.core.upgrade.UpgradeGraph.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;

/** The lines of one row, a path for each look. */
final class RowLines {
  private static final double CORNER = 5;
  private static final double HEAD = 4;
  private static final double EDGE = 7;

  /** How prominent a line is, quiet ones first. */
  private enum Look {
    QUIET,
    LIT,
    ROUTE
  }

  private record Style(Look look, Kind kind, boolean head) {}

  private final Map<Style, Path> paths = new LinkedHashMap<>();
  private double spine;
  private double height;
  private double scale;

  void begin(double spineAt, double rowHeight, double size) {
    spine = spineAt;
    height = rowHeight;
    scale = size;
    paths.values().forEach(path -> path.getElements().clear());
  }

  /** What is drawn, quiet lines lowest. */
  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    for (Look look : Look.values()) {
      paths.forEach((style, path) -> {
        if (style.look() == look && !path.getElements().isEmpty()) {
          nodes.add(path);
        }
      });
    }
    return nodes;
  }

  /** Adds what a line does in a row. */
  void add(Bundle line, int row, int lit, Map<Integer, Integer> route) {
    Reach reach = Reach.of(line, lit, route);
    if (line.lane() == GraphLayout.SPINE && line.top() != line.bottom()) {
      boolean target = line.goesTo(row);
      Look look = reach.look(row, row);
      double edge = EDGE * scale;
      if (target) {
        straight(path(look, line.kind()), spine, height / 2 + edge, height);
        head(look, line.kind(), spine, height / 2 + edge, true);
      } else {
        straight(path(look, line.kind()), spine, 0, height / 2 - edge);
      }
      return;
    }
    double x = spine + GraphCell.lane(line.lane()) * scale;
    boolean end = line.comesFrom(row) || line.goesTo(row);
    if (!end) {
      straight(path(reach.look(row - 1, row), line.kind()), x, 0, height);
      return;
    }
    joint(line, row, x, reach);
  }

  /** Where a line meets a version: it turns in, and passes on to those beyond. */
  private void joint(Bundle line, int row, double x, Reach reach) {
    boolean up = line.targets().getFirst() < line.sources().getFirst();
    double apart = (line.kind() == Kind.UPGRADE ? 3 : 7) * scale;
    boolean arrives = line.goesTo(row);
    double y = height / 2 + (arrives == up ? apart : -apart);
    boolean above = row > line.top();
    boolean below = row < line.bottom();
    boolean hub = row == line.hub();
    boolean fromBelow = hub ? below : row < line.hub();
    Look own = reach.look(row, row);
    if (above && below && !hub) {
      straight(path(reach.look(row - 1, row), line.kind()), x, 0, y);
      straight(path(reach.look(row, row + 1), line.kind()), x, y, height);
    }
    if (hub && above && below) {
      turn(own, line.kind(), x, y, false);
    }
    turn(own, line.kind(), x, y, fromBelow);
    if (arrives) {
      head(own, line.kind(), spine + EDGE * scale, y, false);
    }
  }

  private void turn(Look look, Kind kind, double x, double y, boolean fromBelow) {
    double corner = CORNER * scale * (fromBelow ? 1 : -1);
    path(look, kind)
        .getElements()
        .addAll(
            new MoveTo(x, fromBelow ? height : 0),
            new LineTo(x, y + corner),
            new QuadCurveTo(x, y, x - CORNER * scale, y),
            new LineTo(spine + EDGE * scale, y));
  }

  private static void straight(Path path, double x, double from, double to) {
    path.getElements().addAll(new MoveTo(x, from), new LineTo(x, to));
  }

  private void head(Look look, Kind kind, double x, double y, boolean up) {
    double head = HEAD * scale;
    Path path = paths.computeIfAbsent(new Style(look, kind, true), RowLines::made);
    double sideX = up ? head : head * 1.4;
    double sideY = up ? head * 1.4 : head;
    path.getElements()
        .addAll(
            new MoveTo(up ? x - sideX : x + sideX, up ? y + sideY : y - sideY),
            new LineTo(x, y),
            new LineTo(x + sideX, y + sideY));
  }

  private Path path(Look look, Kind kind) {
    return paths.computeIfAbsent(new Style(look, kind, false), RowLines::made);
  }

  private static Path made(Style style) {
    Path path = new Path();
    path.getStyleClass()
        .addAll(style.head() ? "upgrade-head" : "upgrade-line", GraphCell.style(style.kind()));
    if (style.look() != Look.QUIET) {
      path.getStyleClass().add(style.look() == Look.LIT ? "lit" : "route");
    }
    path.setManaged(false);
    return path;
  }

  /**
   * Which part of a line stands out: between the version all its connections share and one it leads
   * to.
   *
   * @param lit the row at the other end of the part that is lit; all of it when that is the hub
   * @param routed the row at the other end of the part that is on the way asked for
   */
  private record Reach(Bundle line, int lit, int routed) {
    private static final int NONE = -1;

    static Reach of(Bundle line, int lit, Map<Integer, Integer> route) {
      boolean touches = lit >= 0 && (line.comesFrom(lit) || line.goesTo(lit));
      int next = line.kind() == Kind.UPGRADE ? route.getOrDefault(line.hub(), NONE) : NONE;
      int routed = next != NONE && line.goesTo(next) ? next : NONE;
      return new Reach(line, touches ? lit : NONE, routed);
    }

    /** The look of the part between two neighbouring rows, or of what happens in one. */
    Look look(int upper, int lower) {
      if (routed != NONE && isWithin(routed, upper, lower)) {
        return Look.ROUTE;
      }
      boolean standsOut = lit != NONE && (lit == line.hub() || isWithin(lit, upper, lower));
      return standsOut ? Look.LIT : Look.QUIET;
    }

    /** A joint stands out at both ends only; what it passes on the way does not. */
    private boolean isWithin(int end, int upper, int lower) {
      int first = Math.min(end, line.hub());
      int last = Math.max(end, line.hub());
      return upper == lower ? upper == first || upper == last : upper >= first && lower <= last;
    }
  }
}
