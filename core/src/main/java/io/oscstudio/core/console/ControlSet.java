package io.oscstudio.core.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The URNs of one descriptor and what they say together: one control, perhaps a condition, perhaps
 * that the field is hidden. What OSC does not list stays where it is.
 *
 * @param urns as they are written, in order
 */
public record ControlSet(List<String> urns) {
  public ControlSet {
    urns = List.copyOf(urns);
  }

  /**
   * When a field is shown (reading D15).
   *
   * @param path the field that decides
   * @param value the value it must have
   */
  public record Condition(String path, String value) {}

  /** The control the field is shown with; the first that is written counts. */
  public Optional<Control> control() {
    return known().filter(k -> isControl(k)).map(XDescriptor.Known::control).findFirst();
  }

  /** The arguments of that control: the options in order, or the kind of object. */
  public List<String> arguments() {
    Optional<Control> control = control();
    return known()
        .filter(k -> control.filter(c -> c == k.control()).isPresent())
        .flatMap(k -> k.arguments().stream())
        .toList();
  }

  /** Whether the field is taken out of the form. */
  public boolean isHidden() {
    return read().stream().anyMatch(XDescriptor::hides);
  }

  /** The condition under which the field is shown; of several the first. */
  public Optional<Condition> condition() {
    return known()
        .filter(k -> k.control() == Control.FIELD_DEPENDENCY)
        .map(k ->
            new Condition(
                k.arguments().getFirst(), k.arguments().size() > 1 ? k.arguments().get(1) : ""))
        .findFirst();
  }

  /** What OSC does not list, hiding in OpenShift's words left out. */
  public List<XDescriptor> others() {
    return read().stream().filter(x -> !(x instanceof XDescriptor.Known) && !x.hides()).toList();
  }

  /**
   * With another control.
   *
   * @param control what to show the field with, empty for what the schema gives
   * @param arguments the options in order, or the kind of object; none for other controls
   */
  public ControlSet withControl(Optional<Control> control, List<String> arguments) {
    List<String> wanted =
        control
            .map(c ->
                switch (c.parameters()) {
                  case NONE, CONDITION -> List.of(c.urn());
                  case OPTION -> arguments.stream().map(c::urn).toList();
                  case KIND -> arguments.stream().limit(1).map(c::urn).toList();
                })
            .orElse(List.of());
    return replacing(x -> x instanceof XDescriptor.Known k && isControl(k), wanted);
  }

  /** Shown only on a condition, or always. */
  public ControlSet withCondition(Optional<Condition> condition) {
    return replacing(
        x -> x instanceof XDescriptor.Known k && k.control() == Control.FIELD_DEPENDENCY,
        condition
            .map(c -> List.of(Control.FIELD_DEPENDENCY.urn(c.path(), c.value())))
            .orElse(List.of()));
  }

  /** Hidden, or shown again. */
  public ControlSet withHidden(boolean hidden) {
    return replacing(XDescriptor::hides, hidden ? List.of(Control.HIDDEN.urn()) : List.of());
  }

  /** With one URN in place of another. */
  public ControlSet rewritten(String urn, String by) {
    return replacing(x -> x.urn().equals(urn), List.of(by));
  }

  /** Without a URN. */
  public ControlSet without(String urn) {
    return replacing(x -> x.urn().equals(urn), List.of());
  }

  /** New URNs where the first of the old stood; at the end when none did. */
  private ControlSet replacing(Predicate<XDescriptor> old, List<String> wanted) {
    List<String> result = new ArrayList<>();
    boolean placed = false;
    for (XDescriptor each : read()) {
      if (!old.test(each)) {
        result.add(each.urn());
      } else if (!placed) {
        result.addAll(wanted);
        placed = true;
      }
    }
    if (!placed) {
      result.addAll(wanted);
    }
    return new ControlSet(result);
  }

  private List<XDescriptor> read() {
    return XDescriptor.parse(urns);
  }

  private Stream<XDescriptor.Known> known() {
    return read().stream()
        .filter(XDescriptor.Known.class::isInstance)
        .map(XDescriptor.Known.class::cast);
  }

  /** Whether it says how the field is shown, not whether. */
  private static boolean isControl(XDescriptor.Known known) {
    return known.control() != Control.HIDDEN && known.control() != Control.FIELD_DEPENDENCY;
  }
}
