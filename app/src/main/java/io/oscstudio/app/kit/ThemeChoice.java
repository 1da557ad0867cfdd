package io.oscstudio.app.kit;

/** Which theme the person wants. */
public enum ThemeChoice {
  LIGHT,
  DARK,
  HIGH_CONTRAST,
  SYSTEM
}
