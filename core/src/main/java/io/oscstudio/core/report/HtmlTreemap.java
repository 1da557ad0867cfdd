package io.oscstudio.core.report;

import io.oscstudio.core.pack.Sizes;
import io.oscstudio.core.report.Facts.Size;
import io.oscstudio.core.report.Treemap.Tile;
import java.util.List;
import java.util.Locale;

/** What takes the room in a thing, as areas: a tile for each of the bigger files. */
final class HtmlTreemap {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 300;
  private static final int MOST = 60;
  private static final double LETTER = 7;
  private static final double LEAST_HEIGHT = 20;
  private static final int LEAST_LETTERS = 4;
  private static final int TWO_LINES = 38;

  private HtmlTreemap() {}

  /** Draws the biggest of these sizes. */
  static void write(Html html, List<Size> sizes) {
    List<Size> shown = sizes.stream().filter(s -> s.bytes() > 0).limit(MOST).toList();
    if (shown.isEmpty()) {
      return;
    }
    List<Tile> tiles =
        Treemap.of(shown.stream().map(s -> (double) s.bytes()).toList(), WIDTH, HEIGHT);
    html.raw("<svg class=\"map\" viewBox=\"0 0 1000 300\" role=\"img\">\n");
    for (int i = 0; i < shown.size(); i++) {
      tile(html, tiles.get(i), shown.get(i));
    }
    html.raw("</svg>\n<div class=\"legend\">");
    for (String folder : List.of("top", "manifests", "raw")) {
      if (shown.stream().anyMatch(s -> folder(s.path()).equals(folder))) {
        html.raw("<span><span class=\"key t-" + folder + "\"></span>");
        html.say("report.html.folder." + folder).raw("</span>");
      }
    }
    html.raw("</div>\n");
  }

  private static void tile(Html html, Tile tile, Size size) {
    html.raw("<g><title>").text(size.path() + "  " + Sizes.text(size.bytes())).raw("</title>");
    html.raw(
        String.format(
            Locale.ROOT,
            "<rect class=\"t-%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"4\"/>",
            folder(size.path()),
            tile.x(),
            tile.y(),
            tile.width(),
            tile.height()));
    int letters = (int) ((tile.width() - 14) / LETTER);
    if (tile.height() >= LEAST_HEIGHT && letters >= LEAST_LETTERS) {
      label(html, tile, 16, cut(size.path().substring(size.path().lastIndexOf('/') + 1), letters));
      String bytes = Sizes.text(size.bytes());
      if (tile.height() >= TWO_LINES && bytes.length() <= letters) {
        label(html, tile, 32, bytes);
      }
    }
    html.raw("</g>\n");
  }

  private static void label(Html html, Tile tile, int below, String text) {
    html.raw(
        String.format(
            Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\">", tile.x() + 8, tile.y() + below + 2));
    html.text(text).raw("</text>");
  }

  private static String cut(String text, int columns) {
    String line = Visible.line(text);
    if (Columns.of(line) <= columns) {
      return line;
    }
    StringBuilder cut = new StringBuilder();
    line.codePoints()
        .takeWhile(point -> Columns.of(cut.toString()) < columns - 2)
        .forEach(cut::appendCodePoint);
    return cut + "…";
  }

  private static String folder(String path) {
    int slash = path.indexOf('/');
    return switch (slash < 0 ? "" : path.substring(0, slash)) {
      case "manifests", "templates", "crds" -> "manifests";
      case "raw", "charts", "images" -> "raw";
      default -> "top";
    };
  }
}
