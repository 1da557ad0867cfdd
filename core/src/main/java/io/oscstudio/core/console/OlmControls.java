package io.oscstudio.core.console;

import io.oscstudio.core.base.Readings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The vocabulary of the Operator Lifecycle Manager's consoles, as far as OSC does not share it. */
final class OlmControls {
  private static final Set<String> WHOLE =
      Set.of(
          Control.Urn.UI + "number",
          Control.Urn.UI + "label",
          Control.Urn.UI + "checkbox",
          Control.Urn.UI + "booleanSwitch",
          Control.Urn.UI + "advanced",
          Control.Urn.UI + "updateStrategy",
          Control.Urn.UI + "endpointList",
          Control.Urn.UI + "namespaceSelector",
          Control.Urn.UI + "nodeAffinity",
          Control.Urn.UI + "podAffinity",
          Control.Urn.UI + "podAntiAffinity",
          Control.Urn.UI + "podStatuses",
          Control.Urn.ALM + "prometheusEndpoint",
          Control.Urn.ALM + "io.kubernetes.phase",
          Control.Urn.ALM + "io.kubernetes.phase:reason",
          Control.Urn.ALM + "io.kubernetes.conditions");
  private static final List<String> BEGINNINGS =
      List.of(
          Control.Urn.UI + "selector:",
          Control.Urn.UI + "fieldGroup:",
          Control.Urn.UI + "arrayFieldGroup:",
          Control.Urn.ALM + "io.kubernetes:");
  private static final String LINK = Control.Urn.ALM + "org.w3:link";

  private OlmControls() {}

  static boolean lists(String urn) {
    return WHOLE.contains(urn) || BEGINNINGS.stream().anyMatch(urn::startsWith);
  }

  static Optional<String> rewrite(String urn) {
    return switch (urn) {
      case Readings.HIDDEN_DESCRIPTOR_OF_OLM -> Optional.of(Readings.HIDDEN_DESCRIPTOR);
      case LINK -> Optional.of(Control.LINK.urn());
      default -> Optional.empty();
    };
  }
}
