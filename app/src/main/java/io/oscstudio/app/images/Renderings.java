package io.oscstudio.app.images;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.ChartRenderers;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.KubernetesChoice;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.ImageLedger;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.model.ChartYaml;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proves images with one Helm that is kept for the next time. The last result is kept too, since
 * most edits of a package change nothing that its chart is rendered from.
 */
public final class Renderings {
  private static final String RAW = "raw";
  private static final String CHART = RAW + "/Chart.yaml";
  private static final List<String> OTHERS = List.of("metadata.yaml", "lifecycle.yaml");
  private static final int MOST_VALUES = 4 << 20;

  /** What a ledger was made from. */
  private record Made(Digest chart, List<String> others, RenderInputs inputs, Ledger ledger) {}

  private Optional<ChartRenderer> engine = Optional.empty();
  private Optional<Made> last = Optional.empty();

  /** The Kubernetes a package's chart is rendered for when nobody names one. */
  static Optional<KubernetesChoice> kubernetes(FileTree tree) {
    return tree.contains(CHART)
        ? Optional.of(
            KubernetesChoice.of(
                ChartYaml.of(YamlText.parse(CHART, tree.text(CHART), Dialect.CHART).first())))
        : Optional.empty();
  }

  /** The ledger of a package, before any decision. */
  Ledger prove(FileTree tree, Inputs inputs, Job job) {
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
    chosen.files().forEach(file -> values.add(text(file)));
    return new RenderInputs(
        chosen.release().orElse(RenderInputs.DEFAULT.release()),
        chosen.namespace().orElse(RenderInputs.DEFAULT.namespace()),
        chosen.kubeVersion().orElse(kubernetes.version()),
        values,
        chosen.sets());
  }

  private static String text(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_VALUES + 1);
      if (bytes.length > MOST_VALUES) {
        throw new StudioException(
            Message.of("images.inputs.too-big", file.toString(), MOST_VALUES));
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StudioException(
          Message.of("images.inputs.unread", file.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  /** Ends Helm. */
  synchronized void close() {
    engine.ifPresent(ChartRenderer::close);
    engine = Optional.empty();
  }
}
