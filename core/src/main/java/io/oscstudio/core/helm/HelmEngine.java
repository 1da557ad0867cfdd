package io.oscstudio.core.helm;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The studio's own Helm engine: renders charts one after the other in a process that is started
 * when first needed, serves many charts, and is replaced when it dies or has grown. Threads that
 * use it at once wait for one another.
 */
public final class HelmEngine implements ChartRenderer {
  private final HelmInstallation installation;
  private final HelmLimits limits;
  private @Nullable HelmProcess process;

  private HelmEngine(HelmInstallation installation, HelmLimits limits) {
    this.installation = installation;
    this.limits = limits;
  }

  /** An engine under {@code limits}, or nothing where there is none on this system. */
  static Optional<HelmEngine> find(HelmLimits limits) {
    return HelmInstallation.find().map(found -> new HelmEngine(found, limits));
  }

  /**
   * An engine under {@code limits}; its process is started with the first chart.
   *
   * @throws StudioException when there is no engine on this system
   */
  public static HelmEngine create(HelmLimits limits) {
    return find(limits).orElseThrow(() -> new StudioException(Message.of("helm.no-engine")));
  }

  @Override
  public synchronized String version() {
    return running().version();
  }

  @Override
  public Message description() {
    return Message.of("helm.engine", version());
  }

  @Override
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
