package io.oscstudio.app.wizard;

import io.oscstudio.core.base.Message;

/**
 * What the step list says of a step.
 *
 * @param mark how it stands
 * @param need what it still needs, or what it holds, in a few words
 */
public record StepState(Mark mark, Message need) {
  /** How a step stands. */
  public enum Mark {
    /** Nothing can be said yet. */
    WAITING,
    /** Work is going on. */
    BUSY,
    /** Something stops a person from going on well. */
    PROBLEM,
    /** Something should be looked at. */
    ATTENTION,
    /** Nothing is missing. */
    DONE
  }

  /** A state with a text of its own. */
  public static StepState of(Mark mark, String key, Object... arguments) {
    return new StepState(mark, Message.of(key, arguments));
  }
}
