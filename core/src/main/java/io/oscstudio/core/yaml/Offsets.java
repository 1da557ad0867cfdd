package io.oscstudio.core.yaml;

/**
 * From the engine's counting, in code points from the start of a document, to ours, in UTF-16 units
 * from the start of the text.
 */
final class Offsets {
  static final Offsets NONE = new Offsets(0, new int[0], 0);

  private final int base;
  private final int[] units;
  private final int length;

  private Offsets(int base, int[] units, int length) {
    this.base = base;
    this.units = units;
    this.length = length;
  }

  static Offsets of(String part, int base) {
    int points = part.codePointCount(0, part.length());
    if (points == part.length()) {
      return new Offsets(base, new int[0], part.length());
    }
    int[] units = new int[points + 1];
    int unit = 0;
    for (int point = 0; point < points; point++) {
      units[point] = unit;
      unit = part.offsetByCodePoints(unit, 1);
    }
    units[points] = unit;
    return new Offsets(base, units, part.length());
  }

  int at(int codePoint) {
    if (units.length == 0) {
      return base + Math.min(codePoint, length);
    }
    return base + units[Math.min(codePoint, units.length - 1)];
  }
}
