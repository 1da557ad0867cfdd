package io.oscstudio.core.helm;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@code helm} of the user's, for where the studio's own engine is missing: one process for each
 * chart. Its result is the engine's, as far as its version renders the same.
 *
 * <p>Memory is watched where the system has {@code /proc}; elsewhere only time and output are
 * limited, and {@link #description} says so. Expressions of {@code --set} are arguments of the
 * process, which other users of the computer can see while it runs.
 */
public final class HelmCommand implements ChartRenderer {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  /** Helm 2 asks a server in the cluster to render. */
  private static final Pattern VERSION = Pattern.compile("v(?:[3-9]|\\d\\d+)\\.\\d+\\.\\d+\\S*");

  private final Path helm;
  private final HelmLimits limits;
  private @Nullable String version;

  private HelmCommand(Path helm, HelmLimits limits) {
    this.helm = helm;
    this.limits = limits;
  }

  /** The first {@code helm} on the PATH that is Helm 3 or newer. */
  static Optional<HelmCommand> find(HelmLimits limits) {
    return find(Optional.ofNullable(System.getenv("PATH")).orElse(""), limits);
  }

  static Optional<HelmCommand> find(String path, HelmLimits limits) {
    return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
        .flatMap(HelmCommand::helmIn)
        .map(found -> new HelmCommand(found, limits))
        .filter(HelmCommand::works)
        .findFirst();
  }

  /** A relative folder of the PATH would let whoever made the current folder choose the program. */
  private static Stream<Path> helmIn(String folder) {
    try {
      Path place = Path.of(folder);
      return Stream.of("helm", "helm.exe")
          .map(place::resolve)
          .filter(Path::isAbsolute)
          .filter(Files::isRegularFile)
          .filter(Files::isExecutable);
    } catch (InvalidPathException noFolder) {
      return Stream.empty();
    }
  }

  private boolean works() {
    try {
      return !version().isEmpty();
    } catch (StudioException otherProgram) {
      return false;
    }
  }

  @Override
  public synchronized String version() {
    if (version == null) {
      version = askVersion();
    }
    return version;
  }

  private String askVersion() {
    List<String> command = List.of(helm.toString(), "version", "--template={{.Version}}");
    HelmLimits patient = limits.withTime(LONGEST_START);
    return switch (run(command, helm, RenderInputs.DEFAULT, patient, Job.none())) {
      case Rendered(String words) when VERSION.matcher(words.strip()).matches() -> words.strip();
      case Rendering _ ->
          throw new StudioException(Message.of("helm.command-unknown", helm.toString()));
    };
  }

  @Override
  public Message description() {
    String key = HelmRun.watchesMemory() ? "helm.command" : "helm.command-unwatched";
    return Message.of(key, version(), helm.toString());
  }

  @Override
  public Rendering render(Path chart, RenderInputs inputs, Job job) {
    job.checkCancelled();
    List<String> command =
        new ArrayList<>(
            List.of(
                helm.toString(),
                "template",
                "--no-hooks",
                "--namespace=" + inputs.namespace(),
                "--kube-version=" + inputs.kubeVersion()));
    inputs.sets().forEach(expression -> command.add("--set=" + expression));
    command.addAll(List.of("--", inputs.release(), chart.toAbsolutePath().toString()));
    return run(command, chart, inputs, limits, job);
  }

  /** Runs a command in a private folder with the values in it, which goes when it is done. */
  private static Rendering run(
      List<String> command, Path chart, RenderInputs inputs, HelmLimits limits, Job job) {
    try (HelmWork work = HelmWork.create()) {
      List<String> whole = new ArrayList<>(command);
      List<String> values =
          work.valuesFiles(inputs).stream().map(file -> "--values=" + file).toList();
      whole.addAll(2, values);
      ProcessBuilder builder = new ProcessBuilder(whole);
      work.isolate(builder);
      try (HelmRun run = HelmRun.start(builder, limits)) {
        return run.await(chart, job);
      }
    } catch (IOException e) {
      throw new StudioException(Message.of("helm.not-started", String.valueOf(e.getMessage())), e);
    }
  }

  /** Nothing stays running between charts. */
  @Override
  public void close() {}
}
