package io.oscstudio.core.yaml;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Replaces what stands in a slot. */
final class Values {
  private final SourceText source;
  private final Layout layout;
  private final Rendering rendering;
  private final Surroundings around;
  private final Document document;

  Values(Document document, Layout layout) {
    this.document = document;
    this.source = document.source();
    this.layout = layout;
    this.rendering = new Rendering(layout);
    this.around = new Surroundings(source);
  }

  /** The patch that puts {@code data} into the slot. */
  TextPatch replace(Slot slot, @Nullable Object data) {
    Node node = slot.node();
    if (Objects.equals(node.toData(), data)) {
      return TextPatch.NONE;
    }
    if (node.isAbsent() && slot.parent() == null) {
      return intoEmptyDocument(data);
    }
    if (slot.inFlow() || layout.json()) {
      return inFlow(slot, data);
    }
    return inBlock(slot, data);
  }

  private TextPatch intoEmptyDocument(@Nullable Object data) {
    String text = source.text;
    int at = endOfContent();
    String written = rendering.document(data);
    boolean newLine =
        at > 0 && !SourceText.isBreak(text.charAt(at - 1)) && text.charAt(at - 1) != '\uFEFF';
    return TextPatch.replace(at, at, (newLine ? layout.eol() : "") + written + layout.eol());
  }

  /** Before a {@code ...}, or the document's end. */
  private int endOfContent() {
    int line = document.start();
    while (line < document.end()) {
      if (source.text.startsWith("...", line)) {
        return line;
      }
      line = Math.max(source.nextLine(line), line + 1);
    }
    return document.end();
  }

  private TextPatch inFlow(Slot slot, @Nullable Object data) {
    Node node = slot.node();
    String text = node instanceof ScalarNode s && !s.isAlias() ? keepStyle(s, data, true) : null;
    String written = text == null ? rendering.flow(data) : text;
    if (node.isAbsent()) {
      int after = slot.afterIndicator();
      if (after < 0) {
        int end = slot.entry() == null ? node.end() : slot.entry().key().end();
        return TextPatch.replace(end, end, (slot.entry() == null ? "" : ": ") + written);
      }
      int at = Math.max(after, node.end());
      return TextPatch.replace(at, at, " " + written);
    }
    return trimmed(start(node, written), node.end(), written);
  }

  /**
   * Where the replacement of a node begins: behind its anchor, and behind a tag that still fits.
   */
  private int start(Node node, String written) {
    if (node.isAlias() || node.tag().isEmpty()) {
      return node.extent().contentStart();
    }
    if (node instanceof ScalarNode
        && written.startsWith("\"")
        && node.tag().get().endsWith(":str")) {
      return node.extent().contentStart();
    }
    return node.start();
  }

  private TextPatch inBlock(Slot slot, @Nullable Object data) {
    Node node = slot.node();
    if (node instanceof ScalarNode scalar && !isCollection(data) && !node.isAbsent()) {
      String line = node.isAlias() ? rendering.scalar(data, false) : keepStyle(scalar, data, false);
      boolean multiLine = data instanceof String s && s.indexOf('\n') >= 0;
      if (line != null && !multiLine && standsRight(slot)) {
        return withTag(scalar, line);
      }
    }
    return block(slot, data);
  }

  /** Block scalars may stand further left than what takes their place. */
  private boolean standsRight(Slot slot) {
    int start = slot.node().start();
    return slot.parent() == null
        || !around.beginsLine(start)
        || source.column(start) > slot.column();
  }

  private TextPatch withTag(ScalarNode node, String line) {
    int from = start(node, line);
    String text =
        from == node.start() && node.anchor().isPresent() && from < node.extent().contentStart()
            ? "&" + node.anchor().get() + " " + line
            : line;
    if (node.style().isBlock()) {
      int header = source.lineEnd(node.extent().contentStart());
      Optional<Comment> comment = around.comment(node.extent().contentStart(), header);
      text += comment.map(c -> " " + c.text()).orElse("");
    }
    return trimmed(from, node.end(), text);
  }

