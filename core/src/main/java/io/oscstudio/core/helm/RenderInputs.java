package io.oscstudio.core.helm;

import java.util.List;

/**
 * What {@code helm template} is told besides the chart.
 *
 * @param release the name of the release
 * @param namespace the namespace of the release
 * @param kubeVersion the Kubernetes version templates see, such as {@code v1.35.0}
 * @param values texts of values files; the later ones win
 * @param crds whether the files of the chart's {@code crds} folder are part of the result
 */
public record RenderInputs(
    String release, String namespace, String kubeVersion, List<String> values, boolean crds) {
  /** The chart's own values on a current Kubernetes, CRDs included. */
  public static final RenderInputs DEFAULT =
      new RenderInputs("release", "default", "v1.35.0", List.of(), true);

  public RenderInputs {
    values = List.copyOf(values);
  }

  /** The same with these texts of values files. */
  public RenderInputs withValues(String... texts) {
    return new RenderInputs(release, namespace, kubeVersion, List.of(texts), crds);
  }
}
