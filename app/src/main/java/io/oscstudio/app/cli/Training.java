package io.oscstudio.app.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs several commands one after the other in one process, so that the cache that is made of the
 * run holds what each of them needs to start ({@code train} in {@code studio}).
 */
public final class Training {
  private static final String NEXT = "then";

  private Training() {}

  /**
   * Runs the commands; what they find or fail at does not matter.
   *
   * @param args the commands with their arguments, the word {@code then} between two
   */
  public static void main(String[] args) {
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
  }
}
