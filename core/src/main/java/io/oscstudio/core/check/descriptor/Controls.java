package io.oscstudio.core.check.descriptor;

import io.oscstudio.core.base.Readings;
import io.oscstudio.core.check.rule.Hints;
import java.util.List;
import java.util.Optional;

/** The controls OSC knows: the table of section 5.4. */
final class Controls {
  private static final String ALM = "urn:alm:descriptor:";
  private static final String UI = ALM + "com.tectonic.ui:";
  private static final String HUAWEI = ALM + "com.huawei.ui:";
  private static final String LINK_OF_OLM = ALM + "org.w3:link";
  private static final String LINK = HUAWEI + "link";
  private static final String ELB = "hwDnatElbAccess";

  private static final List<String> NAMED =
      List.of(
          UI + "password",
          UI + "imagePullPolicy",
          UI + "podCount",
          UI + "resourceRequirements",
          UI + "text",
          ALM + "io.kubernetes:Secret",
          ALM + "io.kubernetes:ConfigMap",
          ALM + "text",
          HUAWEI + ELB,
          Readings.HIDDEN_DESCRIPTOR,
          LINK);

  private Controls() {}

  /** Whether OSC has the control. */
  static boolean isKnown(String urn) {
    return NAMED.contains(urn)
        || urn.startsWith(UI + "select:")
        || linkage(urn).isPresent()
        || urn.endsWith("ui:" + ELB);
  }

  /** What of a display linkage (reading D15) follows its name: {@code path:value}. */
  static Optional<String> linkage(String urn) {
    for (String start :
        List.of(Readings.FIELD_DEPENDENCY_DESCRIPTOR, Readings.FIELD_DEPENDENCY_DESCRIPTOR_SHORT)) {
      if (urn.startsWith(start)) {
        return Optional.of(urn.substring(start.length()));
      }
    }
    return Optional.empty();
  }

  /** The control of OSC's that was probably meant. */
  static Optional<String> nearest(String urn) {
    return urn.equals(LINK_OF_OLM) ? Optional.of(LINK) : Hints.nearest(urn, NAMED);
  }
}
