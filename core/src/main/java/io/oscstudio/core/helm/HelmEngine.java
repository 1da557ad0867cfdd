package io.oscstudio.core.helm;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The Helm engine: renders charts one after the other in a process that is started when first
 * needed, serves many charts, and is replaced when it dies or has grown.
 *
 * <p>Nothing of a chart's can harm the caller: a chart that never ends, takes too much memory or
 * crashes the engine gives a {@link HelmRefusal}, and the next chart a new process. No cluster, no
 * network and none of the user's Helm settings are used.
 *
 * <p>Safe for use by several threads, which then wait for one another.
 */
public final class HelmEngine implements AutoCloseable {
  private final HelmInstallation installation;
  private final HelmLimits limits;
  private @Nullable HelmProcess process;

  private HelmEngine(HelmInstallation installation, HelmLimits limits) {
    this.installation = installation;
    this.limits = limits;
  }

  /** Whether there is an engine on this system. */
  public static boolean available() {
    return HelmInstallation.find().isPresent();
  }

  /**
   * An engine under {@code limits}; its process is started with the first chart.
   *
   * @throws StudioException when there is no engine on this system
   */
  public static HelmEngine create(HelmLimits limits) {
    HelmInstallation found =
        HelmInstallation.find()
            .orElseThrow(() -> new StudioException(Message.of("helm.no-engine")));
    return new HelmEngine(found, limits);
  }

  /**
   * The version of Helm, such as {@code v3.21.0}.
   *
   * @throws StudioException when the engine does not start
   */
  public synchronized String version() {
    return running().version();
  }

  /**
   * Renders the chart in a folder, as {@code helm template} does.
   *
   * @param chart a folder the caller trusts to hold no links that lead elsewhere: the engine
   *     follows them
   * @throws StudioException when the engine does not start, or the folder cannot be read
   * @throws CancelledException when the job is cancelled
   */
  public synchronized Rendering render(Path chart, RenderInputs inputs, Job job) {
    job.checkCancelled();
    HelmProcess current = running();
    try {
      return current.render(chart, inputs, job);
    } finally {
      // What Go took it seldom gives back; a new process costs less than a refused chart.
      if (!current.alive() || current.resident() > limits.memory() / 2) {
        close();
      }
    }
  }

  /** Ends the process; the engine may be used again and then starts another. */
  @Override
  public synchronized void close() {
    if (process != null) {
      process.close();
      process = null;
    }
  }

  private HelmProcess running() {
    if (process != null && process.alive()) {
      return process;
    }
    close();
    HelmProcess started = HelmProcess.start(installation, limits);
    process = started;
    return started;
  }
}
