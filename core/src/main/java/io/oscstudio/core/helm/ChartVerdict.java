package io.oscstudio.core.helm;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * All that Helm has against a chart. Helm itself ends with the first complaint; here what it
 * complains of is left out and the rest rendered, until nothing is left to complain of.
 *
 * @param refusals what Helm refuses, in the order found and at most one for a place; their places
 *     are files of the chart, those of packed subcharts below their archives
 * @param missing dependencies that are declared but not there, which Helm refuses too
 * @param complete whether all was looked at; there may be more to complain of where it was not
 * @param documents what Helm renders of the rest, none where nothing can be rendered
 * @param templates files of the chart by the {@link ChartCopy.Template#source sources} of templates
 */
public record ChartVerdict(
    List<HelmRefusal> refusals,
    List<String> missing,
    boolean complete,
    List<RenderedDocument> documents,
    Map<String, String> templates) {
  /** Renderings of one chart; each finds a template that Helm refuses. */
  static final int MOST_RENDERINGS = 50;

  /** After that no other rendering is begun. */
  static final Duration LONGEST = Duration.ofSeconds(20);

  public ChartVerdict {
    refusals = List.copyOf(refusals);
    missing = List.copyOf(missing);
    documents = List.copyOf(documents);
    templates = Map.copyOf(templates);
  }

  /**
   * Asks Helm about a chart.
   *
   * @param chart Chart.yaml lies at its root
   * @throws io.oscstudio.core.base.StudioException when Helm does not start, or the chart is too
   *     large or cannot be read
   * @throws io.oscstudio.core.base.CancelledException when the job is cancelled
   */
  public static ChartVerdict of(ChartRenderer helm, FileTree chart, RenderInputs inputs, Job job) {
    try (ChartCopy copy = ChartCopy.of(chart, job)) {
      return new ChartTrial(helm, chart, copy, job).verdict(inputs);
    }
  }
}
