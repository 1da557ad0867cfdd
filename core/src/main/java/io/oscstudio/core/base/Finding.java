package io.oscstudio.core.base;

import java.util.List;
import java.util.Optional;

/**
 * Something worth saying about an input. It points at a place and carries the arguments of its
 * text, not the text, so that the language can change at run time.
 *
 * @param code stable code; one with a dot is a text key itself ({@code yaml.syntax}), others
 *     ({@code OSC-META-004}) have their text under {@code check.<code>}
 * @param severity how much it weighs for the profile it was made for
 * @param place where it is, empty when it concerns the input as a whole
 * @param arguments the text's arguments: strings, numbers or {@link Message}s
 */
public record Finding(
    String code, Severity severity, Optional<Place> place, List<Object> arguments) {
  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** A finding at a place. */
  public static Finding at(Place place, Severity severity, String code, Object... arguments) {
    return new Finding(code, severity, Optional.of(place), List.of(arguments));
  }

  /** A finding about the input as a whole. */
  public static Finding of(Severity severity, String code, Object... arguments) {
    return new Finding(code, severity, Optional.empty(), List.of(arguments));
  }

  /** Whether a code is a rule's, which the catalogue has. */
  public static boolean isOfRule(String code) {
    return code.indexOf('.') < 0;
  }

  /** The key of what findings with a code are called. */
  public static String titleKey(String code) {
    return isOfRule(code) ? "check." + code + ".title" : code + ".title";
  }

  /** The key of its text. */
  public String textKey() {
    return isOfRule(code) ? "check." + code : code;
  }
}
