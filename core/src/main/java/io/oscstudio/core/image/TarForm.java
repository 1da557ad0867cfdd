package io.oscstudio.core.image;

/** How layers lie in a tar. Either form gives the same image when it is loaded. */
public enum TarForm {
  /** Unpacked, as {@code docker save} writes them: the same bytes through every engine. */
  PLAIN,
  /**
   * Packed with gzip, as the registry sent them: smaller, and what they are depends on who packed.
   */
  GZIPPED
}
