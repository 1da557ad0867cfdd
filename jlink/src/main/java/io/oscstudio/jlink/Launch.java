package io.oscstudio.jlink;

import java.util.List;

/** How the studio's JVM is started, the same from source and from the image. */
public final class Launch {
  static final String MODULE = "io.oscstudio.app";

  /** The module and the class that {@code java --module} is given. */
  public static final String MAIN = MODULE + "/io.oscstudio.app.Main";

  /** What is started in its place to make the command line's AOT cache. */
  static final String TRAINING = MODULE + "/io.oscstudio.app.cli.Training";

  /** What is started in its place to make the window's AOT cache. */
  static final String REHEARSAL = MODULE + "/io.oscstudio.app.demo.Rehearsal";

  /**
   * The window's AOT cache in the folder {@code lib} of the image. What is in a cache is loaded at
   * once, so the command line has one of its own, without the window (ADR 0043).
   */
  public static final String WINDOW_CACHE = "window.aot";

  /** The command line's AOT cache in the folder {@code lib} of the image. */
  static final String COMMAND_CACHE = "studio.aot";

  /**
   * The window's collector: several threads, so that the check after a keystroke waits for it half
   * as long (ADR 0040).
   */
  public static final String WINDOW_COLLECTOR = "-XX:+UseParallelGC";

  /** A command's collector: one thread, for the least memory. */
  public static final String COMMAND_COLLECTOR = "-XX:+UseSerialGC";

  /**
   * What both have, beside their collector. Small headers save memory, and an AOT cache holds for
   * exactly these options. A cache that does not fit is passed over in silence; the studio then
   * starts later. The heap starts small, since it would else take a share of the machine before it
   * is first cleaned.
   */
  public static final List<String> OPTIONS =
      List.of(
          "-Xms32m",
          "-XX:+UseCompactObjectHeaders",
          "-XX:-UsePerfData",
          "-Xlog:aot=off,cds=off",
          "--enable-native-access=javafx.graphics");

  private Launch() {}
}
