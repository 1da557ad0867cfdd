package io.oscstudio.core.helm;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** One run of a {@code helm}, watched until it ends or breaks a limit. */
final class HelmRun implements AutoCloseable {
  private static final long PAGE_BYTES = 4096;
  private static final long STEP_MILLIS = 5;

  /** What Helm says of a chart is a few lines; a crash prints stacks, for nobody's eyes. */
  private static final int MOST_WORDS = 1 << 20;

  /** Reads a stream to its end, so that the pipe never fills, and keeps its beginning. */
  private static final class Drain {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread thread;
    private volatile boolean overflown;

    Drain(InputStream stream, long most) {
      thread = Thread.ofPlatform().daemon().name("helm output").start(() -> drain(stream, most));
    }

    private void drain(InputStream stream, long most) {
      byte[] buffer = new byte[1 << 16];
      try (stream) {
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
          int room = (int) Math.min(n, most - kept.size());
          kept.write(buffer, 0, room);
          overflown |= room < n;
        }
      } catch (IOException pipeClosed) {
        // The process was killed; what came before is all there is.
      }
    }

    String text() throws InterruptedException {
      thread.join();
      return kept.toString(StandardCharsets.UTF_8);
    }
  }

  private final Process process;
  private final HelmLimits limits;
  private final Drain documents;
  private final Drain words;

  private HelmRun(Process process, HelmLimits limits) {
    this.process = process;
    this.limits = limits;
    this.documents = new Drain(process.getInputStream(), HelmLimits.MOST_OUTPUT);
    this.words = new Drain(process.getErrorStream(), MOST_WORDS);
  }

  /** Whether this system lets us see how much memory another process holds. */
  static boolean watchesMemory() {
    return Files.isReadable(Path.of("/proc/self/statm"));
  }

  static HelmRun start(ProcessBuilder builder, HelmLimits limits) throws IOException {
    Process process = builder.start();
    process.getOutputStream().close();
    return new HelmRun(process, limits);
  }

  /**
   * Waits for the end.
   *
   * @param chart the folder of the chart that is rendered
   * @throws CancelledException when the job is cancelled
   */
  Rendering await(Path chart, Job job) {
    long end = System.nanoTime() + limits.time().toNanos();
    try {
      while (!process.waitFor(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
        job.checkCancelled();
        if (resident() > limits.memory()) {
          return limits.tooMuchMemory(chart);
        }
        if (documents.overflown) {
          return HelmLimits.tooMuchOutput(chart);
        }
        if (System.nanoTime() > end) {
          return limits.tooSlow(chart);
        }
      }
      return result(chart, documents.text(), words.text());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  private Rendering result(Path chart, String rendered, String said) {
    if (documents.overflown) {
      return HelmLimits.tooMuchOutput(chart);
    }
    if (process.exitValue() == 0) {
      return new Rendered(rendered.isBlank() ? "" : rendered);
    }
    return said.lines()
        .filter(HelmWords::tellsOfACrash)
        .findFirst()
        .<Rendering>map(line -> HelmWords.crash(line, chart))
        .orElseGet(() -> HelmWords.refusal(said, chart));
  }

  /** Bytes of memory the process holds; 0 where that cannot be seen. */
  private long resident() {
    try {
      String statm = Files.readString(Path.of("/proc/" + process.pid() + "/statm"));
      return Long.parseLong(statm.split(" ", 3)[1]) * PAGE_BYTES;
    } catch (IOException | RuntimeException endedOrNotHere) {
      return 0;
    }
  }

  /** Kills what still runs: the process and what it may have started. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
