package io.oscstudio.core.check.capability;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.helm.ChartCopy;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.helm.Rendered;
import io.oscstudio.core.helm.RenderedDocument;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The workloads of the chart in {@code raw/}.
 *
 * @param rendered empty without a Helm, or where Helm refuses the chart, which other rules tell
 */
record Workloads(Optional<List<Workload>> rendered) {
  static Workloads of(OscPackage pkg) {
    return new Workloads(
        pkg.context()
            .renderer()
            .filter(_ -> pkg.has("raw/Chart.yaml"))
            .flatMap(helm -> render(pkg, helm)));
  }

  private static Optional<List<Workload>> render(OscPackage pkg, ChartRenderer helm) {
    RenderInputs inputs = pkg.context().inputs();
    try (ChartCopy copy = ChartCopy.of(pkg.tree().sub("raw"), pkg.job())) {
      return helm.render(copy.folder(), inputs, pkg.job()) instanceof Rendered(String documents)
          ? Optional.of(read(documents, inputs.release()))
          : Optional.empty();
    }
  }

  private static List<Workload> read(String documents, String release) {
    List<Workload> workloads = new ArrayList<>();
    for (RenderedDocument rendered : RenderedDocument.split(documents)) {
      // One at a time: all objects of a large chart together take hundreds of megabytes.
      for (Document document : YamlText.parse(rendered.text(), Dialect.KUBERNETES).documents()) {
        document.map().flatMap(o -> Workload.of(o, release)).ifPresent(workloads::add);
      }
    }
    return workloads;
  }
}
