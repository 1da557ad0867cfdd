package io.oscstudio.app;

import java.util.Locale;
import java.util.Map;

/** The ways into the studio. */
enum Door {
  /** The window. */
  WINDOW,
  /** One command. */
  COMMAND_LINE,
  /** No command was given and no window can be shown: the studio shows itself in pictures. */
  DEMO;

  /**
   * Chooses a way in.
   *
   * @param hasArguments whether the person typed something after the studio's name
   * @param system the name of the operating system
   * @param environment the variables of the environment; X11 and Wayland name the display there
   */
  static Door of(boolean hasArguments, String system, Map<String, String> environment) {
    if (hasArguments) {
      return COMMAND_LINE;
    }
    String name = system.toLowerCase(Locale.ROOT);
    boolean alwaysShown = name.startsWith("windows") || name.startsWith("mac");
    return alwaysShown || names(environment, "DISPLAY") || names(environment, "WAYLAND_DISPLAY")
        ? WINDOW
        : DEMO;
  }

  private static boolean names(Map<String, String> environment, String variable) {
    return !environment.getOrDefault(variable, "").isBlank();
  }
}
