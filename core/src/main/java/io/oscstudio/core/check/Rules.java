package io.oscstudio.core.check;

import io.oscstudio.core.check.capability.CapabilityRules;
import io.oscstudio.core.check.chart.ChartRules;
import io.oscstudio.core.check.crd.CrdRules;
import io.oscstudio.core.check.csd.CsdRules;
import io.oscstudio.core.check.delivery.DeliveryRules;
import io.oscstudio.core.check.descriptor.DescriptorRules;
import io.oscstudio.core.check.helm.HelmRules;
import io.oscstudio.core.check.image.ImageRules;
import io.oscstudio.core.check.layout.LayoutRules;
import io.oscstudio.core.check.lifecycle.LifecycleRules;
import io.oscstudio.core.check.metadata.MetadataRules;
import io.oscstudio.core.check.objects.ObjectRules;
import io.oscstudio.core.check.operator.OperatorRules;
import io.oscstudio.core.check.readme.ReadmeRules;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.check.secret.SecretRules;
import io.oscstudio.core.check.text.TextRules;
import io.oscstudio.core.check.version.VersionRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule there is. */
public final class Rules {
  private static final List<Rule> ALL =
      Stream.of(
              LayoutRules.all(),
              TextRules.all(),
              MetadataRules.all(),
              CapabilityRules.all(),
              CrdRules.all(),
              CsdRules.all(),
              DeliveryRules.all(),
              DescriptorRules.all(),
              ChartRules.all(),
              HelmRules.all(),
              ImageRules.all(),
              LifecycleRules.all(),
              ObjectRules.all(),
              OperatorRules.all(),
              ReadmeRules.all(),
              SecretRules.all(),
              VersionRules.all())
          .flatMap(List::stream)
          .sorted(Comparator.comparing(r -> r.info().code()))
          .toList();

  private Rules() {}

  /** Every rule, sorted by code. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The rule with this code. */
  public static Optional<Rule> find(String code) {
    return ALL.stream().filter(r -> r.info().code().equals(code)).findFirst();
  }
}
