package io.oscstudio.core.check.capability;

import io.oscstudio.core.check.helm.RenderedManifest;
import io.oscstudio.core.check.helm.RenderedManifests;
import io.oscstudio.core.check.rule.OscPackage;
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
    String release = pkg.context().inputs().release();
    return new Workloads(
        pkg.rawChart().flatMap(RenderedManifests::whole).map(chart -> read(chart, release)));
  }

  private static List<Workload> read(RenderedManifests chart, String release) {
    List<Workload> workloads = new ArrayList<>();
    // One at a time: all objects of a large chart together take hundreds of megabytes.
    for (RenderedManifest manifest : chart.all()) {
      manifest.document().map().flatMap(o -> Workload.of(o, release)).ifPresent(workloads::add);
    }
    return workloads;
  }
}
