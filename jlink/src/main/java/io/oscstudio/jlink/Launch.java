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
   * as long (ADR 0040). Its young generation has one size, in which what a check makes dies: what
   * is promoted instead ends in a collection of everything, for which a keystroke waits 200 ms (ADR
   * 0044). Pages that nothing was put into are not taken from the machine.
   */
  public static final List<String> WINDOW_HEAP =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:-UseAdaptiveSizePolicy",
          "-Xms512m",
          "-Xmn320m",
          "-XX:SurvivorRatio=4",
          "-XX:InitialTenuringThreshold=15",
          "-XX:MetaspaceSize=80m");

  /**
   * A command's collector: one thread, for the least memory. The heap starts small, since it would
   * else take a share of the machine before it is first cleaned.
   */
  public static final List<String> COMMAND_HEAP = List.of("-XX:+UseSerialGC", "-Xms32m");

  /**
   * What both have, beside their heap. Small headers save memory, and an AOT cache holds for
   * exactly these options. A cache that does not fit is passed over in silence; the studio then
   * starts later.
   */
  public static final List<String> OPTIONS =
      List.of(
          "-XX:+UseCompactObjectHeaders",
          "-XX:-UsePerfData",
          "-Xlog:aot=off,cds=off",
          "--enable-native-access=javafx.graphics");

  private Launch() {}
}
