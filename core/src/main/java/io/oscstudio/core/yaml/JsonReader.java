package io.oscstudio.core.yaml;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads strict JSON (RFC 8259) into the same nodes YAML is read into. JSON is nearly YAML, but YAML
 * takes much for JSON that no JSON reader takes: comments, missing quotes, commas at the end.
 */
final class JsonReader {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  private static final int LONGEST_NUMBER = 400;

  private final SourceText source;
  private final String text;
  private final List<Finding> findings = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int at;

  private static final class Frame {
    final boolean map;
    final int start;
    final List<MapNode.Entry> entries = new ArrayList<>();
    final List<Node> items = new ArrayList<>();
    final Set<String> keys = new HashSet<>();
    @Nullable ScalarNode key;

    Frame(boolean map, int start) {
      this.map = map;
      this.start = start;
    }
  }

  /** The text is not JSON. */
  private static final class NotJson extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Finding finding;

    NotJson(Finding finding) {
      super(finding.code(), null, false, false);
      this.finding = finding;
    }
  }

  /**
   * What was read.
   *
   * @param document broken when the text is not JSON
   * @param findings in places of the JSON text itself
   */
  record Result(Document document, List<Finding> findings) {}

  private JsonReader(SourceText source) {
    this.source = source;
    this.text = source.text;
  }

  static Result read(String file, String text) {
    return new JsonReader(new SourceText(file, text)).read();
  }

  private Result read() {
    try {
      Node root = value();
      blanks();
      if (at < text.length()) {
        throw unexpected();
      }
      Document document = new Document(source, 0, 0, text.length(), root, false, true);
      return new Result(document, List.copyOf(findings));
    } catch (NotJson e) {
      Extent nothing = extent(at, at);
      Node absent = new ScalarNode(nothing, "", ScalarStyle.PLAIN, null);
      Document document = new Document(source, 0, 0, text.length(), absent, true, true);
      return new Result(document, List.of(e.finding));
    }
  }

  /** A whole value; collections are kept on a stack of our own, not on the thread's. */
  private Node value() throws NotJson {
    while (true) {
      blanks();
      Node node = null;
      char c = current();
      if (c == '{' || c == '[') {
        open(c == '{');
        node = frames.element().key == null ? closed() : null;
        if (node == null) {
          continue;
        }
      } else {
        node = scalar();
      }
      while (true) {
        Frame frame = frames.peek();
        if (frame == null) {
          return node;
        }
        add(frame, node);
        blanks();
        if (current() == ',') {
          at++;
          key(frame);
          break;
        }
        node = closed();
        if (node == null) {
          throw unexpected();
        }
      }
    }
  }

  private void open(boolean map) throws NotJson {
    if (frames.size() >= YamlText.DEEPEST) {
      throw refused("yaml.too-deep", YamlText.DEEPEST);
    }
    frames.push(new Frame(map, at++));
    blanks();
    if (map && current() != '}') {
      key(frames.element());
    }
  }

  /** The innermost collection, if it ends here. */
  private @Nullable Node closed() throws NotJson {
    Frame frame = frames.element();
    if (current() != (frame.map ? '}' : ']')) {
      return null;
    }
    frames.pop();
    Extent extent = extent(frame.start, ++at);
    if (frame.map) {
      return MapNode.of(extent, true, List.copyOf(frame.entries));
    }
    int[] starts = frame.items.stream().mapToInt(Node::start).toArray();
    return new ListNode(extent, true, List.copyOf(frame.items), starts);
  }

  private void key(Frame frame) throws NotJson {
    if (!frame.map) {
      return;
    }
    blanks();
    if (current() != '"') {
      throw unexpected();
    }
    frame.key = string();
    blanks();
    if (current() != ':') {
      throw unexpected();
    }
    at++;
  }

  private void add(Frame frame, Node node) {
    ScalarNode key = frame.key;
    if (key == null) {
      frame.items.add(node);
      return;
    }
    boolean duplicate = !frame.keys.add(key.text());
    if (duplicate) {
      findings.add(Finding.at(key.place(), Severity.ERROR, "yaml.duplicate-key", key.text()));
    }
    frame.entries.add(new MapNode.Entry(key, node, duplicate, false));
    frame.key = null;
  }

  private ScalarNode scalar() throws NotJson {
    if (current() == '"') {
      return string();
    }
    int start = at;
    while (at < text.length() && ",]} \t\r\n:\"[{".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    Object value =
        switch (word) {
          case "true" -> true;
          case "false" -> false;
          case "null" -> null;
          default -> number(word, start);
        };
    return new ScalarNode(extent(start, at), word, ScalarStyle.PLAIN, value);
  }

  private Object number(String word, int start) throws NotJson {
    if (word.length() > LONGEST_NUMBER || !NUMBER.matcher(word).matches()) {
      at = start;
      throw unexpected();
    }
    if (word.chars().allMatch(c -> c == '-' || Character.isDigit(c))) {
      BigInteger number = new BigInteger(word);
      return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }
    return Double.parseDouble(word);
  }

  private ScalarNode string() throws NotJson {
    int start = at++;
    StringBuilder content = new StringBuilder();
    while (current() != '"') {
      char c = text.charAt(at);
      if (c < 0x20) {
        throw unexpected();
      }
      if (c == '\\') {
        at++;
        escape(content);
      } else {
        content.append(c);
        at++;
      }
    }
    String value = content.toString();
    return new ScalarNode(extent(start, ++at), value, ScalarStyle.DOUBLE_QUOTED, value);
  }

  private void escape(StringBuilder content) throws NotJson {
    int simple = "\"\\/bfnrt".indexOf(current());
    if (simple >= 0) {
      content.append("\"\\/\b\f\n\r\t".charAt(simple));
      at++;
      return;
    }
    String hex = current() == 'u' && at + 5 <= text.length() ? text.substring(at + 1, at + 5) : "";
    if (hex.isEmpty() || !hex.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0)) {
      throw unexpected();
    }
    content.append((char) Integer.parseInt(hex, 16));
    at += 5;
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char current() throws NotJson {
    if (at >= text.length()) {
      at = text.length();
      throw refused("yaml.json-end");
    }
    return text.charAt(at);
  }

  private NotJson unexpected() {
    int end = text.offsetByCodePoints(at, 1);
    return refused("yaml.json-unexpected", text.substring(at, end));
  }

  private NotJson refused(String code, Object... arguments) {
    int end = Math.min(at + 1, text.length());
    return new NotJson(
        Finding.at(source.place(Math.min(at, end), end), Severity.ERROR, code, arguments));
  }

  private Extent extent(int start, int end) {
    return new Extent(source, start, start, end, null, null, false, 1, 0);
  }
}
