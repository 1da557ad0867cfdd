package io.oscstudio.core.helm;

import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code helm template} is told besides the chart.
 *
 * @param release the name of the release
 * @param namespace the namespace of the release
 * @param kubeVersion the Kubernetes version templates see, such as {@code v1.35.0}; {@link
 *     KubernetesChoice} finds one for a chart
 * @param values texts of values files; the later ones win
 * @param sets expressions as {@code --set} takes them, such as {@code a.b=1,list={x,y}}; the later
 *     ones win, and all win over {@code values}. They may hold secrets and are neither logged nor
 *     kept by the studio unless a person says so
 */
public record RenderInputs(
    String release, String namespace, String kubeVersion, List<String> values, List<String> sets) {
  /** The chart's own values on a current Kubernetes. */
  public static final RenderInputs DEFAULT =
      new RenderInputs("release", "default", KubernetesChoice.NEWEST, List.of(), List.of());

  public RenderInputs {
    values = List.copyOf(values);
    sets = List.copyOf(sets);
  }

  /** The same with these texts of values files. */
  public RenderInputs withValues(String... texts) {
    return new RenderInputs(release, namespace, kubeVersion, List.of(texts), sets);
  }

  /** The same with one text of a values file more, which wins over the others. */
  public RenderInputs plusValues(String text) {
    List<String> more = Stream.concat(values.stream(), Stream.of(text)).toList();
    return new RenderInputs(release, namespace, kubeVersion, more, sets);
  }

  /** The same with these {@code --set} expressions. */
  public RenderInputs withSets(String... expressions) {
    return new RenderInputs(release, namespace, kubeVersion, values, List.of(expressions));
  }

  /** The same on another Kubernetes. */
  public RenderInputs withKubeVersion(String version) {
    return new RenderInputs(release, namespace, version, values, sets);
  }

  /** The same as another release. */
  public RenderInputs withRelease(String name, String inNamespace) {
    return new RenderInputs(name, inNamespace, kubeVersion, values, sets);
  }

  /** Without values and expressions, which may be secret. */
  @Override
  public String toString() {
    return "RenderInputs[%s in %s on %s]".formatted(release, namespace, kubeVersion);
  }
}
