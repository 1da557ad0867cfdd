package io.oscstudio.core.convert;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.source.DeliverySource;
import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.source.OscPackageSource;
import io.oscstudio.core.source.Source;

/** Turns charts and operators into OSC packages. */
public final class Converter {
  private Converter() {}

  /**
   * Converts a source.
   *
   * @return the package, reading through the source's tree, and the notes
   * @throws StudioException when no package can be made of it: not a chart or an operator, no
   *     usable name or version, unreadable YAML, no CRD
   * @throws CancelledException when the job was cancelled
   */
  public static Conversion convert(Source source, ConvertOptions options, Job job) {
    return switch (source) {
      case ChartSource chart -> new ChartConverter(chart, options, job).convert();
      case OperatorSource operator -> {
        OperatorSource chosen = options.version().map(operator::choose).orElse(operator);
        yield new OperatorConverter(OperatorInput.of(chosen), options, job).convert();
      }
      case OscPackageSource osc -> throw Refusal.of("convert.already-osc", osc.tree().name());
      case DeliverySource delivery ->
          throw Refusal.of("convert.is-delivery", delivery.tree().name());
    };
  }
}
