package io.oscstudio.app.cli;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.ChartRenderers;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.KubernetesChoice;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.helm.ValuesFile;
import io.oscstudio.core.source.ChartSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What a chart is rendered with, in the words of {@code helm template}. Nothing of it is written
 * down: values may be secrets.
 */
final class RenderOptions {
  private static final String RAW = "raw";

  @Option(
      names = {"-f", "--values"},
      paramLabel = "FILE",
      descriptionKey = "values")
  private List<Path> values = List.of();

  @Option(names = "--set", paramLabel = "KEY=VALUE", descriptionKey = "set")
  private List<String> sets = List.of();

  @Option(names = "--kube-version", paramLabel = "VERSION", descriptionKey = "kube-version")
  private @Nullable String kubeVersion;

  @Option(names = "--namespace", paramLabel = "NAME", descriptionKey = "namespace")
  private String namespace = RenderInputs.DEFAULT.namespace();

  @Option(names = "--release", paramLabel = "NAME", descriptionKey = "release")
  private String release = RenderInputs.DEFAULT.release();

  @Option(names = "--no-render", descriptionKey = "no-render")
  private boolean withoutRendering;

  /** The Helm to render with; nothing when there is none or none is wanted. */
  Optional<ChartRenderer> renderer() {
    return withoutRendering ? Optional.empty() : ChartRenderers.find(HelmLimits.DEFAULT);
  }

  /**
   * The inputs for a chart, or for the one of a package; says when it asks for an odd Kubernetes.
   */
  RenderInputs inputs(FileTree tree, Console console) {
    return new RenderInputs(
        release,
        namespace,
        kubeVersion == null ? kubernetes(tree, console) : kubeVersion,
        values.stream().map(ValuesFile::read).toList(),
        sets);
  }

  private String kubernetes(FileTree tree, Console console) {
    FileTree chart = tree.contains(ChartSource.CHART_FILE) ? tree : tree.sub(RAW);
    KubernetesChoice choice = KubernetesChoice.of(chart);
    if (!withoutRendering) {
      choice
          .remark()
          .ifPresent(remark -> console.complain(remark.key(), remark.arguments().toArray()));
    }
    return choice.version();
  }
}
