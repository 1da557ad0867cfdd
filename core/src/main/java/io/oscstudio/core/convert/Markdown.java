package io.oscstudio.core.convert;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sections of a Markdown text by their headings. */
final class Markdown {
  private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.+?)\\s*#*$");

  private final List<String> lines;

  Markdown(String text) {
    this.lines = text.lines().toList();
  }

  /**
   * What stands below the first heading that is one of these words, up to the next of its level.
   */
  Optional<String> section(Pattern title) {
    int level = 0;
    boolean code = false;
    StringBuilder body = new StringBuilder();
    for (String line : lines) {
      code ^= line.strip().startsWith("```");
      Matcher heading = HEADING.matcher(line);
      boolean isHeading = !code && heading.matches();
      if (level > 0 && isHeading && heading.group(1).length() <= level) {
        break;
      } else if (level > 0) {
        body.append(line).append('\n');
      } else if (isHeading && title.matcher(heading.group(2)).matches()) {
        level = heading.group(1).length();
      }
    }
    return Optional.of(body.toString().strip()).filter(text -> !text.isEmpty());
  }
}
