package io.oscstudio.core.helm;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.nio.file.Path;

/**
 * Renders charts with a real Helm, each under limits of time and memory.
 *
 * <p>Nothing of a chart's can harm the caller: a chart that never ends, takes too much memory or
 * crashes Helm gives a {@link HelmRefusal}, and the next chart is rendered all the same. No
 * cluster, no network and none of the user's Helm settings are used.
 *
 * <p>May be used by several threads. {@link ChartRenderers} chooses one.
 */
public sealed interface ChartRenderer extends AutoCloseable permits HelmEngine, HelmCommand {
  /**
   * Renders the chart in a folder, as {@code helm template} does.
   *
   * @param chart a folder the caller trusts to hold no links that lead elsewhere: Helm follows them
   * @throws StudioException when Helm does not start, or the folder cannot be read
   * @throws CancelledException when the job is cancelled
   */
  Rendering render(Path chart, RenderInputs inputs, Job job);

  /**
   * The version of Helm, such as {@code v3.21.0}.
   *
   * @throws StudioException when Helm does not start
   */
  String version();

  /**
   * What renders and how far it is kept within limits, for people who ask what they have.
   *
   * @throws StudioException when Helm does not start
   */
  Message description();

  /** Ends what was started; the renderer may be used again. */
  @Override
  void close();
}