  /** Everything between key or dash and the end of the value is written anew. */
  private TextPatch block(Slot slot, @Nullable Object data) {
    Node node = slot.node();
    int after = slot.afterIndicator();
    if (slot.parent() == null) {
      return root(node, data);
    }
    if (after < 0) {
      throw Refusals.unusual(node);
    }
    int lineEnd = source.lineEnd(after);
    int end = Math.max(after, node.end());
    Optional<Comment> comment = around.comment(after, lineEnd);
    if (isBlockCollection(node)) {
      // What stands beside its first and last lines belongs to its entries.
      comment = node.extent().contentStart() > lineEnd ? comment : Optional.empty();
      end = source.lineEnd(end);
    } else if (comment.isEmpty()) {
      comment = around.comment(end, source.lineEnd(end));
    }
    String anchor = node.isAlias() ? "" : node.anchor().map(a -> "&" + a).orElse("");
    Rendering here = rendering.before(around, end, slot.column(), data);
    Rendering.Value value = value(here, slot, data, anchor.isEmpty() && comment.isEmpty());
    StringBuilder text = new StringBuilder();
    text.append(anchor.isEmpty() ? "" : " " + anchor);
    text.append(value.head().isEmpty() ? "" : " " + value.head());
    if (comment.isPresent()) {
      text.append(' ').append(comment.get().text());
      end = Math.max(end, comment.get().range().end().offset());
    }
    end = around.isBlankToLineEnd(end) ? source.lineEnd(end) : end;
    return trimmed(after, end, text.append(value.body()).toString());
  }

  /**
   * The patch that leaves {@code {}} or {@code []} of a collection and takes its comments along.
   */
  TextPatch empty(Slot slot, Object nothing) {
    int after = slot.afterIndicator();
    if (slot.inFlow() || after < 0) {
      return replace(slot, nothing);
    }
    Node node = slot.node();
    int keyLine = source.lineEnd(after);
    String text = node.anchor().map(a -> " &" + a).orElse("") + " " + rendering.flow(nothing);
    if (node.extent().contentStart() > keyLine) {
      text += around.comment(after, keyLine).map(c -> " " + c.text()).orElse("");
    }
    return trimmed(after, around.lastLineEnd(node.end(), slot.column()), text);
  }

  private Rendering.Value value(Rendering here, Slot slot, @Nullable Object data, boolean compact) {
    if (here.allowsBlocks()
        && data instanceof String s
        && s.indexOf('\n') >= 0
        && slot.node() instanceof ScalarNode old) {
      Rendering.Value block = keepBlock(old, s, slot.column());
      if (block != null) {
        return block;
      }
    }
    return slot.parent() instanceof ListNode
        ? here.behindDash(data, slot.column(), compact)
        : here.behindKey(data, slot.column());
  }

  private Rendering.@Nullable Value keepBlock(ScalarNode old, String text, int column) {
    int indent = column + layout.step();
    if (!old.isAlias() && old.style().isBlock()) {
      int start = old.extent().contentStart();
      int header = source.lineEnd(start);
      if (old.end() > header) {
        indent = BlockScalars.indent(source.text, start, header, old.end(), column);
      }
    }
    Rendering.Value block = null;
    if (old.style() == ScalarStyle.FOLDED) {
      block = BlockText.folded(text, column, indent, layout.eol());
    } else if (old.style() == ScalarStyle.DOUBLE_QUOTED) {
      return new Rendering.Value(Quotes.doubled(text), "");
    }
    return block != null ? block : BlockText.literal(text, column, indent, layout.eol());
  }

  private TextPatch root(Node node, @Nullable Object data) {
    String written = rendering.before(around, node.end(), 0, data).document(data);
    boolean ownLine = around.beginsLine(node.start());
    int start = ownLine ? around.firstColumn(node.start()) : node.start();
    int end = node.end();
    boolean collection = isCollection(data) && !written.startsWith("{") && !written.startsWith("[");
    String before = ownLine || !collection ? "" : layout.eol();
    String after = "";
    if (isBlockCollection(node) || around.isBlankToLineEnd(end)) {
      end = source.lineEnd(end);
    } else if (collection) {
      after = layout.eol();
    }
    return trimmed(start, end, before + written + after);
  }

  /**
   * The scalar in one line in the style the old one has, or the nearest that can hold it; null for
   * collections.
   */
  private @Nullable String keepStyle(ScalarNode old, @Nullable Object data, boolean flow) {
    if (isCollection(data)) {
      return null;
    }
    if (!(data instanceof String text)) {
      return Rendering.notString(data, layout.json());
    }
    if (layout.json() || old.style() == ScalarStyle.DOUBLE_QUOTED) {
      return Quotes.doubled(text);
    }
    if (old.style() == ScalarStyle.SINGLE_QUOTED) {
      return Quotes.fitsSingle(text) ? Quotes.single(text) : Quotes.doubled(text);
    }
    boolean wasString = old.value() instanceof String;
    boolean plain = PlainText.isSafe(text, flow);
    return plain && (wasString || !PlainText.isVersionLike(text)) ? text : Quotes.doubled(text);
  }

  private static boolean isBlockCollection(Node node) {
    return !node.isAlias()
        && (node instanceof MapNode map && !map.isFlow()
            || node instanceof ListNode list && !list.isFlow());
  }

  private static boolean isCollection(@Nullable Object data) {
    return data instanceof Map || data instanceof List;
  }

  private TextPatch trimmed(int start, int end, String text) {
    return TextPatch.rewrite(source.text, start, end, text);
  }
}
