package io.oscstudio.app.wizard;

import io.oscstudio.app.images.CoreImageDesk;
import io.oscstudio.app.images.ImageDesk;
import io.oscstudio.app.shipping.CoreExportDesk;
import io.oscstudio.core.check.Check;
import io.oscstudio.core.check.rule.Profile;

/** The desks over the real core. */
final class CoreDesks {
  private CoreDesks() {}

  /** Those of this machine. */
  static Desks all() {
    return with(new CoreImageDesk());
  }

  /** With images from elsewhere. */
  static Desks with(ImageDesk images) {
    CheckDesk check =
        (tree, profile, job) ->
            Check.run(tree, Profile.of(profile).orElse(Profile.PRIVATE), job).findings();
    return new Desks(
        new CoreSourceDesk(), ProjectPackage::new, check, images, new CoreExportDesk());
  }
}
