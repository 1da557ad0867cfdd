package io.oscstudio.core.report;

import java.lang.Character.UnicodeScript;

/** How wide text is on a terminal. */
final class Columns {
  private Columns() {}

  /** Columns of a text in one line: two for Chinese characters and full-width signs. */
  static int of(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return switch (UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
      default ->
          point >= 0x3000 && point <= 0x303F
                  || point >= 0xFF01 && point <= 0xFF60
                  || point >= 0x1F300 && point <= 0x1FAFF
              ? 2
              : 1;
    };
  }
}
