package io.oscstudio.app.shipping;

import io.oscstudio.core.base.Message;
import java.util.List;

/**
 * Why nothing is or was written.
 *
 * @param text what stands in the way
 * @param details more of it, a sentence each
 * @param way where it can be mended
 */
public record Trouble(Message text, List<Message> details, Way way) {
  /** Where something can be mended. */
  public enum Way {
    /** Among the findings of the check. */
    CHECK,
    /** Among the images. */
    IMAGES,
    /** Nowhere in the studio. */
    NONE
  }

  public Trouble {
    details = List.copyOf(details);
  }
}
