package io.oscstudio.core.helm;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One child process with the engine in it, and the conversation over its pipes. */
final class HelmProcess implements AutoCloseable {
  /** Long enough for a busy machine; on a quiet one it takes a second. */
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  /** How often a wait looks whether the job was cancelled. */
  private static final long STEP_MILLIS = 50;

  /** The child's watchdog leaves with this code. */
  private static final int EXIT_MEMORY = 86;

  /** The JVM leaves with this code when its own heap is full, under ExitOnOutOfMemoryError. */
  private static final int EXIT_HEAP = 3;

  private final Process process;
  private final HelmWork work;
  private final HelmLimits limits;
  private final Writer requests;
  private final HelmReplies replies;
  private String version = "";
  private boolean killed;
  private long lastId;
  private long resident;

  private HelmProcess(Process process, HelmWork work, HelmLimits limits, String mark) {
    this.process = process;
    this.work = work;
    this.limits = limits;
    this.requests = process.outputWriter(StandardCharsets.UTF_8);
    this.replies = HelmReplies.of(process, mark);
  }

  /**
   * Starts a child and waits until the engine answers.
   *
   * @throws StudioException when it does not
   */
  static HelmProcess start(HelmInstallation installation, HelmLimits limits) {
    try {
      HelmWork work = HelmWork.create();
      Process process = builder(installation, limits, work).start();
      String mark = UUID.randomUUID().toString();
      HelmProcess started = new HelmProcess(process, work, limits, mark);
      try {
        started.greet(mark);
        return started;
      } catch (IOException | RuntimeException notStarted) {
        started.close();
        throw notStarted;
      }
    } catch (IOException e) {
      throw new StudioException(Message.of("helm.not-started", String.valueOf(e.getMessage())), e);
    }
  }

  private static ProcessBuilder builder(
      HelmInstallation installation, HelmLimits limits, HelmWork work) {
    List<String> command = new ArrayList<>(List.of(installation.java().toString()));
    command.addAll(
        List.of(
            "-Xms16m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + work.folder(),
            "-Djna.tmpdir=" + work.folder(),
            "-Djna.nosys=true",
            "-cp",
            installation.classPath(),
            "io.oscstudio.helmchild.HelmChild",
            work.folder().toString(),
            installation.libraries().toString(),
            Long.toString(limits.memory()),
            Integer.toString(HelmLimits.MOST_OUTPUT)));
    ProcessBuilder builder = new ProcessBuilder(command);
    work.isolate(builder);
    return builder;
  }

  private void greet(String mark) throws IOException {
    requests.write(mark + "\n");
    requests.flush();
    Optional<HelmReply> reply = await(0, LONGEST_START, Job.none());
    if (reply.isEmpty() || !reply.get().kind().equals(HelmReply.READY)) {
      throw new IOException(reply.map(HelmReply::text).orElseGet(replies::lastWords));
    }
    version = reply.get().text();
  }

  /** The version of Helm. */
  String version() {
    return version;
  }

  /** Whether it can be given a chart. */
  boolean alive() {
    return !killed && process.isAlive();
  }

  /** Bytes of memory the process held after the last chart. */
  long resident() {
    return resident;
  }

  /** Renders one chart; a chart that breaks a limit ends the process. */
  Rendering render(Path chart, RenderInputs inputs, Job job) {
    long id = ++lastId;
    try {
      List<Path> valuesFiles = work.valuesFiles(inputs);
      requests.write(HelmRequest.json(id, chart, inputs, valuesFiles) + "\n");
      requests.flush();
    } catch (IOException e) {
      return died(chart);
    }
    Optional<HelmReply> answered = await(id, limits.time(), job);
    if (answered.isEmpty()) {
      return died(chart);
    }
    HelmReply reply = answered.get();
    resident = reply.resident();
    return switch (reply.kind()) {
      case HelmReply.DONE -> new Rendered(reply.text());
      case HelmReply.REFUSED -> HelmWords.refusal(reply.text(), chart);
      case HelmReply.TOO_LONG -> HelmLimits.tooMuchOutput(chart);
      case HelmReply.TOO_SLOW -> limits.tooSlow(chart);
      default -> HelmWords.crash(reply.text(), chart);
    };
  }

  /** The answer to a request, a reply that says the time is over, or nothing when it died. */
  private Optional<HelmReply> await(long id, Duration longest, Job job) {
    long end = System.nanoTime() + longest.toNanos();
    try {
      while (System.nanoTime() < end) {
        HelmReply reply = replies.poll(STEP_MILLIS);
        if (reply != null && reply.kind().equals(HelmReply.ENDED)) {
          return Optional.empty();
        }
        if (reply != null && (reply.id() == id || reply.kind().equals(HelmReply.BROKEN))) {
          return Optional.of(reply);
        }
        if (job.cancelled()) {
          kill();
          throw new CancelledException();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      kill();
      throw new CancelledException();
    }
    kill();
    return Optional.of(HelmReply.tooSlow(id));
  }

  /** The process may still count as alive for a moment, but is not to be given another chart. */
  private void kill() {
    killed = true;
    process.destroyForcibly();
  }

  private HelmRefusal died(Path chart) {
    int code = exitCode();
    if (code == EXIT_MEMORY || code == EXIT_HEAP) {
      return limits.tooMuchMemory(chart);
    }
    return HelmWords.crash(replies.lastWords(), chart);
  }

  private int exitCode() {
    try {
      if (process.waitFor(2, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return -1;
  }

  /** Kills the process, which has nothing to save, and deletes its working folder. */
  @Override
  public void close() {
    kill();
    exitCode();
    work.close();
  }
}
