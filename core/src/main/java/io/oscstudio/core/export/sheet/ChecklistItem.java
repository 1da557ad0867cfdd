package io.oscstudio.core.export.sheet;

import io.oscstudio.core.base.Message;
import java.util.Optional;

/**
 * One thing to see to.
 *
 * @param text what has to be so
 * @param state how it stands
 * @param detail what is missing, or what to know
 * @param section of the specification that asks for it
 */
public record ChecklistItem(Message text, State state, Optional<Message> detail, String section) {
  /** How a thing stands. */
  public enum State {
    /** The package has it. */
    MET,
    /** The package lacks it. */
    NOT_MET,
    /** No package can tell; the person sees to it. */
    FOR_PERSON
  }
}
