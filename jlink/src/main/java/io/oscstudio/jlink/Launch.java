package io.oscstudio.jlink;

import java.util.List;

/** How the studio's JVM is started, the same from source and from the image. */
public final class Launch {
  static final String MODULE = "io.oscstudio.app";

  /** The module and the class that {@code java --module} is given. */
  public static final String MAIN = MODULE + "/io.oscstudio.app.Main";

  /**
   * One collector thread and small headers: half the memory, and the AOT cache holds for exactly
   * these. A cache that does not fit is passed over in silence; the studio then starts later. The
   * heap starts small, since it would else take a share of the machine before it is first cleaned.
   */
  public static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms32m",
          "-XX:+UseCompactObjectHeaders",
          "-XX:-UsePerfData",
          "-Xlog:aot=off,cds=off",
          "--enable-native-access=javafx.graphics");

  private Launch() {}
}
