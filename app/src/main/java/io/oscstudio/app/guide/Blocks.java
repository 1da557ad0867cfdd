package io.oscstudio.app.guide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Turns the blocks of a text into nodes below one another, and knows where its headings are. */
final class Blocks {
  private static final int MAX_DEPTH = 12;

  private final Budget budget = new Budget();
  private final Inlines inlines;
  private final Map<String, Node> anchors = new HashMap<>();

  Blocks(Links links) {
    this.inlines = new Inlines(budget, links);
  }

  /** The headings by the names of their places. */
  Map<String, Node> anchors() {
    return anchors;
  }

  /** Whether something was left out. */
  boolean cut() {
    return budget.spent();
  }

  VBox of(Markdown text) {
    VBox column = new VBox();
    column.getStyleClass().add("markdown");
    add(text.root(), 0, column);
    return column;
  }

  private void add(org.commonmark.node.Node parent, int depth, VBox column) {
    if (depth > MAX_DEPTH) {
      return;
    }
    for (org.commonmark.node.Node block : Budget.children(parent)) {
      if (!budget.take()) {
        return;
      }
      switch (block) {
        case Heading heading -> column.getChildren().add(heading(heading));
        case Paragraph paragraph -> column.getChildren().add(paragraph(paragraph));
        case ListBlock list -> column.getChildren().add(list(list, depth));
        case FencedCodeBlock code -> column.getChildren().add(code(code.getLiteral()));
        case IndentedCodeBlock code -> column.getChildren().add(code(code.getLiteral()));
        case HtmlBlock html -> column.getChildren().add(code(html.getLiteral()));
        case BlockQuote quote -> {
          VBox inside = new VBox();
          inside.getStyleClass().add("md-quote");
          add(quote, depth + 1, inside);
          column.getChildren().add(inside);
        }
        case ThematicBreak rule -> {
          Region line = new Region();
          line.getStyleClass().add("md-rule");
          column.getChildren().add(line);
        }
        default -> add(block, depth + 1, column);
      }
    }
  }

  private Node heading(Heading heading) {
    String face =
        switch (heading.getLevel()) {
          case 1 -> "page-title";
          case 2 -> "section-title";
          default -> "group-title";
        };
    TextFlow flow = flow(inlines.of(heading, face));
    flow.getStyleClass().add("md-h" + Math.min(heading.getLevel(), 3));
    Markdown.anchors(heading).forEach(name -> anchors.putIfAbsent(name, flow));
    return flow;
  }

  private Node paragraph(Paragraph paragraph) {
    // a paragraph that is wholly emphasised is a remark on the one before it
    boolean remark = paragraph.getFirstChild() instanceof Emphasis first && first.getNext() == null;
    TextFlow flow = flow(remark ? inlines.of(paragraph, "md-remark") : inlines.of(paragraph));
    flow.getStyleClass().add(remark ? "md-remark-line" : "md-paragraph");
    return flow;
  }

  private Node list(ListBlock list, int depth) {
    VBox rows = new VBox();
    rows.getStyleClass().add("md-list");
    int number =
        list instanceof OrderedList ordered
            ? Optional.ofNullable(ordered.getMarkerStartNumber()).orElse(1)
            : 1;
    for (org.commonmark.node.Node child : Budget.children(list)) {
      if (child instanceof ListItem item && budget.take()) {
        Label sign = new Label(list instanceof BulletList ? "•" : number + ".");
        sign.getStyleClass().add("md-sign");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        VBox inside = new VBox();
        HBox.setHgrow(inside, Priority.ALWAYS);
        add(item, depth + 1, inside);
        rows.getChildren().add(new HBox(8, sign, inside));
        number++;
      }
    }
    return rows;
  }

  private static Node code(String literal) {
    Label label = new Label(literal.stripTrailing());
    label.getStyleClass().addAll("mono", "md-block");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private static TextFlow flow(List<Node> nodes) {
    TextFlow flow = new TextFlow();
    flow.getChildren().setAll(nodes);
    flow.setAccessibleRole(AccessibleRole.TEXT);
    return flow;
  }
}
