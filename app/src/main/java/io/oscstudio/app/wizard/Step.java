package io.oscstudio.app.wizard;

/** The steps, in the order in which they are mostly done. */
public enum Step {
  SOURCE,
  METADATA,
  IMAGES,
  EXPORT;

  /** The part of its text keys. */
  public String key() {
    return "window.step." + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Its number as people count. */
  public int number() {
    return ordinal() + 1;
  }
}
