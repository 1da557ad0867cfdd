package io.oscstudio.app.images;

import io.oscstudio.app.kit.RememberedPath;
import io.oscstudio.core.project.RenderingMemory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a chart is rendered with, as a person chose it.
 *
 * @param files values files; the later ones win
 * @param sets expressions as {@code --set} takes them
 * @param keepSets whether {@code sets}, which may be secret, may be written down
 * @param kubeVersion the Kubernetes version; empty for the newest the chart allows
 * @param namespace of the release; empty for the usual one
 * @param release its name; empty for the usual one
 */
public record Inputs(
    List<Path> files,
    List<String> sets,
    boolean keepSets,
    Optional<String> kubeVersion,
    Optional<String> namespace,
    Optional<String> release) {
  /** The chart as it is. */
  public static final Inputs NONE =
      new Inputs(List.of(), List.of(), false, Optional.empty(), Optional.empty(), Optional.empty());

  public Inputs {
    files = List.copyOf(files);
    sets = List.copyOf(sets);
  }

  /** As it was remembered; what was remembered on another system is left out. */
  static Inputs of(RenderingMemory remembered) {
    List<Path> files = new ArrayList<>();
    for (String file : remembered.valuesFiles()) {
      RememberedPath.of(file).ifPresent(files::add);
    }
    return new Inputs(
        files,
        remembered.sets(),
        !remembered.sets().isEmpty(),
        remembered.kubeVersion(),
        remembered.namespace(),
        remembered.release());
  }

  /** What is to be remembered of it. */
  RenderingMemory memory() {
    return new RenderingMemory(
        files.stream().map(file -> file.toAbsolutePath().toString()).toList(),
        keepSets ? sets : List.of(),
        kubeVersion,
        namespace,
        release);
  }
}
