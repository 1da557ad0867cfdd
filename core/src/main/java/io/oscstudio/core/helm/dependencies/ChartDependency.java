package io.oscstudio.core.helm.dependencies;

import io.oscstudio.core.registry.HttpExchange;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A chart that a chart depends on, directly or through charts in its {@code charts} folder.
 *
 * @param within the charts it is a dependency of, the outermost first, each by its folder or
 *     archive in the one before ({@code charts/redis-1.2.3.tgz}); empty for the chart's own
 * @param name its name
 * @param range the versions that will do, as written ({@code ^1.2.0}), empty for any
 * @param repository where it comes from, as written; empty for "only in charts/"
 * @param alias the name it goes by in this chart's values, if another
 * @param locked the version that the lock file has for it
 * @param state whether it is there
 */
public record ChartDependency(
    List<String> within,
    String name,
    String range,
    String repository,
    Optional<String> alias,
    Optional<String> locked,
    DependencyState state) {
  public ChartDependency {
    within = List.copyOf(within);
  }

  /** Whether it is part of the chart already. */
  public boolean isVendored() {
    return state instanceof DependencyState.Vendored;
  }

  /** Where it comes from, without a password in it. */
  public String shownRepository() {
    try {
      return HttpExchange.shown(URI.create(repository));
    } catch (IllegalArgumentException e) {
      return repository.replaceFirst("//[^/@]*@", "//");
    }
  }
}
