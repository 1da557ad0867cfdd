package io.oscstudio.core.report;

/**
 * How much is gathered of a checked thing.
 *
 * @param excerpts the lines that findings point at
 * @param fixes how the studio would mend them
 * @param facts images, sizes, upgrades and checksums, which take as long as reading all files
 */
public record Detail(boolean excerpts, boolean fixes, boolean facts) {
  /** Findings alone. */
  public static final Detail NONE = new Detail(false, false, false);

  /** What one or the other asks for. */
  public Detail and(Detail other) {
    return new Detail(excerpts || other.excerpts, fixes || other.fixes, facts || other.facts);
  }
}
