package io.oscstudio.core.yaml;

import io.oscstudio.core.base.TextRange;

/**
 * A comment, from its {@code #} to the end of its line.
 *
 * @param text what is written, the {@code #} included, trailing blanks left out
 * @param range where it is written
 */
public record Comment(String text, TextRange range) {
  /** What it says: without the leading {@code #}s and the blanks around. */
  public String words() {
    int i = 0;
    while (i < text.length() && text.charAt(i) == '#') {
      i++;
    }
    return text.substring(i).strip();
  }
}
