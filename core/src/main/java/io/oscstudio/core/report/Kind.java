package io.oscstudio.core.report;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.source.DeliverySource;
import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.source.OscPackageSource;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.source.Sources;
import java.util.Locale;
import java.util.Optional;

/** What kind of thing was checked. */
public enum Kind {
  /** A deployment package in OSC format. */
  OSC_PACKAGE,
  /** A Helm chart. */
  CHART,
  /** An operator in bundle or package-manifests format. */
  OPERATOR,
  /** A delivery package: deployment package and images. */
  DELIVERY,
  /** None of these. */
  UNKNOWN;

  /** How programs write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The key of its name. */
  String textKey() {
    return "report.kind." + id();
  }

  static Kind of(Source source) {
    return switch (source) {
      case OscPackageSource _ -> OSC_PACKAGE;
      case ChartSource _ -> CHART;
      case OperatorSource _ -> OPERATOR;
      case DeliverySource _ -> DELIVERY;
    };
  }

  /** What a tree is recognised as, if it is anything known. */
  static Optional<Source> recognise(FileTree tree) {
    try {
      return Optional.of(Sources.recognise(tree));
    } catch (StudioException unknown) {
      return Optional.empty();
    }
  }
}
