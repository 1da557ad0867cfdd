package io.oscstudio.core.image.ledger;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.RenderInputs;
import java.util.Optional;

/** Makes the ledger of a package's images: files are read, and a chart is rendered by Helm. */
public final class ImageLedger {
  private ImageLedger() {}

  /**
   * Makes the ledger of an OSC package, a chart or an operator.
   *
   * @param tree its top is the package, the chart or the operator itself; of package manifests, the
   *     folder of one version
   * @param inputs what a chart is rendered with
   * @param decisions what a person decided earlier; later ones are for {@link Ledger#with}
   * @param renderer renders the chart; without one nothing is proved
   * @throws io.oscstudio.core.base.CancelledException when the job is cancelled
   */
  public static Ledger make(
      FileTree tree,
      RenderInputs inputs,
      Decisions decisions,
      Optional<? extends ChartRenderer> renderer,
      Job job) {
    job.checkCancelled();
    return unproved(tree, Message.of("ledger.no-engine")).with(decisions);
  }

  /** The ledger that reading files alone gives, in no time; of a chart, nothing is proved. */
  public static Ledger read(FileTree tree, Decisions decisions) {
    return unproved(tree, Message.of("ledger.not-asked")).with(decisions);
  }

  private static Ledger unproved(FileTree tree, Message why) {
    LedgerBuilder builder = new LedgerBuilder();
    if (new ImageScan(tree, builder).scan().isPresent()) {
      Proof proof = new Proof.NotProved(why);
      return builder.build(new Basis.Files(Optional.of(why)), (_, _) -> proof);
    }
    OperatorVerdict verdict = new OperatorVerdict(builder.central().keySet());
    return builder.build(
        new Basis.Files(Optional.empty()),
        (reference, row) -> verdict.of(reference, row.origins()));
  }
}
