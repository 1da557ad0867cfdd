package io.oscstudio.app.wizard;

import io.oscstudio.core.archive.FileTree;

/** A package being edited. */
interface OpenPackage extends AutoCloseable {
  /** The live text of its metadata.yaml. */
  MetadataDocument metadata();

  /** The package as it is now; later edits do not change it. */
  FileTree snapshot();

  @Override
  void close();
}
