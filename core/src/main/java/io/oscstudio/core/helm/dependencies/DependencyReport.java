package io.oscstudio.core.helm.dependencies;

import io.oscstudio.core.base.Finding;
import java.util.List;

/**
 * The dependencies of a chart.
 *
 * @param dependencies those it declares; of those that charts in its {@code charts} folder declare,
 *     the ones that are not there
 * @param findings what is odd about them or the lock file
 */
public record DependencyReport(List<ChartDependency> dependencies, List<Finding> findings) {
  public DependencyReport {
    dependencies = List.copyOf(dependencies);
    findings = List.copyOf(findings);
  }

  /** Whether all are in the chart, so that it can be rendered. */
  public boolean isComplete() {
    return dependencies.stream().allMatch(ChartDependency::isVendored);
  }

  /** Those that are not in the chart. */
  public List<ChartDependency> absent() {
    return dependencies.stream().filter(d -> !d.isVendored()).toList();
  }
}
