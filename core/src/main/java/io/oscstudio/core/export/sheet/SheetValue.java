package io.oscstudio.core.export.sheet;

import io.oscstudio.core.base.Message;

/** What goes into a field of the console. */
public sealed interface SheetValue {
  /**
   * A text out of the package.
   *
   * @param text to be typed or pasted as it is; several lines where it is a list
   */
  record Text(String text) implements SheetValue {}

  /**
   * The one setting that OSC takes.
   *
   * @param what which it is
   */
  record Choice(Message what) implements SheetValue {}

  /**
   * What no package can know.
   *
   * @param what between which things the person decides
   */
  record Own(Message what) implements SheetValue {}
}
