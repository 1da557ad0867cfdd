package io.oscstudio.core.image.ledger;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.source.DeliverySource;
import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.source.OscPackageSource;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.source.Sources;
import java.util.Optional;

/**
 * Makes the ledger of what was brought, whatever it is: of an operator, that of the chosen version;
 * of a delivery package, that of the one package in it.
 */
public final class SourceLedger {
  private final RenderInputs inputs;
  private final Decisions decisions;
  private final Optional<? extends ChartRenderer> renderer;
  private final Job job;

  /**
   * @param inputs what a chart is rendered with
   * @param decisions what a person decided
   * @param renderer renders a chart; without one files are read alone
   */
  public SourceLedger(
      RenderInputs inputs,
      Decisions decisions,
      Optional<? extends ChartRenderer> renderer,
      Job job) {
    this.inputs = inputs;
    this.decisions = decisions;
    this.renderer = renderer;
    this.job = job;
  }

  /**
   * The ledger; its places are those in the source, or in the package of a delivery. Empty for a
   * delivery that holds no package, several, or one that cannot be read.
   *
   * @throws CancelledException when the job is cancelled
   */
  public Optional<Ledger> of(Source source) {
    return switch (source) {
      case DeliverySource delivery when delivery.packagePaths().size() == 1 -> nested(delivery);
      case DeliverySource _ -> Optional.empty();
      case OperatorSource operator -> {
        String folder = operator.chosen().folder();
        yield Optional.of(of(folder.isEmpty() ? operator.tree() : operator.tree().sub(folder)));
      }
      case ChartSource chart -> Optional.of(of(chart.tree()));
      case OscPackageSource osc -> Optional.of(of(osc.tree()));
    };
  }

  private Optional<Ledger> nested(DeliverySource delivery) {
    try (FileTree inner = delivery.openPackage()) {
      return Optional.of(of(Sources.recognise(inner).tree()));
    } catch (CancelledException e) {
      throw e;
    } catch (StudioException unreadable) {
      return Optional.empty(); // the check says so
    }
  }

  private Ledger of(FileTree root) {
    return renderer.isPresent()
        ? ImageLedger.make(root, inputs, decisions, renderer, job)
        : ImageLedger.read(root, decisions);
  }
}
