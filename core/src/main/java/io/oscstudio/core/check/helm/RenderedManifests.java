package io.oscstudio.core.check.helm;

import io.oscstudio.core.check.rule.ChartPackage;
import java.util.List;
import java.util.Optional;

/**
 * The objects Helm renders of a chart with the inputs of the check. Where Helm refuses a template,
 * those of the others; none without a Helm.
 *
 * <p>Hooks are among them. Their annotation is called {@link
 * io.oscstudio.core.helm.ChartCopy#SHOWN_HOOK}, since Helm would not show them under the real name.
 * The files of {@code crds/} are not: Helm renders none of them.
 *
 * @param all in the order of Helm
 */
public record RenderedManifests(List<RenderedManifest> all) {
  public RenderedManifests {
    all = List.copyOf(all);
  }

  /** Those of a chart; rendered once in a check. */
  public static RenderedManifests of(ChartPackage chart) {
    return chart.once(RenderedManifests.class, c -> HelmVerdict.of(c).manifests());
  }

  /** Those of a chart that Helm takes as it is; empty without a Helm too. */
  public static Optional<RenderedManifests> whole(ChartPackage chart) {
    return chart.context().renderer().isPresent() && HelmVerdict.of(chart).isAccepted()
        ? Optional.of(of(chart))
        : Optional.empty();
  }
}
