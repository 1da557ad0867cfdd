package io.oscstudio.app.wizard;

import io.oscstudio.app.pages.PackageFiles;

/** A package being edited. */
interface OpenPackage extends AutoCloseable {
  /** Its files. */
  PackageFiles files();

  @Override
  void close();
}
