package io.oscstudio.core.yaml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes data as JSON for people: two blanks a level, keys in their order. */
public final class JsonWriter {
  private JsonWriter() {}

  /** Without a line end after the last character. */
  public static String pretty(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(out, value, "\n");
    return out.toString();
  }

  private static void write(StringBuilder out, @Nullable Object value, String newLine) {
    switch (value) {
      case null -> out.append("null");
      case Map<?, ?> map -> writeMap(out, map, newLine);
      case List<?> list -> writeList(out, list, newLine);
      case Boolean b -> out.append(b);
      case Double d when Double.isFinite(d) ->
          out.append(new BigDecimal(d.toString()).stripTrailingZeros().toPlainString());
      case Double _ -> out.append("null");
      case Number n -> out.append(n);
      default -> writeString(out, value.toString());
    }
  }

  private static void writeMap(StringBuilder out, Map<?, ?> map, String newLine) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    String inner = newLine + "  ";
    String before = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(before).append(inner);
      writeString(out, String.valueOf(entry.getKey()));
      out.append(": ");
      write(out, entry.getValue(), inner);
      before = ",";
    }
    out.append(newLine).append('}');
  }

  private static void writeList(StringBuilder out, List<?> list, String newLine) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    String inner = newLine + "  ";
    String before = "[";
    for (Object item : list) {
      out.append(before).append(inner);
      write(out, item, inner);
      before = ",";
    }
    out.append(newLine).append(']');
  }

  private static void writeString(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20
              || c >= 0x7f && c < 0xa0
              || c == '\u2028'
              || c == '\u2029'
              || c == '\ufeff'
              || Character.isSurrogate(c) && !isPaired(text, i)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
