package io.oscstudio.app.images;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.export.PackageBuild;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.ChartRenderers;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.KubernetesChoice;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.helm.ValuesFile;
import io.oscstudio.core.helm.dependencies.ChartDependencies;
import io.oscstudio.core.helm.dependencies.ChartDependency;
import io.oscstudio.core.helm.dependencies.DependencyState;
import io.oscstudio.core.helm.remote.HelmHome;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.ImageLedger;
import io.oscstudio.core.image.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Proves images with one Helm that is kept for the next time. The last result is kept too, since
 * most edits of a package change nothing that its chart is rendered from.
 */
public final class Renderings {
  private static final String RAW = "raw";
  private static final String CHART = RAW + "/Chart.yaml";
  private static final long LOOKS_UP_MILLIS = 50;
  private static final List<String> OTHERS = List.of("metadata.yaml", "lifecycle.yaml");

  /** What a ledger was made from. */
  private record Made(Digest chart, List<String> others, RenderInputs inputs, Ledger ledger) {}

  private final ReentrantLock proving = new ReentrantLock();
  private Optional<ChartRenderer> engine = Optional.empty();
  private Optional<Made> last = Optional.empty();

  /** The Kubernetes a package's chart is rendered for when nobody names one. */
  static Optional<KubernetesChoice> kubernetes(FileTree tree) {
    return tree.contains(CHART)
        ? Optional.of(KubernetesChoice.of(tree.sub(RAW)))
        : Optional.empty();
  }

  /** Declared dependencies that are not in a package's chart, by their names. */
  static List<String> missing(FileTree tree) {
    return new ChartDependencies(HelmHome.system())
        .list(tree.sub(RAW), Optional.empty()).dependencies().stream()
            .filter(dependency -> !(dependency.state() instanceof DependencyState.Vendored))
            .map(ChartDependency::name)
            .distinct()
            .toList();
  }

  /** The ledger of a package, before any decision. Who comes while it is made waits for it. */
  Ledger prove(FileTree tree, Inputs inputs, Job job) {
    await(job);
    try {
      return proved(tree, inputs, job);
    } finally {
      proving.unlock();
    }
  }

  private void await(Job job) {
    try {
      while (!proving.tryLock(LOOKS_UP_MILLIS, TimeUnit.MILLISECONDS)) {
        job.checkCancelled();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  private Ledger proved(FileTree tree, Inputs inputs, Job job) {
    Optional<KubernetesChoice> kubernetes = kubernetes(tree);
    if (kubernetes.isEmpty()) {
      return ImageLedger.make(tree, RenderInputs.DEFAULT, Decisions.NONE, Optional.empty(), job);
    }
    Digest chart = FileTrees.digest(tree.sub(RAW));
    List<String> others = OTHERS.stream().map(file -> images(tree, file)).toList();
    RenderInputs wanted = inputs(inputs, kubernetes.get());
    Optional<Ledger> known = known(chart, others, wanted);
    if (known.isPresent()) {
      return known.get();
    }
    Ledger made = ImageLedger.make(tree, wanted, Decisions.NONE, engine(), job);
    keep(new Made(chart, others, wanted, made));
    return made;
  }

  /** How a build finds the images out: with this Helm, and without rendering what is known. */
  PackageBuild.Proving proving(FileTree tree, Inputs inputs, Decisions decisions, Job job) {
    Ledger made = prove(tree, inputs, job);
    return new PackageBuild.Proving(
        inputs(tree, inputs),
        decisions,
        tree.contains(CHART) ? engine() : Optional.empty(),
        Optional.of(made.with(decisions)));
  }

  private synchronized Optional<Ledger> known(
      Digest chart, List<String> others, RenderInputs inputs) {
    return last.filter(made -> made.chart().equals(chart))
        .filter(made -> made.others().equals(others))
        .filter(made -> made.inputs().equals(inputs))
        .map(Made::ledger);
  }

  private synchronized void keep(Made made) {
    last = Optional.of(made);
  }

  private synchronized Optional<ChartRenderer> engine() {
    if (engine.isEmpty()) {
      engine = ChartRenderers.find(HelmLimits.DEFAULT);
    }
    return engine;
  }

  /** The lines of a file that can name an image. */
  private static String images(FileTree tree, String file) {
    return tree.contains(file)
        ? String.join("\n", tree.text(file).lines().filter(l -> l.contains("mage")).toList())
        : "";
  }

  /**
   * What a package's chart is rendered with. Reads values files, so call it on a job.
   *
   * @throws StudioException when a values file cannot be read
   */
  public static RenderInputs inputs(FileTree tree, Inputs chosen) {
    return kubernetes(tree).map(choice -> inputs(chosen, choice)).orElse(RenderInputs.DEFAULT);
  }

  private static RenderInputs inputs(Inputs chosen, KubernetesChoice kubernetes) {
    List<String> values = new ArrayList<>();
    chosen.files().forEach(file -> values.add(ValuesFile.read(file)));
    return new RenderInputs(
        chosen.release().orElse(RenderInputs.DEFAULT.release()),
        chosen.namespace().orElse(RenderInputs.DEFAULT.namespace()),
        chosen.kubeVersion().orElse(kubernetes.version()),
        values,
        chosen.sets());
  }

  /** Ends Helm. */
  synchronized void close() {
    engine.ifPresent(ChartRenderer::close);
    engine = Optional.empty();
  }
}
