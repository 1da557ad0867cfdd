package io.oscstudio.app.kit;

/**
 * What texts of files are written in.
 *
 * @param family a family of the system, or the bundled one
 * @param size in pixels of the design, from {@link #LEAST} to {@link #GREATEST}
 */
public record EditorFont(String family, int size) {
  /** The smallest that can be read. */
  public static final int LEAST = 9;

  /** The greatest that leaves room for a line. */
  public static final int GREATEST = 28;

  /** The bundled one. */
  public static final EditorFont DEFAULT = new EditorFont("JetBrains Mono", 12);

  private static final int LONGEST = 100;

  /** Takes what makes no sense from the bundled one. */
  public EditorFont {
    // it becomes part of a style sheet
    if (family.isBlank()
        || family.length() > LONGEST
        || !family.matches("[^\"\\\\{};\\p{Cntrl}]*")) {
      family = "JetBrains Mono";
    }
    size = Math.clamp(size, LEAST, GREATEST);
  }
}
