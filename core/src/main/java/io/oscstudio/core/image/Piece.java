package io.oscstudio.core.image;

/**
 * A part of an image address that OSC can put into a values file (section 12, reading D6). For
 * {@code swr.example.com/org/redis:1} they are:
 */
public enum Piece {
  /** {@code swr.example.com/org/redis:1}. */
  FULL_ADDRESS("fullAddress"),
  /** {@code swr.example.com/org/redis}. */
  REPOSITORY("repository"),
  /** {@code swr.example.com/org}. */
  PREFIX_ADDRESS("prefixAddress"),
  /** {@code org/redis}. */
  REPO("repo"),
  /** {@code swr.example.com}. */
  ENDPOINT("endpoint"),
  /** {@code 1}. */
  TAG("tag");

  private final String key;

  Piece(String key) {
    this.key = key;
  }

  /** The key under {@code address} in mapping.yaml. */
  public String key() {
    return key;
  }
}
