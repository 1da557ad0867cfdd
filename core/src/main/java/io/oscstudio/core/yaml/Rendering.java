package io.oscstudio.core.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes data as it would stand in a document of a given layout. */
final class Rendering {
  /**
   * A value behind a key or a dash.
   *
   * @param head what follows on the line of the key or dash, without the blank before it
   * @param body the lines after it, each with its line break in front
   */
  record Value(String head, String body) {}

  private final Layout layout;
  private final boolean blocks;

  Rendering(Layout layout) {
    this(layout, true);
  }

  private Rendering(Layout layout, boolean blocks) {
    this.layout = layout;
    this.blocks = blocks;
  }

  /**
   * The rendering for a place where a block at the end of {@code data} might run into what follows:
   * there strings of several lines are quoted.
   */
  Rendering before(Surroundings around, int end, int column, @Nullable Object data) {
    return around.endsBlocks(end, column) && !(around.isOpen(end) && lastEnds(data))
        ? this
        : new Rendering(layout, false);
  }

  private static boolean lastEnds(@Nullable Object data) {
    Object last = data;
    while (true) {
      switch (last) {
        case Map<?, ?> map when !map.isEmpty() -> last = new ArrayList<>(map.values()).getLast();
        case List<?> list when !list.isEmpty() -> last = list.getLast();
        case String s -> {
          return s.endsWith("\n");
        }
        case null, default -> {
          return false;
        }
      }
    }
  }

  /** The value behind the key of a map whose keys stand in {@code column}. */
  Value behindKey(@Nullable Object data, int column) {
    StringBuilder body = new StringBuilder();
    switch (data) {
      case Map<?, ?> map when !map.isEmpty() ->
          entries(map, column + layout.step(), body, layout.eol() + blanks(column + layout.step()));
      case List<?> list when !list.isEmpty() ->
          items(list, column + layout.dashStep(), layout.eol(), body);
      case null, default -> {
        return scalarOrEmpty(data, column);
      }
    }
    return new Value("", body.toString());
  }

  /** The value behind a dash in {@code column}; {@code compact} begins it on the dash's line. */
  Value behindDash(@Nullable Object data, int column, boolean compact) {
    StringBuilder text = new StringBuilder();
    int inner = column + 2;
    switch (data) {
      case Map<?, ?> map when !map.isEmpty() ->
          entries(map, inner, text, compact ? "" : layout.eol() + blanks(inner));
      case List<?> list when !list.isEmpty() -> {
        items(list, inner, layout.eol(), text);
        if (compact) {
          text.delete(0, layout.eol().length() + inner);
        }
      }
      case null, default -> {
        return scalarOrEmpty(data, column);
      }
    }
    if (!compact) {
      return new Value("", text.toString());
    }
    int firstLine = text.indexOf(layout.eol());
    return firstLine < 0
        ? new Value(text.toString(), "")
        : new Value(text.substring(0, firstLine), text.substring(firstLine));
  }

  /** A whole document's value in lines of its own, without a last line break. */
  String document(@Nullable Object data) {
    StringBuilder text = new StringBuilder();
    switch (data) {
      case Map<?, ?> map when !map.isEmpty() -> entries(map, 0, text, "");
      case List<?> list when !list.isEmpty() -> {
        items(list, 0, layout.eol(), text);
        text.delete(0, layout.eol().length());
      }
      case null, default -> text.append(flow(data));
    }
    return text.toString();
  }

  /** An entry of a map in {@code column}, begun where the map's line already is. */
  String entry(String key, @Nullable Object data, int column) {
    StringBuilder text = new StringBuilder();
    entry(key, data, column, text);
    return text.toString();
  }

  /** An item of a list in {@code column}, dash included. */
  String item(@Nullable Object data, int column) {
    Value value = behindDash(data, column, true);
    return "- " + value.head() + value.body();
  }

  private void entries(Map<?, ?> map, int column, StringBuilder out, String before) {
    String separator = before;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      entry(String.valueOf(entry.getKey()), entry.getValue(), column, out);
      separator = layout.eol() + blanks(column);
    }
  }

  private void entry(String key, @Nullable Object data, int column, StringBuilder out) {
    Value value = behindKey(data, column);
    out.append(key(key, false)).append(':');
    out.append(value.head().isEmpty() ? "" : " ").append(value.head()).append(value.body());
  }

  private void items(List<?> list, int column, String eol, StringBuilder out) {
    for (Object item : list) {
      out.append(eol).append(blanks(column)).append(item(item, column));
    }
  }

  private Value scalarOrEmpty(@Nullable Object data, int column) {
    if (blocks && data instanceof String s && s.indexOf('\n') >= 0) {
      Value block = BlockText.literal(s, column, column + layout.step(), layout.eol());
      if (block != null) {
        return block;
      }
    }
    return new Value(flow(data, false), "");
  }

  /** Whether strings of several lines may be blocks. */
  boolean allowsBlocks() {
    return blocks;
  }

  /** A key, quoted if it must be. */
  String key(String key, boolean flow) {
    return !layout.json() && PlainText.isSafe(key, true) ? key : Quotes.doubled(key);
  }

  /** A value in one line, for a place inside brackets. */
  String flow(@Nullable Object data) {
    return flow(data, true);
  }

  private String flow(@Nullable Object data, boolean inFlow) {
    return switch (data) {
      case Map<?, ?> map -> flowMap(map);
      case List<?> list -> flowList(list);
      case null, default -> scalar(data, inFlow);
    };
  }

  private String flowMap(Map<?, ?> map) {
    StringBuilder out = new StringBuilder("{");
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      out.append(flowEntry(String.valueOf(entry.getKey()), entry.getValue()));
      out.append(entries.hasNext() ? comma() : "");
    }
    return out.append('}').toString();
  }

  /** An entry inside braces. */
  String flowEntry(String key, @Nullable Object data) {
    return key(key, true) + (layout.spaced() ? ": " : ":") + flow(data, true);
  }

  private String flowList(List<?> list) {
    StringBuilder out = new StringBuilder("[");
    Iterator<?> items = list.iterator();
    while (items.hasNext()) {
      out.append(flow(items.next(), true)).append(items.hasNext() ? comma() : "");
    }
    return out.append(']').toString();
  }

  String comma() {
    return layout.spaced() ? ", " : ",";
  }

  /** A scalar in one line, written as if nothing had been there before. */
  String scalar(@Nullable Object data, boolean inFlow) {
    if (data instanceof String s) {
      boolean plain = !layout.json() && PlainText.isSafe(s, inFlow) && !PlainText.isVersionLike(s);
      return plain ? s : Quotes.doubled(s);
    }
    return notString(data, layout.json());
  }

  /** A boolean, number or null. */
  static String notString(@Nullable Object data, boolean json) {
    if (data instanceof Double d && (d.isNaN() || d.isInfinite())) {
      if (json) {
        throw new IllegalArgumentException("JSON has no such number: " + d);
      }
      return d.isNaN() ? ".nan" : d > 0 ? ".inf" : "-.inf";
    }
    return Objects.toString(data, "null");
  }

  static String blanks(int count) {
    return " ".repeat(count);
  }
}
