package io.oscstudio.core.helm.dependencies;

import java.util.Optional;

/**
 * A chart that a chart depends on.
 *
 * @param name its name
 * @param range the versions that will do, as written ({@code ^1.2.0}), empty for any
 * @param repository where it comes from, as written; empty for "only in charts/"
 * @param alias the name it goes by in this chart's values, if another
 * @param locked the version that the lock file has for it
 * @param state whether it is there
 */
public record ChartDependency(
    String name,
    String range,
    String repository,
    Optional<String> alias,
    Optional<String> locked,
    DependencyState state) {
  /** Whether it is part of the chart already. */
  public boolean isVendored() {
    return state instanceof DependencyState.Vendored;
  }
}
