package io.oscstudio.app.shipping;

import java.util.Optional;

/** The screen that the export is a part of. */
public interface ExportHost {
  /** What would be sent out now; empty while there is no package. */
  Optional<Shipment> shipment();

  /** A package was written. */
  void written();

  /** Leads to the findings of the check. */
  void showCheck();

  /** Leads to the images. */
  void showImages();
}
