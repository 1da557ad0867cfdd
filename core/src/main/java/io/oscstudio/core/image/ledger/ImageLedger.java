package io.oscstudio.core.image.ledger;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.helm.HelmEngine;
import io.oscstudio.core.helm.RenderInputs;
import java.util.Optional;

/** Makes the ledger of a package's images: files are read, and a chart is rendered by Helm. */
public final class ImageLedger {
  private ImageLedger() {}

  /**
   * Makes the ledger of an OSC package, a chart or an operator.
   *
   * @param tree its top is the package, the chart or the operator itself, see {@link ImageScan}
   * @param inputs what a chart is rendered with
   * @param decisions what a person decided earlier
   * @param engine renders the chart; without one nothing is proved
   * @throws io.oscstudio.core.base.CancelledException when the job is cancelled
   */
  public static Ledger make(
      FileTree tree,
      RenderInputs inputs,
      Decisions decisions,
      Optional<HelmEngine> engine,
      Job job) {
    job.checkCancelled();
    return ImageScan.scan(tree).build(new Basis.Files(Optional.empty()), decisions);
  }

  /** The ledger that reading files alone gives, in no time. */
  public static Ledger read(FileTree tree, Decisions decisions) {
    return ImageScan.scan(tree)
        .build(new Basis.Files(Optional.of(Message.of("ledger.not-asked"))), decisions);
  }
}
