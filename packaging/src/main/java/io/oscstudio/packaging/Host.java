package io.oscstudio.packaging;

/** The system this runs on: jpackage makes installers for no other. */
final class Host {
  private static final String OS = System.getProperty("os.name");

  static final boolean LINUX = OS.equals("Linux");
  static final boolean MAC = OS.startsWith("Mac");
  static final boolean WINDOWS = OS.startsWith("Windows");

  private Host() {}
}
