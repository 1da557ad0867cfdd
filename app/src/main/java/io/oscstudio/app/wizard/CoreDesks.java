package io.oscstudio.app.wizard;

import io.oscstudio.app.check.CoreCheckDesk;
import io.oscstudio.app.images.CoreImageDesk;
import io.oscstudio.app.images.ImageDesk;
import io.oscstudio.app.kit.Settings;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.shipping.CoreExportDesk;
import io.oscstudio.core.image.EngineOptions;

/** The desks over the real core. */
final class CoreDesks {
  private CoreDesks() {}

  /** Those of this machine. */
  static Desks all() {
    return with(new CoreImageDesk());
  }

  /** Those of this machine, with a cache as large as the settings say. */
  static Desks all(SettingsStore settings) {
    return with(new CoreImageDesk(() -> options(settings.get().tools())));
  }

  private static EngineOptions options(Settings.Tools tools) {
    return EngineOptions.usual()
        .withStoreBytes(tools.imageCacheBytes())
        .withRemovePulled(tools.removePulled());
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
