package io.oscstudio.app.wizard;

import io.oscstudio.app.check.CoreCheckDesk;
import io.oscstudio.app.images.CoreImageDesk;
import io.oscstudio.app.images.ImageDesk;
import io.oscstudio.app.shipping.CoreExportDesk;

/** The desks over the real core. */
final class CoreDesks {
  private CoreDesks() {}

  /** Those of this machine. */
  static Desks all() {
    return with(new CoreImageDesk());
  }

  /** With images from elsewhere. */
  static Desks with(ImageDesk images) {
    return new Desks(
        new CoreSourceDesk(),
        ProjectPackage::new,
        new CoreCheckDesk(),
        images,
        new CoreExportDesk());
  }
}
