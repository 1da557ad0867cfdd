package io.oscstudio.app.wizard;

import io.oscstudio.app.shipping.ExportHost;
import io.oscstudio.app.shipping.Shipment;
import io.oscstudio.app.shipping.ShippedImages;
import java.util.Optional;

/** What the export asks of the wizard, and which of the edits it holds. */
final class Exporting implements ExportHost {
  private final WizardModel wizard;
  private long edits;
  private long exportedEdits;

  Exporting(WizardModel wizard) {
    this.wizard = wizard;
  }

  /** There is another package, without edits. */
  void begin() {
    edits = 0;
    exportedEdits = 0;
  }

  /** The package was edited. */
  void edited() {
    edits++;
  }

  /** Whether nothing was edited since an export began last. */
  boolean holdsAllEdits() {
    return edits == exportedEdits;
  }

  @Override
  public Optional<Shipment> shipment() {
    exportedEdits = edits; // what is edited from here on is not in it
    return wizard
        .open()
        .map(now ->
            new Shipment(
                now.files().snapshot(),
                wizard.name(),
                wizard.versionProperty().get(),
                profile(),
                images(),
                wizard.check().silences()));
  }

  @Override
  public String profile() {
    return wizard.profileProperty().get();
  }

  @Override
  public ShippedImages images() {
    return wizard.images().shipped();
  }

  @Override
  public void written() {
    wizard.judge();
  }

  @Override
  public void showCheck() {
    wizard.goTo(Step.CHECK);
  }

  @Override
  public void showImages() {
    wizard.goTo(Step.IMAGES);
  }
}
