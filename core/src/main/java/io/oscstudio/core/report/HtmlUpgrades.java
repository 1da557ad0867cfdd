package io.oscstudio.core.report;

import io.oscstudio.core.upgrade.GraphLayout;
import io.oscstudio.core.upgrade.GraphLayout.Bundle;
import io.oscstudio.core.upgrade.UpgradeGraph;
import io.oscstudio.core.upgrade.UpgradeGraph.Kind;
import io.oscstudio.core.upgrade.UpgradeGraph.Node;
import java.util.List;
import java.util.Locale;

/** The graph of upgrades on a page: versions below one another, the newest on top. */
final class HtmlUpgrades {
  private static final int MOST_NODES = 60;
  private static final int MOST_EDGES = 300;
  private static final int ROW = 32;
  private static final double LETTER = 7.5;
  private static final int RADIUS = 6;
  private static final int WIDTH = 520;
  private static final double PITCH = 16;
  private static final int CORNER = 5;

  /** How far what comes to a version is from what leaves it. */
  private static final int APART = 3;

  private static final int LONGEST = 26;

  private final Html html;
  private final String anchor;
  private int spine;
  private double pitch;
  private int shown;
  private int drawn;

  HtmlUpgrades(Html html, String anchor) {
    this.html = html;
    this.anchor = anchor;
  }

  void write(UpgradeGraph graph) {
    GraphLayout layout = GraphLayout.of(graph);
    List<Node> nodes = layout.rows();
    html.heading("report.html.upgrades");
    if (nodes.size() > MOST_NODES) {
      html.raw("<p class=\"why\">").say("report.html.newest-versions", MOST_NODES, nodes.size());
      html.raw("</p>\n");
      nodes = nodes.subList(0, MOST_NODES);
    }
    shown = nodes.size();
    List<Bundle> lines = layout.crossing(0, shown - 1);
    int lanes = lines.stream().mapToInt(Bundle::lane).max().orElse(0);
    int longest = nodes.stream().mapToInt(n -> name(n).length()).max().orElse(0);
    spine = (int) (longest * LETTER) + 24;
    pitch = Math.min(PITCH, (WIDTH - 16.0 - spine) / Math.max(1, lanes + 1));
    int height = nodes.size() * ROW + 8;
    html.raw("<svg class=\"graph\" width=\"" + WIDTH + "\" height=\"" + height + "\" ");
    html.raw("viewBox=\"0 0 " + WIDTH + " ");
    html.raw(height + "\" role=\"img\">\n<defs>");
    for (Kind kind : Kind.values()) {
      html.raw("<marker class=\"m-" + id(kind) + "\" id=\"" + anchor + "-" + id(kind));
      html.raw("\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\"");
      html.raw(" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\"/></marker>");
    }
    html.raw("</defs>\n");
    lines.forEach(this::line);
    for (int row = 0; row < shown; row++) {
      node(nodes.get(row), y(row));
    }
    html.raw("</svg>\n<div class=\"legend\">");
    for (Kind kind : Kind.values()) {
      if (graph.edges().stream().anyMatch(e -> e.kind() == kind)) {
        html.raw("<span><svg class=\"graph\" style=\"display:inline;vertical-align:middle\"");
        html.raw(
            " width=\"30\" height=\"8\"><path class=\"" + id(kind) + "\" d=\"M0 4H28\"/></svg> ");
        html.say("report.html.edge." + kind.name()).raw("</span>");
      }
    }
    if (nodes.stream().anyMatch(node -> !node.released())) {
      html.raw("<span>○ ").say("report.html.named").raw("</span>");
    }
    html.raw("</div>\n");
  }

  private static String name(Node node) {
    String version = Visible.line(node.version());
    return version.length() > LONGEST ? version.substring(0, LONGEST - 1) + "…" : version;
  }

  private static String id(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static int y(int row) {
    return row * ROW + ROW / 2 + 4;
  }

  private void node(Node node, int y) {
    html.raw("<text x=\"" + (spine - 16) + "\" y=\"" + (y + 4) + "\" text-anchor=\"end\">");
    html.text(name(node)).raw("</text><circle cx=\"" + spine + "\" cy=\"" + y + "\" r=\"" + RADIUS);
    html.raw("\"" + (node.released() ? "" : " class=\"named\"") + "/>\n");
  }

  /** All connections that share a line, of those that begin and end in a row that is shown. */
  private void line(Bundle bundle) {
    for (int from : bundle.sources()) {
      for (int to : bundle.targets()) {
        if (from < shown && to < shown && drawn++ < MOST_EDGES) {
          connection(bundle, from, to);
        }
      }
    }
  }

  private void connection(Bundle bundle, int from, int to) {
    String kind = id(bundle.kind());
    html.raw("<path class=\"" + kind + "\" marker-end=\"url(#" + anchor + "-");
    html.raw(kind + ")\" d=\"");
    if (bundle.lane() == GraphLayout.SPINE) {
      html.raw("M" + spine + " " + (y(from) - RADIUS) + "V" + (y(to) + RADIUS + 1));
    } else {
      int up = to < from ? -1 : 1;
      int side = spine + RADIUS + 1;
      double lane = spine + 12 + bundle.lane() * pitch;
      int start = y(from) + up * APART;
      int end = y(to) - up * APART;
      html.raw("M" + side + " " + start + "H" + (lane - CORNER) + "Q" + lane + " " + start + " ");
      html.raw(lane + " " + (start + up * CORNER) + "V" + (end - up * CORNER) + "Q" + lane + " ");
      html.raw(end + " " + (lane - CORNER) + " " + end + "H" + side);
    }
    html.raw("\"/>\n");
  }
}
