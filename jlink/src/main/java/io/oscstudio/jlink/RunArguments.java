package io.oscstudio.jlink;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the argument files that start the studio from the folder of its modules: {@code run.args},
 * and before it {@code window.args} or {@code command.args}.
 */
public final class RunArguments {
  private RunArguments() {}

  /**
   * Writes the files.
   *
   * @param args the folder of modules, the build folder of the Helm child, the folder to write to
   */
  public static void main(String[] args) throws IOException {
    Path modules = Path.of(args[0]).toAbsolutePath().normalize();
    Path helmChild = Path.of(args[1]).toAbsolutePath().normalize();
    Modules.of(modules).requireNamed();

    List<String> arguments = new ArrayList<>(Launch.OPTIONS);
    arguments.add(
        "-Dio.oscstudio.helm.classpath="
            + helmChild.resolve("classes")
            + File.pathSeparator
            + helmChild.resolve("lib")
            + File.separator
            + "*");
    arguments.addAll(List.of("--module-path", modules.toString(), "--module", Launch.MAIN));
    Path target = Path.of(args[2]);
    write(target.resolve("run.args"), arguments);
    write(target.resolve("window.args"), Launch.WINDOW_HEAP);
    write(target.resolve("command.args"), Launch.COMMAND_HEAP);
  }

  private static void write(Path file, List<String> arguments) throws IOException {
    Files.writeString(
        file,
        arguments.stream().map(RunArguments::quoted).collect(Collectors.joining("\n", "", "\n")));
  }

  /** In an argument file a backslash escapes and a quoted argument may hold blanks. */
  private static String quoted(String argument) {
    return "\"" + argument.replace("\\", "\\\\") + "\"";
  }
}
