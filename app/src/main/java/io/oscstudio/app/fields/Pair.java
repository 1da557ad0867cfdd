package io.oscstudio.app.fields;

/**
 * Two texts that belong together, such as a name and an address.
 *
 * @param first mostly a name
 * @param second mostly an address
 */
public record Pair(String first, String second) {
  /** Two empty texts. */
  public static final Pair EMPTY = new Pair("", "");
}
