package io.oscstudio.core.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which controls a field can have. */
public final class ControlChoice {
  private ControlChoice() {}

  /** The controls that suit a field, the likeliest first, the others as section 5.4 has them. */
  public static List<Control> suiting(FieldNode field) {
    List<Control> suiting = new ArrayList<>();
    for (Control control : Control.values()) {
      if (control.isFor(field.part()) && control.suits(field.facts().type())) {
        suiting.add(control);
      }
    }
    likely(field)
        .ifPresent(control -> {
          suiting.remove(control);
          suiting.addFirst(control);
        });
    return List.copyOf(suiting);
  }

  /** The control that the name, the type and the values of a field speak for. */
  public static Optional<Control> likely(FieldNode field) {
    Optional<Control> control =
        field.part() == Part.STATUS ? ofStatus(field) : ofSpec(field.name(), field);
    return control.filter(found -> found.suits(field.facts().type()));
  }

  /** The URNs a field begins with when it gets a descriptor: those of its likeliest control. */
  public static List<String> firstUrns(FieldNode field) {
    Optional<Control> control = likely(field);
    if (control.isEmpty()) {
      return List.of();
    }
    return switch (control.get().parameters()) {
      case NONE -> List.of(control.get().urn());
      case OPTION -> field.facts().allowed().stream().map(o -> control.get().urn(o)).toList();
      case KIND -> List.of(control.get().urn(Control.KINDS.getFirst()));
      case CONDITION -> List.of();
    };
  }

  private static Optional<Control> ofStatus(FieldNode field) {
    String name = field.name().toLowerCase(Locale.ROOT);
    boolean address = name.endsWith("url") || name.endsWith("endpoint") || name.endsWith("link");
    return Optional.of(
        address && Control.LINK.suits(field.facts().type()) ? Control.LINK : Control.TEXT);
  }

  private static Optional<Control> ofSpec(String name, FieldNode field) {
    if (FieldNames.isPullPolicy(name)) {
      return Optional.of(Control.IMAGE_PULL_POLICY);
    } else if (!field.facts().allowed().isEmpty()) {
      return Optional.of(Control.SELECT);
    } else if (FieldNames.isReplicas(name)) {
      return Optional.of(Control.POD_COUNT);
    } else if (isResources(field)) {
      return Optional.of(Control.RESOURCE_REQUIREMENTS);
    } else if (FieldNames.isSecretReference(name)) {
      return Optional.of(Control.K8S_OBJECT);
    } else if (FieldNames.isSecret(name)) {
      return Optional.of(Control.PASSWORD);
    }
    return field.facts().type() == FieldType.STRING
        ? Optional.of(Control.TEXT_INPUT)
        : Optional.empty();
  }

  private static boolean isResources(FieldNode field) {
    return field.name().equals("resources")
        || field.children().stream().anyMatch(c -> c.name().equals("limits"))
            && field.children().stream().anyMatch(c -> c.name().equals("requests"));
  }
}
