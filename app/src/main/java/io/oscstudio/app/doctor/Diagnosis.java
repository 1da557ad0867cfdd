package io.oscstudio.app.doctor;

import io.oscstudio.core.base.Message;
import java.util.Locale;

/**
 * What was found of one part.
 *
 * @param part a short name for programs: {@code studio}, {@code yaml}, {@code engine}, {@code
 *     helm}, {@code window}
 * @param state how it is
 * @param words what to tell a person
 */
public record Diagnosis(String part, State state, Message words) {
  /** How a part is. */
  public enum State {
    /** It works. */
    OK,
    /** It is not there; the studio works without it, with fewer abilities. */
    ABSENT,
    /** It should work and does not. */
    BROKEN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
