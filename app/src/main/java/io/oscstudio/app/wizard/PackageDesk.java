package io.oscstudio.app.wizard;

/** Makes brought packages editable. */
@FunctionalInterface
interface PackageDesk {
  /** Begins to edit a package; what it was made from stays open until the result is closed. */
  OpenPackage open(Brought brought);
}
