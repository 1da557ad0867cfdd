package io.oscstudio.core.archive;

import io.oscstudio.core.base.Digest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that lies whole in a part file.
 *
 * @param key of its {@link FileState} and its place
 * @param content digest of its bytes
 * @param crc their CRC-32, as the zip has it
 */
record PartRecord(Digest key, Digest content, long crc) {
  /** Characters of {@link #line}. */
  static final int LENGTH = 64 + 1 + 64 + 1 + 8 + 1;

  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64}) ([0-9a-f]{64}) ([0-9a-f]{8})\n");

  /** Reads a line of a journal; empty for anything else. */
  static Optional<PartRecord> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(
            new PartRecord(
                new Digest(matcher.group(1)),
                new Digest(matcher.group(2)),
                HexFormat.fromHexDigitsToLong(matcher.group(3))))
        : Optional.empty();
  }

  /** The line of a journal, its end included. */
  String line() {
    return String.format(Locale.ROOT, "%s %s %08x\n", key.hex(), content.hex(), crc);
  }
}
