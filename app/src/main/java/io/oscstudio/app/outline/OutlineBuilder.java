package io.oscstudio.app.outline;

import io.oscstudio.app.outline.OutlineEntry.Kind;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes the outline of a text. Of YAML and JSON that cannot be read, such as templates, it goes by
 * the lines. Entries further out come before those further in, so that what is left out above the
 * limits is the innermost.
 */
final class OutlineBuilder {
  /** At most so many entries are told. */
  static final int MOST = 10_000;

  /** Entries nested deeper are not told. */
  static final int DEEPEST = 100;

  private static final List<String> NAMES = List.of("name", "path", "displayName");

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private int room = MOST;
  private int leftOut;

  /** A node whose children are not told yet. */
  private record Open(Draft draft, Node node, int depth) {}

  private OutlineBuilder(String text) {
    this.text = text;
  }

  /** The outline of a text as it was read. */
  static Outline of(YamlText read) {
    if (read.file().toLowerCase(Locale.ROOT).endsWith(".md")) {
      return MarkdownOutline.of(read.text(), MOST);
    }
    return new OutlineBuilder(read.text()).build(read);
  }

  private Outline build(YamlText read) {
    List<Document> documents = read.documents().stream().filter(d -> !d.isEmpty()).toList();
    List<Draft> roots = new ArrayList<>();
    for (Document document : documents) {
      TextRange whole = document.range();
      String number = String.valueOf(document.number() + 1);
      String name = document.map().flatMap(OutlineBuilder::kindAndName).orElse("");
      Draft draft = new Draft(Kind.DOCUMENT, name, number, whole.start().offset(), start(whole));
      if (room == 0) {
        leftOut += 1 + count(document.root());
        continue;
      }
      room--;
      roots.add(draft);
      if (document.isBroken()) {
        LineOutline lines = LineOutline.of(text, whole, room);
        lines.entries().forEach(draft::add);
        room -= lines.taken();
        leftOut += lines.leftOut();
      } else {
        open.add(new Open(draft, document.root(), 1));
      }
    }
    while (!open.isEmpty()) {
      inside(open.remove());
    }
    List<OutlineEntry> entries = Draft.entries(roots);
    return new Outline(entries.size() == 1 ? entries.getFirst().children() : entries, leftOut);
  }

  private void inside(Open outer) {
    int number = 0;
    switch (outer.node()) {
      case MapNode map when !map.isAlias() -> {
        for (MapNode.Entry entry : map.written()) {
          add(outer, Kind.KEY, entry.name(), "", entry.key(), entry.value());
        }
      }
      case ListNode list when !list.isAlias() -> {
        for (Node item : list.items()) {
          String index = "[" + number++ + "]";
          add(outer, Kind.ITEM, named(item).orElse(""), index, item, item);
        }
      }
      default -> {
        // nothing is in it
      }
    }
  }

  private void add(Open outer, Kind kind, String name, String detail, Node key, Node value) {
    if (room == 0 || outer.depth() > DEEPEST) {
      leftOut += 1 + count(value);
      return;
    }
    room--;
    TextRange range = kind == Kind.ITEM && !(key instanceof ScalarNode) ? start(key) : key.range();
    Draft draft = new Draft(kind, name, detail, from(range), range);
    outer.draft().add(draft);
    open.add(new Open(draft, value, outer.depth() + 1));
  }

  /** Lists and maps can be long; where they begin is enough. */
  private static TextRange start(Node node) {
    return start(node.range());
  }

  private static TextRange start(TextRange whole) {
    return new TextRange(whole.start(), whole.start());
  }

  /** The caret before the first word of a line, and before a dash, is in what begins there. */
  private int from(TextRange range) {
    int offset = range.start().offset();
    int lineStart = offset - range.start().column() + 1;
    int at = offset;
    while (at > lineStart && " -\t".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at == lineStart ? at : offset;
  }

  private static Optional<String> kindAndName(MapNode map) {
    Optional<String> kind = word(map.get("kind"));
    Optional<String> name =
        map.get("metadata").flatMap(m -> m.at("name")).flatMap(OutlineBuilder::word);
    return kind.map(k -> name.map(n -> k + "/" + n).orElse(k)).or(() -> name);
  }

  private static Optional<String> named(Node item) {
    return switch (item) {
      case ScalarNode scalar -> word(Optional.of(scalar));
      case MapNode map ->
          NAMES.stream()
              .flatMap(key -> word(map.get(key)).stream())
              .findFirst()
              .or(() -> kindAndName(map));
      case ListNode _ -> Optional.empty();
    };
  }

  private static Optional<String> word(Node node) {
    return node instanceof ScalarNode scalar && !scalar.isNull() && !scalar.text().isBlank()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  private static Optional<String> word(Optional<Node> node) {
    return node.flatMap(OutlineBuilder::word);
  }

  /** How many entries are in a node; what an alias stands for is told elsewhere. */
  private static int count(Node root) {
    int count = 0;
    Deque<Node> left = new ArrayDeque<>(List.of(root));
    while (!left.isEmpty()) {
      Node node = left.remove();
      if (node instanceof MapNode map && !map.isAlias()) {
        count += map.written().size();
        map.written().forEach(entry -> left.add(entry.value()));
      } else if (node instanceof ListNode list && !list.isAlias()) {
        count += list.items().size();
        left.addAll(list.items());
      }
    }
    return count;
  }
}
