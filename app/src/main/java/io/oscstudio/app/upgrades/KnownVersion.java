package io.oscstudio.app.upgrades;

/**
 * A version of the graph as the list shows it.
 *
 * @param origin how it is known
 * @param file the package it was found in, empty for other origins
 */
public record KnownVersion(String version, Origin origin, String file) {
  /** How a version is known. */
  public enum Origin {
    /** It is the open package's own. */
    THIS,
    /** A package of it was found. */
    PACKAGE,
    /** A person typed it. */
    TYPED,
    /** Another release names it. */
    NAMED
  }
}
