package io.oscstudio.core.console;

import io.oscstudio.core.base.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one URN of a descriptor's {@code x-descriptors} asks for (section 5.4). */
public sealed interface XDescriptor {
  /** The URN as it is written. */
  String urn();

  /**
   * A control of OSC's.
   *
   * @param urn as it is written
   * @param control which
   * @param arguments what follows its name, see {@link Control#urn}; a linkage that lacks its value
   *     has one
   */
  record Known(String urn, Control control, List<String> arguments) implements XDescriptor {
    public Known {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A control of the Operator Lifecycle Manager's consoles that OSC does not list: kept, without
   * effect.
   *
   * @param urn as it is written
   * @param rewrite the URN by which OSC says the same, where there is one
   */
  record Foreign(String urn, Optional<String> rewrite) implements XDescriptor {}

  /**
   * A URN nobody lists.
   *
   * @param urn as it is written
   */
  record Unknown(String urn) implements XDescriptor {}

  /** Reads a URN. */
  static XDescriptor parse(String urn) {
    for (Control control : Control.values()) {
      Optional<List<String>> arguments = control.arguments(urn);
      if (arguments.isPresent()) {
        return new Known(urn, control, arguments.get());
      }
    }
    Optional<String> rewrite = OlmControls.rewrite(urn);
    return rewrite.isPresent() || OlmControls.lists(urn)
        ? new Foreign(urn, rewrite)
        : new Unknown(urn);
  }

  /** Reads several, in order. */
  static List<XDescriptor> parse(List<String> urns) {
    return urns.stream().map(XDescriptor::parse).toList();
  }

  /** Whether it takes the field out of the form, in OSC's words or OpenShift's (reading D14). */
  default boolean hides() {
    return urn().equals(Readings.HIDDEN_DESCRIPTOR)
        || urn().equals(Readings.HIDDEN_DESCRIPTOR_OF_OLM);
  }

  /** Whether OSC lists it for this part. */
  default boolean isOfOsc(Part part) {
    return this instanceof Known known && known.control().isFor(part);
  }

  /** Every URN of OSC's that is whole without an argument of the author's choice. */
  static List<String> wholeUrns() {
    List<String> urns = new ArrayList<>();
    for (Control control : Control.values()) {
      switch (control.parameters()) {
        case NONE -> urns.add(control.urn());
        case KIND -> Control.KINDS.forEach(kind -> urns.add(control.urn(kind)));
        case OPTION, CONDITION -> {}
      }
    }
    return List.copyOf(urns);
  }
}
