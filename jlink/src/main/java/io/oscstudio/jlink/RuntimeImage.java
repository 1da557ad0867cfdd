package io.oscstudio.jlink;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds the runtime image: the JDK's modules, the studio's and its libraries', the Helm child's
 * jars beside them, launchers, and the AOT caches of training runs.
 */
public final class RuntimeImage {
  /**
   * Modules nobody names but somebody needs: a silent log, zip file systems, the Helm child's
   * server, numbers and dates in Chinese.
   */
  private static final List<String> UNNAMED_NEEDS =
      List.of("org.slf4j.nop", "jdk.zipfs", "jdk.httpserver", "jdk.localedata", "jdk.unsupported");

  private RuntimeImage() {}

  /**
   * Builds the image.
   *
   * @param args the folder of modules, the build folder of the Helm child, the image's folder,
   *     which is replaced
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path helmChild = Path.of(args[1]);
    Path image = Path.of(args[2]).toAbsolutePath().normalize();
    Path jmods = image.resolveSibling("jmods");
    delete(image);
    delete(jmods);

    Modules modules = Modules.of(Path.of(args[0]));
    modules.requireNamed();
    Files.createDirectories(jmods);
    for (Path jar : modules.javafx()) {
      JavaFxModule.convert(jar, jmods);
    }
    link(modules, jmods, image);
    copyHelmChild(helmChild, image.resolve("lib/helm"));
    writeLaunchers(image.resolve("bin"));
    train(image, Launch.COMMAND_CACHE, List.of("-m", Launch.TRAINING, "doctor"));
    train(image, Launch.WINDOW_CACHE, List.of("-m", Launch.REHEARSAL));
  }

  private static void link(Modules modules, Path jmods, Path image) throws IOException {
    List<Path> path = new ArrayList<>(modules.others());
    for (Path jar : modules.javafx()) {
      path.add(jmods.resolve(jar.getFileName().toString().replaceAll("-[0-9].*", ".jmod")));
    }
    String modulePath =
        path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    // Signed jars are linked with their signatures left out; bin/java stays for the Helm child,
    // line numbers for reports of errors.
    Tool.run(
        "jlink",
        List.of(
            "--module-path",
            modulePath,
            "--add-modules",
            Launch.MODULE + "," + String.join(",", UNNAMED_NEEDS),
            "--include-locales=en,zh-CN",
            "--ignore-signing-information",
            "--generate-cds-archive",
            "--no-header-files",
            "--no-man-pages",
            "--output",
            image.toString()));
  }

  private static void copyHelmChild(Path build, Path target) throws IOException {
    Files.createDirectories(target);
    for (Path folder : List.of(build, build.resolve("lib"))) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
          Files.copy(jar, target.resolve(jar.getFileName()));
        }
      }
    }
  }

  private static void writeLaunchers(Path bin) throws IOException {
    String options = String.join(" ", Launch.OPTIONS);
    Path shell = bin.resolve("studio");
    Files.writeString(
        shell,
        """
        #!/bin/sh
        # Starts OSC Package Studio: the window, or with arguments the command line.
        home=$(dirname -- "$(dirname -- "$(readlink -f -- "$0")")")
        # A command ends before the slower compiler has earned back its time; the window does not.
        # Commands that hash whole images need it for little else: only it knows the processor's
        # own SHA-256. They do not compile either what was often used in the training.
        heap='%s' cache=%s
        case "${1:-}" in
          '') compiler= heap='%s' cache=%s ;;
          adopt | build | export | images | inspect | push)
            compiler='-XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=10000
              -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=2000000
              -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining'
            ;;
          *) compiler=-XX:TieredStopAtLevel=1 ;;
        esac
        exec "$home/bin/java" $heap $compiler "-XX:AOTCache=$home/lib/$cache" %s -m %s "$@"
        """
            .formatted(
                String.join(" ", Launch.COMMAND_HEAP),
                Launch.COMMAND_CACHE,
                String.join(" ", Launch.WINDOW_HEAP),
                Launch.WINDOW_CACHE,
                options,
                Launch.MAIN));
    Files.setPosixFilePermissions(shell, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(
        bin.resolve("studio.cmd"),
        """
        @echo off
        rem Starts OSC Package Studio: the window, or with arguments the command line.
        set "HEAP=%s"
        set "CACHE=%s"
        if "%%~1"=="" set "HEAP=%s"
        if "%%~1"=="" set "CACHE=%s"
        "%%~dp0java" %%HEAP%% "-XX:AOTCache=%%~dp0..\\lib\\%%CACHE%%" %s -m %s %%*
        """
            .formatted(
                String.join(" ", Launch.COMMAND_HEAP),
                Launch.COMMAND_CACHE,
                String.join(" ", Launch.WINDOW_HEAP),
                Launch.WINDOW_CACHE,
                options,
                Launch.MAIN)
            .replace("\n", "\r\n"));
  }

  /**
   * Runs something once on no screen, so that classes come from the cache already linked. The
   * options are those of later runs: a cache holds for no others.
   */
  private static void train(Path image, String cache, List<String> run)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(image.resolve("bin/java").toString());
    command.add("-XX:AOTCacheOutput=" + image.resolve("lib").resolve(cache));
    command.addAll(Launch.COMMAND_HEAP);
    command.addAll(Launch.OPTIONS);
    command.addAll(run);
    ProcessBuilder training =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(image.resolveSibling("training.log").toFile());
    training.environment().put("DOCKER_HOST", "unix://" + image.resolveSibling("none.sock"));
    Process process = training.start();
    int code = process.waitFor();
    if (code != 0 || !Files.exists(image.resolve("lib").resolve(cache))) {
      throw new IOException(
          "The training run failed with "
              + code
              + ":\n"
              + Files.readString(image.resolveSibling("training.log")));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
