package io.oscstudio.core.check.rule;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture as packages hold it.
 *
 * @param mediaType what it is said to be, such as {@code image/png}
 * @param base64 its bytes
 */
public record Picture(String mediaType, String base64) {
  private static final Pattern ADDRESS = Pattern.compile("data:(image/[a-z+.-]+);base64,");
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9+/=\\s]*");

  /** The picture that an address holds: {@code data:image/png;base64,…}. */
  public static Optional<Picture> inAddress(String address) {
    String bare = address.strip();
    Matcher start = ADDRESS.matcher(bare);
    return start.lookingAt()
        ? Optional.of(new Picture(start.group(1), bare.substring(start.end())))
            .filter(p -> p.bytes().isPresent())
        : Optional.empty();
  }

  /** Its bytes, see {@link #decode}. */
  public Optional<byte[]> bytes() {
    return decode(base64);
  }

  /** What Base64 says, with or without line ends; empty when it is none or says nothing. */
  public static Optional<byte[]> decode(String base64) {
    try {
      return LETTERS.matcher(base64).matches()
          ? Optional.of(Base64.getDecoder().decode(base64.replaceAll("\\s", "")))
              .filter(bytes -> bytes.length > 0)
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** The media type that the beginning of a picture tells, empty for what is none we know. */
  public static Optional<String> mediaType(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 4_096), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u0089PNG")) {
      return Optional.of("image/png");
    }
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of("image/jpeg");
    }
    if (start.startsWith("GIF8")) {
      return Optional.of("image/gif");
    }
    return start.contains("<svg") ? Optional.of("image/svg+xml") : Optional.empty();
  }
}
