package io.oscstudio.app.images;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a chart is rendered with, as a person chose it.
 *
 * @param files values files; the later ones win
 * @param sets expressions as {@code --set} takes them
 * @param kubeVersion the Kubernetes version; empty for the newest the chart allows
 * @param namespace of the release; empty for the usual one
 * @param release its name; empty for the usual one
 */
public record Inputs(
    List<Path> files,
    List<String> sets,
    Optional<String> kubeVersion,
    Optional<String> namespace,
    Optional<String> release) {
  /** The chart as it is. */
  public static final Inputs NONE =
      new Inputs(List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public Inputs {
    files = List.copyOf(files);
    sets = List.copyOf(sets);
  }
}
