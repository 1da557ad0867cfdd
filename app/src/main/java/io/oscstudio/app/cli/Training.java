package io.oscstudio.app.cli;

import io.oscstudio.core.base.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs several commands one after the other in one process, so that the cache that is made of the
 * run holds what each of them needs to start ({@code train} in {@code studio}): those it is given,
 * and fetching an image, of which no byte comes, through each engine. What the commands find or
 * fail at does not matter.
 */
public final class Training {
  private static final String NEXT = "then";

  /** Nobody listens there, and asking reaches nobody else. */
  private static final String IMAGE = "127.0.0.1:1/training/none:1";

  private Training() {}

  /**
   * Runs the commands.
   *
   * @param args the commands with their arguments, the word {@code then} between two
   */
  public static void main(String[] args) throws IOException {
    List<String> command = new ArrayList<>();
    for (String argument : args) {
      if (argument.equals(NEXT)) {
        Cli.run(command.toArray(String[]::new));
        command.clear();
      } else {
        command.add(argument);
      }
    }
    Cli.run(command.toArray(String[]::new));
    Path folder = Files.createTempDirectory("training");
    try {
      fetch(folder);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void fetch(Path folder) throws IOException {
    Path chart = Files.createDirectory(folder.resolve("chart"));
    Files.writeString(
        chart.resolve("Chart.yaml"), "apiVersion: v2\nname: training\nversion: 1.0.0\n");
    Files.writeString(chart.resolve("values.yaml"), "image: " + IMAGE + "\n");
    for (String engine : List.of("docker", "registry")) {
      Cli.run(
          "images",
          chart.toString(),
          "--no-render",
          "--add",
          IMAGE,
          "--engine",
          engine,
          "--arch",
          "x86_64",
          "-o",
          folder.resolve("tars").toString());
    }
  }
}
