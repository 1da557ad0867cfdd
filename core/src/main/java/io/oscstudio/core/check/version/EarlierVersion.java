package io.oscstudio.core.check.version;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Subject;
import io.oscstudio.core.check.rule.SubjectRun;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.source.DeliverySource;
import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.source.OscPackageSource;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.source.Sources;
import java.util.Optional;

/**
 * The earlier version that a check was given: an OSC package, a chart, an operator, or a delivery
 * package that holds one of these. Found once for all rules.
 */
record EarlierVersion(Optional<ServiceVersion> version) {
  /** The one before what is checked; empty without one, or when it is nothing that is known. */
  static Optional<ServiceVersion> of(Subject now) {
    return switch (now) {
      case OscPackage pkg -> pkg.once(EarlierVersion.class, EarlierVersion::find).version();
      case ChartPackage chart -> chart.once(EarlierVersion.class, EarlierVersion::find).version();
      case OperatorPackage operator ->
          operator.once(EarlierVersion.class, EarlierVersion::find).version();
      case DeliveryPackage _ -> Optional.empty();
    };
  }

  private static EarlierVersion find(Subject now) {
    return new EarlierVersion(now.context().earlier().flatMap(tree -> read(tree, now)));
  }

  private static Optional<ServiceVersion> read(FileTree tree, Subject now) {
    Source source = recognised(tree).orElse(null);
    if (source instanceof DeliverySource delivery) {
      if (delivery.packagePaths().isEmpty()) {
        return Optional.empty();
      }
      try (FileTree inside = delivery.openPackage()) {
        Optional<ServiceVersion> version = recognised(inside).flatMap(s -> read(s, now));
        version.ifPresent(ServiceVersion::crds); // read while it is open
        version.ifPresent(ServiceVersion::csds);
        return version;
      }
    }
    return Optional.ofNullable(source).flatMap(s -> read(s, now));
  }

  private static Optional<ServiceVersion> read(Source source, Subject now) {
    SubjectRun run =
        SubjectRun.of(
            source.tree(), "", Optional.empty(), now.context(), now.job(), Optional.empty());
    return switch (source) {
      case OscPackageSource _ -> ServiceVersion.of(new OscPackage(run));
      case ChartSource _ -> ServiceVersion.of(new ChartPackage(run, false));
      case OperatorSource operator ->
          ServiceVersion.of(new OperatorPackage(run, Optional.of(operator)));
      case DeliverySource _ -> Optional.empty();
    };
  }

  private static Optional<Source> recognised(FileTree tree) {
    try {
      return Optional.of(Sources.recognise(tree));
    } catch (StudioException unknown) {
      return Optional.empty();
    }
  }
}
