package io.oscstudio.app.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Turns what stands in a line into texts and links, as many as the budget allows. */
final class Inlines {
  private static final int MAX_DEPTH = 16;

  private final Budget budget;
  private final Links links;

  Inlines(Budget budget, Links links) {
    this.budget = budget;
    this.links = links;
  }

  List<Node> of(org.commonmark.node.Node parent, String... styles) {
    List<Node> nodes = new ArrayList<>();
    add(parent, new TreeSet<>(List.of(styles)), 0, nodes);
    return nodes;
  }

  private void add(
      org.commonmark.node.Node parent, Set<String> styles, int depth, List<Node> target) {
    if (depth > MAX_DEPTH) {
      return;
    }
    for (org.commonmark.node.Node at : Budget.children(parent)) {
      if (!budget.take()) {
        return;
      }
      switch (at) {
        case org.commonmark.node.Text text ->
            target.add(
                text(
                    parent instanceof Heading
                        ? Markdown.withoutAnchors(text.getLiteral())
                        : text.getLiteral(),
                    styles));
        case Code code -> target.add(text(code.getLiteral(), with(styles, "md-code")));
        case HtmlInline html -> target.add(text(html.getLiteral(), with(styles, "md-code")));
        case SoftLineBreak b -> target.add(text(" ", styles));
        case HardLineBreak b -> target.add(text("\n", styles));
        case Emphasis e -> add(e, with(styles, "md-emphasis"), depth + 1, target);
        case StrongEmphasis e -> add(e, with(styles, "strong"), depth + 1, target);
        case Link link -> target.add(link(link, styles));
        // nothing is loaded: the words that stand for a picture are shown in its place
        case Image image -> target.add(text(plain(image), with(styles, "md-emphasis")));
        default -> add(at, styles, depth + 1, target);
      }
    }
  }

  private Node link(Link link, Set<String> styles) {
    String words = plain(link);
    Optional<Runnable> action = links.action(link.getDestination());
    if (action.isEmpty()) {
      return text(words, styles);
    }
    Hyperlink node = new Hyperlink(words);
    node.setOnAction(e -> action.get().run());
    node.getStyleClass().add("md-link");
    return node;
  }

  /** The words in {@code parent} without their styles. */
  private String plain(org.commonmark.node.Node parent) {
    StringBuilder words = new StringBuilder();
    List<Node> inside = new ArrayList<>();
    add(parent, Set.of(), 1, inside);
    for (Node node : inside) {
      if (node instanceof Text text) {
        words.append(text.getText());
      }
    }
    return words.toString();
  }

  private static Set<String> with(Set<String> styles, String more) {
    Set<String> all = new TreeSet<>(styles);
    all.add(more);
    return all;
  }

  private static Text text(String words, Set<String> styles) {
    Text text = new Text(words);
    text.getStyleClass().add("md-text");
    text.getStyleClass().addAll(styles);
    return text;
  }
}
