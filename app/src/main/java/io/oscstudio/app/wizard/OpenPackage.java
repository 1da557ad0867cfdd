package io.oscstudio.app.wizard;

import io.oscstudio.app.pages.PackageFiles;
import io.oscstudio.core.project.Project;

/** A package being edited. */
interface OpenPackage extends AutoCloseable {
  /** The package itself. */
  Project project();

  /** Its files. */
  PackageFiles files();

  @Override
  void close();
}
