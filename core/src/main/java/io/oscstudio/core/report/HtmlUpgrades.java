package io.oscstudio.core.report;

import io.oscstudio.core.upgrade.UpgradeGraph;
import io.oscstudio.core.upgrade.UpgradeGraph.Edge;
import io.oscstudio.core.upgrade.UpgradeGraph.Kind;
import io.oscstudio.core.upgrade.UpgradeGraph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The graph of upgrades on a page: versions below one another, the newest on top. */
final class HtmlUpgrades {
  private static final int MOST_NODES = 60;
  private static final int MOST_EDGES = 300;
  private static final int ROW = 32;
  private static final double LETTER = 7.5;
  private static final int RADIUS = 6;
  private static final int LONGEST = 26;

  private final Html html;
  private final String anchor;
  private final Map<String, Integer> rows = new HashMap<>();
  private int spine;

  HtmlUpgrades(Html html, String anchor) {
    this.html = html;
    this.anchor = anchor;
  }

  void write(UpgradeGraph graph) {
    List<Node> nodes = new ArrayList<>(graph.nodes().reversed());
    html.heading("report.html.upgrades");
    if (nodes.size() > MOST_NODES) {
      html.raw("<p class=\"why\">").say("report.html.newest-versions", MOST_NODES, nodes.size());
      html.raw("</p>\n");
      nodes = nodes.subList(0, MOST_NODES);
    }
    for (Node node : nodes) {
      rows.put(node.version(), rows.size());
    }
    int longest = nodes.stream().mapToInt(n -> shown(n).length()).max().orElse(0);
    spine = (int) (longest * LETTER) + 24;
    int height = nodes.size() * ROW + 8;
    html.raw("<svg class=\"graph\" width=\"520\" height=\"" + height + "\" viewBox=\"0 0 520 ");
    html.raw(height + "\" role=\"img\">\n<defs>");
    for (Kind kind : Kind.values()) {
      html.raw("<marker class=\"m-" + id(kind) + "\" id=\"" + anchor + "-" + id(kind));
      html.raw("\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\"");
      html.raw(" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\"/></marker>");
    }
    html.raw("</defs>\n");
    graph.edges().reversed().stream()
        .filter(e -> rows.containsKey(e.from()) && rows.containsKey(e.to()))
        .limit(MOST_EDGES)
        .forEach(this::edge);
    nodes.forEach(this::node);
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

  private static String shown(Node node) {
    String version = Visible.line(node.version());
    return version.length() > LONGEST ? version.substring(0, LONGEST - 1) + "…" : version;
  }

  private static String id(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private int y(String version) {
    return rows.getOrDefault(version, 0) * ROW + ROW / 2 + 4;
  }

  private void node(Node node) {
    int y = y(node.version());
    html.raw("<text x=\"" + (spine - 16) + "\" y=\"" + (y + 4) + "\" text-anchor=\"end\">");
    html.text(shown(node))
        .raw("</text><circle cx=\"" + spine + "\" cy=\"" + y + "\" r=\"" + RADIUS);
    html.raw("\"" + (node.released() ? "" : " class=\"named\"") + "/>\n");
  }

  private void edge(Edge edge) {
    int from = y(edge.from());
    int to = y(edge.to());
    int rowsApart = Math.abs(from - to) / ROW;
    html.raw("<path class=\"" + id(edge.kind()) + "\" marker-end=\"url(#" + anchor + "-");
    html.raw(id(edge.kind()) + ")\" d=\"");
    if (rowsApart == 1 && edge.kind() == Kind.UPGRADE) {
      int up = to < from ? -1 : 1;
      html.raw("M" + spine + " " + (from + up * RADIUS) + "V" + (to - up * (RADIUS + 1)));
    } else {
      int bulge = spine + 40 + Math.min(220, rowsApart * 22);
      int side = spine + RADIUS + 1;
      html.raw("M" + side + " " + from + "C" + bulge + " " + from + " " + bulge + " " + to);
      html.raw(" " + side + " " + to);
    }
    html.raw("\"/>\n");
  }
}
