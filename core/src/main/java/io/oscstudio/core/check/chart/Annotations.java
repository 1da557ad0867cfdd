package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** The annotations of Chart.yaml that OSC reads (section 9.3). */
final class Annotations {
  private Annotations() {}

  /** The annotation, if it is there and a chart of its own has it. */
  static Optional<ScalarNode> find(ChartPackage chart, String key) {
    return chart.isInPackage()
        ? Optional.empty()
        : chart.chart().at("annotations", key).flatMap(Nodes::scalar);
  }
}
