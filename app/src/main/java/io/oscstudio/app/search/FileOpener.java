package io.oscstudio.app.search;

import io.oscstudio.core.base.Place;

/** Shows a file of the open package to whoever wants to edit it. */
@FunctionalInterface
public interface FileOpener {
  /** Shows the file, with the place in view and the focus there. */
  void open(Place place);
}
