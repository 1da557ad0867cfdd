package io.oscstudio.core.yaml;

import io.oscstudio.core.base.TextRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One document of a text: what stands between two {@code ---}. Immutable. */
public final class Document {
  private final SourceText source;
  private final int number;
  private final int start;
  private final int end;
  private final Node root;
  private final boolean broken;
  private final boolean json;
  private @Nullable Layout layout;

  Document(
      SourceText source, int number, int start, int end, Node root, boolean broken, boolean json) {
    this.source = source;
    this.number = number;
    this.start = start;
    this.end = end;
    this.root = root;
    this.broken = broken;
    this.json = json;
  }

  /** Its place among the documents of the text, from 0. */
  public int number() {
    return number;
  }

  /** From its {@code ---}, or the text's start, to the next document. */
  public TextRange range() {
    return source.range(start, end);
  }

  /** The file it is in, as given to the parser; empty if none was. */
  public String file() {
    return source.file;
  }

  /** Its value; an absent null when it is empty or broken. */
  public Node root() {
    return root;
  }

  /** Whether nothing but comments is in it. */
  public boolean isEmpty() {
    return !broken && root.isAbsent();
  }

  /** Whether it could not be read; the text's findings say why. */
  public boolean isBroken() {
    return broken;
  }

  /** The root if it is a map. */
  public Optional<MapNode> map() {
    return root instanceof MapNode map ? Optional.of(map) : Optional.empty();
  }

  /** The node at a path, aliases and merges followed. */
  public Optional<Node> at(YamlPath path) {
    return root.at(path);
  }

  /** The node at the path of these keys and indices. */
  public Optional<Node> at(Object... steps) {
    return root.at(steps);
  }

  /** The text of the string, number or boolean at these keys and indices. */
  public Optional<String> textAt(Object... steps) {
    return root.at(steps)
        .filter(node -> node instanceof ScalarNode s && !s.isNull())
        .map(node -> ((ScalarNode) node).text());
  }

  /** All its comments in order. */
  public List<Comment> comments() {
    return source.commentsIn(start, end);
  }

  /** How it is laid out; found once. */
  Layout layout() {
    Layout known = layout;
    if (known == null) {
      known = Layout.of(this);
      layout = known;
    }
    return known;
  }

  /** Whether it is JSON, where an edit must stay JSON. */
  boolean isJson() {
    return json;
  }

  SourceText source() {
    return source;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }
}
