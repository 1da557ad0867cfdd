package io.oscstudio.app.wizard;

import io.oscstudio.app.check.CheckDesk;
import io.oscstudio.app.images.ImageDesk;
import io.oscstudio.app.shipping.ExportDesk;

/** The places where the wizard's models call the core. */
record Desks(
    SourceDesk sources,
    PackageDesk packages,
    CheckDesk check,
    ImageDesk images,
    ExportDesk export) {}
