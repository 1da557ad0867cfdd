package io.oscstudio.core.check.helm;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.helm.ChartCopy;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.HelmRefusal;
import io.oscstudio.core.helm.Rendered;
import io.oscstudio.core.helm.RenderedDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Helm says of a chart.
 *
 * @param refusals why it refuses the chart; none when it does not
 * @param manifests what it renders
 */
record HelmVerdict(List<HelmRefusal> refusals, RenderedManifests manifests) {
  HelmVerdict {
    refusals = List.copyOf(refusals);
  }

  /** Helm's verdict, asked for once in a check; without a Helm it has nothing to say. */
  static HelmVerdict of(ChartPackage chart) {
    return chart.once(
        HelmVerdict.class,
        c ->
            c.context()
                .renderer()
                .map(helm -> ask(helm, c))
                .orElseGet(() -> new HelmVerdict(List.of(), new RenderedManifests(List.of()))));
  }

  private static HelmVerdict ask(ChartRenderer helm, ChartPackage chart) {
    try (ChartCopy copy = ChartCopy.of(chart.tree(), chart.job())) {
      return switch (helm.render(copy.folder(), chart.context().inputs(), chart.job())) {
        case Rendered rendered ->
            new HelmVerdict(List.of(), manifests(rendered.documents(), copy, chart));
        case HelmRefusal refusal ->
            new HelmVerdict(List.of(refusal), new RenderedManifests(List.of()));
      };
    }
  }

  private static RenderedManifests manifests(String documents, ChartCopy copy, ChartPackage chart) {
    Map<String, String> files = new HashMap<>();
    copy.templates().forEach(t -> files.putIfAbsent(t.source(), t.file()));
    Map<String, Optional<String>> texts = new HashMap<>();
    List<RenderedManifest> all = new ArrayList<>();
    for (RenderedDocument document : RenderedDocument.split(documents)) {
      String file = files.getOrDefault(document.source(), document.source());
      String text = texts.computeIfAbsent(file, chart::text).orElse("");
      all.add(new RenderedManifest(document, chart.path(file), text));
    }
    return new RenderedManifests(all);
  }
}
