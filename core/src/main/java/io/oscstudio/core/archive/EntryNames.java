package io.oscstudio.core.archive;

import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which names an entry may have. A name is refused when some system would put it elsewhere than it
 * says: outside of the folder it is unpacked to, over another entry, or into a device.
 */
final class EntryNames {
  private static final Pattern DEVICE =
      Pattern.compile(
          "(?i)(con|prn|aux|nul|clock\\$|conin\\$|conout\\$|(com|lpt)[0-9\\u00b9\\u00b2\\u00b3])");
  private static final int SEGMENT_BYTES = 255;
  private static final int SHOWN = 200;

  private final String archive;
  private final Limits limits;

  EntryNames(String archive, Limits limits) {
    this.archive = archive;
    this.limits = limits;
  }

  /**
   * The path of a file or folder as trees know it: without a leading {@code ./} and a closing
   * slash. The archive's own root gives the empty string.
   *
   * @throws StudioException naming the entry, when the name may not be used
   */
  String path(String raw) {
    requireVisible(raw);
    if (raw.startsWith("/")) {
      throw refuse("archive.entry-absolute", raw);
    }
    if (raw.indexOf('\\') >= 0) {
      throw refuse("archive.entry-backslash", raw);
    }
    if (raw.indexOf(':') >= 0) {
      throw refuse("archive.entry-drive", raw);
    }
    String path = raw;
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    if (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    if (path.isEmpty() && !raw.isEmpty() || path.equals(".")) {
      return "";
    }
    if (path.length() > limits.pathLength()) {
      throw refuse("archive.entry-path-too-long", raw, limits.pathLength());
    }
    requireSegments(raw, path.split("/", -1));
    return path;
  }

  private void requireVisible(String raw) {
    for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
      int c = raw.codePointAt(i);
      if (hidden(c)) {
        throw refuse("archive.entry-control-character", raw, String.format("U+%04X", c));
      }
    }
  }

  /** Control characters, halves of surrogate pairs, line separators and direction overrides. */
  private static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default ->
          c == 0xFFFD
              || c == 0xFEFF
              || (c >= 0x202A && c <= 0x202E)
              || (c >= 0x2066 && c <= 0x2069);
    };
  }

  private void requireSegments(String raw, String[] segments) {
    if (segments.length - 1 > limits.pathDepth()) {
      throw refuse("archive.entry-too-deep", raw, limits.pathDepth());
    }
    for (String segment : segments) {
      if (segment.equals("..")) {
        throw refuse("archive.entry-parent", raw);
      }
      if (segment.isEmpty() || segment.equals(".")) {
        throw refuse("archive.entry-empty-segment", raw);
      }
      if (segment.endsWith(".") || segment.endsWith(" ")) {
        throw refuse("archive.entry-trailing", raw);
      }
      if (segment.getBytes(StandardCharsets.UTF_8).length > SEGMENT_BYTES) {
        throw refuse("archive.entry-name-too-long", raw, SEGMENT_BYTES);
      }
      int dot = segment.indexOf('.');
      String stem = (dot < 0 ? segment : segment.substring(0, dot)).stripTrailing();
      if (DEVICE.matcher(stem).matches()) {
        throw refuse("archive.entry-device", raw, stem);
      }
    }
  }

  /** The refusal of an entry: its name, the archive's name, then {@code more}. */
  StudioException refuse(String key, String raw, Object... more) {
    Object[] arguments = new Object[more.length + 2];
    arguments[0] = shown(raw);
    arguments[1] = archive;
    System.arraycopy(more, 0, arguments, 2, more.length);
    return new StudioException(Message.of(key, arguments));
  }

  /** What a file system that ignores case and normalisation takes for the same name. */
  static String folded(String path) {
    String folded =
        Normalizer.normalize(path, Normalizer.Form.NFC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /** A name fit for a message: hidden characters written out, and not longer than a line or two. */
  static String shown(String raw) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < raw.length() && shown.length() < SHOWN; ) {
      int c = raw.codePointAt(i);
      if (hidden(c)) {
        shown.append(String.format("\\u%04x", c));
      } else {
        shown.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return shown.length() < SHOWN ? shown.toString() : shown + "…";
  }
}
