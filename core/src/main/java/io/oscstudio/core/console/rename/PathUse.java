package io.oscstudio.core.console.rename;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.yaml.TextPatch;

/**
 * A place that says the path, or a part of it.
 *
 * @param kind what it is
 * @param place where it is written
 * @param before what it says
 * @param after what it would say
 * @param patch the change of its file's text, made for the text as it is now
 */
public record PathUse(Kind kind, Place place, String before, String after, TextPatch patch) {
  /** What places are. */
  public enum Kind {
    /** The path of a descriptor, or of one below it. */
    DESCRIPTOR,
    /** The condition of another field (reading D15). */
    CONDITION,
    /** Where the default configuration has the image (section 4.5). */
    IMAGE,
    /** The key in the default configuration. */
    SAMPLE,
    /** The property in the CRD. */
    PROPERTY,
    /** Where the CRD speaks of the property: required, keys of a list, columns, scale. */
    PROPERTY_USE;

    /** Whether the console goes by it; what is left is the custom resource itself. */
    public boolean isOfConsole() {
      return this == DESCRIPTOR || this == CONDITION;
    }
  }
}
