package io.oscstudio.core.yaml;

import io.oscstudio.core.base.Position;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Cuts a text of any number of documents into parts while it is read: only the document at hand is
 * in memory. The parts are the documents {@link YamlText#parse} would find, but for comments behind
 * a last {@code ...}, which are left out. For one thread.
 */
public final class YamlParts {
  private static final int BUFFER = 1 << 14;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String file;
  private final Reader reader;
  private final int longest;
  private final char[] buffer = new char[BUFFER];
  private int at;
  private int filled;

  private final DocumentMarks marks = new DocumentMarks();
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder kept = new StringBuilder();
  private long length;
  private Position start = Position.START;
  private Position here = Position.START;
  private int number;
  private boolean ended;

  /**
   * The parts of what a reader gives.
   *
   * @param file the file's path, for places
   * @param reader read to its end, and closed, by the caller
   * @param longest documents of more UTF-16 units are not kept, and come out as too long
   */
  public YamlParts(String file, Reader reader, int longest) {
    this.file = file;
    this.reader = reader;
    this.longest = longest;
  }

  /** The next document; empty behind the last. A text without any has one, which is empty. */
  public Optional<YamlPart> next() throws IOException {
    for (long read = readLine(); read > 0; read = readLine()) {
      switch (marks.line(line, 0, line.length())) {
        case BEFORE -> {
          YamlPart part = part();
          take(read);
          return Optional.of(part);
        }
        case AFTER -> {
          take(read);
          return Optional.of(part());
        }
        case NONE -> take(read);
      }
    }
    boolean more = !ended && (marks.isOpen() || number == 0);
    ended = true;
    return more ? Optional.of(part()) : Optional.empty();
  }

  private YamlPart part() {
    String text = length > longest ? "" : kept.toString();
    YamlPart part = new YamlPart(file, text, length, longest, start, number++);
    kept.setLength(0);
    length = 0;
    start = here;
    return part;
  }

  private void take(long read) {
    length += read;
    if (length > longest) {
      kept.setLength(0);
    } else {
      kept.append(line);
    }
    int offset = (int) Math.min(Integer.MAX_VALUE, here.offset() + read);
    here = new Position(offset, here.line() + 1, 1);
  }

  /**
   * Reads a line with its break, as much of it as can be kept.
   *
   * @return its true length; 0 at the end of the text
   */
  private long readLine() throws IOException {
    line.setLength(0);
    long read = 0;
    while (fill()) {
      if (here.offset() == 0 && read == 0 && buffer[at] == BYTE_ORDER_MARK) {
        at++;
        here = new Position(1, 1, 2);
        start = here;
        continue;
      }
      int end = at;
      while (end < filled && !SourceText.isBreak(buffer[end])) {
        end++;
      }
      read += append(end);
      if (end < filled) {
        char lineBreak = buffer[at];
        read += append(at + 1);
        if (lineBreak == '\r' && fill() && buffer[at] == '\n') {
          read += append(at + 1);
        }
        return read;
      }
    }
    return read;
  }

  private int append(int end) {
    int count = end - at;
    int room = Math.max(0, longest - line.length());
    line.append(buffer, at, Math.min(room, count));
    at = end;
    return count;
  }

  /** Whether there is a character to read. */
  private boolean fill() throws IOException {
    while (at == filled && !ended) {
      int read = reader.read(buffer);
      at = 0;
      filled = Math.max(0, read);
      if (read < 0) {
        return false;
      }
    }
    return at < filled;
  }
}
