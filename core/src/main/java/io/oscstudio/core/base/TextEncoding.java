package io.oscstudio.core.base;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How a text is written in bytes. Only UTF-8 counts in a package; the others can be recognised. */
public enum TextEncoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8),
  UTF_16LE("UTF-16 LE", StandardCharsets.UTF_16LE),
  UTF_16BE("UTF-16 BE", StandardCharsets.UTF_16BE),
  /** Of Chinese texts; GBK and GB 2312 are parts of it. */
  GB18030("GB18030", Charset.forName("GB18030")),
  /** Of texts in Latin letters, with quotation marks and dashes where ISO-8859-1 has controls. */
  WINDOWS_1252("Windows-1252", Charset.forName("windows-1252")),
  ISO_8859_1("ISO-8859-1", StandardCharsets.ISO_8859_1);

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String title;
  private final Charset charset;

  TextEncoding(String title, Charset charset) {
    this.title = title;
    this.charset = charset;
  }

  /** Its name in all languages. */
  public String title() {
    return title;
  }

  /** Whether a text says itself that it is written so; else it is a guess. */
  public boolean isCertain() {
    return this == UTF_8 || this == UTF_16LE || this == UTF_16BE;
  }

  /**
   * What some bytes are probably written in: a byte order mark tells, then what UTF-8 allows, then
   * whether most pairs of bytes are those of common Chinese characters. Else it is Latin.
   *
   * @return empty when they are no text
   */
  public static Optional<TextEncoding> of(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) && !startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(UTF_16LE).filter(e -> e.decode(bytes).isPresent());
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(UTF_16BE).filter(e -> e.decode(bytes).isPresent());
    }
    for (byte b : bytes) {
      if (isControl(b)) {
        return Optional.empty();
      }
    }
    if (UTF_8.decode(bytes).isPresent()) {
      return Optional.of(UTF_8);
    }
    boolean chinese = isMostlyChinese(bytes) && GB18030.decode(bytes).isPresent();
    return Optional.of(chinese ? GB18030 : latin(bytes));
  }

  private static TextEncoding latin(byte[] bytes) {
    for (byte b : bytes) {
      if ((b & 0xE0) == 0x80 && WINDOWS_1252.decode(bytes).isPresent()) {
        return WINDOWS_1252;
      }
    }
    return ISO_8859_1;
  }

  /** The text without its byte order mark; empty when these bytes are not written so. */
  public Optional<String> decode(byte[] bytes) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return Optional.of(marked ? text.substring(1) : text)
          .filter(decoded -> decoded.indexOf('\0') < 0);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Texts have no control characters but these: tab, ends of lines and pages, escape. */
  private static boolean isControl(byte b) {
    return b >= 0 && b < ' ' && "\t\n\r\f\u001B".indexOf(b) < 0;
  }

  /**
   * In Latin texts a letter with an accent stands among plain ones, which GB 2312 has no pair for.
   */
  private static boolean isMostlyChinese(byte[] bytes) {
    int common = 0;
    int others = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] >= 0) {
        continue;
      }
      boolean pair =
          i + 1 < bytes.length
              && (bytes[i] & 0xFF) >= 0xA1
              && (bytes[i] & 0xFF) <= 0xF7
              && (bytes[i + 1] & 0xFF) >= 0xA1;
      if (pair) {
        common++;
        i++;
      } else {
        others++;
      }
    }
    return common > others;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
