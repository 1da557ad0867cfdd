package io.oscstudio.jlink;

import java.io.IOException;
import java.util.List;
import java.util.spi.ToolProvider;

/** Runs a tool of the JDK in this process. */
public final class Tool {
  private Tool() {}

  /**
   * Runs the tool, which writes to this process's own output.
   *
   * @throws IOException when there is no such tool, or it ends with an error
   */
  public static void run(String name, List<String> arguments) throws IOException {
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IOException(name + " is not part of this JDK"));
    int code = tool.run(System.out, System.err, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IOException(name + " failed with " + code + ": " + arguments);
    }
  }
}
