package io.oscstudio.app.shipping;

import java.util.Optional;

/** The screen that the export is a part of. */
public interface ExportHost {
  /** What would be sent out now; empty while there is no package. Asked when an export begins. */
  Optional<Shipment> shipment();

  /** What packages are checked for: {@code private} or {@code publish}. */
  String profile();

  /** What is known of its images now. */
  ShippedImages images();

  /** A package was written. */
  void written();

  /** Leads to the findings of the check. */
  void showCheck();

  /** Leads to the images. */
  void showImages();
}
