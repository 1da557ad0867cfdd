package io.oscstudio.app.wizard;

/** The places where the wizard's models call the core. */
record Desks(
    SourceDesk sources,
    PackageDesk packages,
    CheckDesk check,
    ImageDesk images,
    ExportDesk export) {}
