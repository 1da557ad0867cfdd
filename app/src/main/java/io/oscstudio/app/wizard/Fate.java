package io.oscstudio.app.wizard;

/** What became of a part of the source; what most needs a look comes first. */
public enum Fate {
  DROPPED,
  DERIVED,
  CARRIED;

  /** Key of its name. */
  public String key() {
    return "window.fate." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
