package io.oscstudio.app.guide;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A parsed text in Markdown (CommonMark). It may come from strangers: only so much of it is read,
 * it loads nothing, and what it nests too deeply is left out when it is shown.
 *
 * <p>A heading may end in names for its place, {@code {#provider #provider.name}}; they are not
 * shown.
 */
public final class Markdown {
  /** How many characters are read at most; the rest is left out. */
  public static final int MAX_LENGTH = 200_000;

  private static final int MAX_OPEN_BLOCKS = 32;
  private static final Pattern ANCHORS =
      Pattern.compile("\\s*\\{((?:#[A-Za-z0-9._-]+\\s*)+)}\\s*$");
  private static final Parser PARSER =
      Parser.builder().maxOpenBlockParsers(MAX_OPEN_BLOCKS).build();

  private final Node root;
  private final boolean cut;

  private Markdown(Node root, boolean cut) {
    this.root = root;
    this.cut = cut;
  }

  /** Parses {@code text}; not on the window's thread. */
  public static Markdown parse(String text) {
    boolean cut = text.length() > MAX_LENGTH;
    return new Markdown(PARSER.parse(cut ? text.substring(0, MAX_LENGTH) : text), cut);
  }

  Node root() {
    return root;
  }

  /** Whether the end of the text was left out. */
  boolean cut() {
    return cut;
  }

  /** The names of a heading's place, without their signs. */
  static List<String> anchors(Heading heading) {
    if (heading.getLastChild() instanceof Text last) {
      Matcher matcher = ANCHORS.matcher(last.getLiteral());
      if (matcher.find()) {
        return Arrays.stream(matcher.group(1).trim().split("\\s+"))
            .map(name -> name.substring(1))
            .toList();
      }
    }
    return List.of();
  }

  /** A text of a heading without the names of its place. */
  static String withoutAnchors(String literal) {
    return ANCHORS.matcher(literal).replaceFirst("");
  }
}
