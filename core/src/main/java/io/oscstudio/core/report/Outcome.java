package io.oscstudio.core.report;

import io.oscstudio.core.base.Message;

/** What became of one thing that was to be checked. */
public sealed interface Outcome permits Checked, Outcome.Unread {
  /** Where it lies, as the person wrote it, with {@code /} between folders. */
  String path();

  /**
   * It could not be checked.
   *
   * @param why what stood in the way
   */
  record Unread(String path, Message why) implements Outcome {}
}
