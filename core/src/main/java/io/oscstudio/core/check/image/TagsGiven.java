package io.oscstudio.core.check.image;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.Subject;
import io.oscstudio.core.image.ledger.ImageRow;
import java.util.LinkedHashSet;
import java.util.Set;

/** Images have a tag that stays what it is. */
final class TagsGiven implements ChartRule, PackageRule {
  private static final RuleInfo INFO = RuleInfo.info("OSC-IMG-003", "11").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    check(chart, Images.of(chart), report);
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (pkg.isOperator()) {
      check(pkg, Images.of(pkg), report);
    }
  }

  private static void check(Subject subject, Images images, Report report) {
    for (ImageRow row : images.ledger().rows()) {
      boolean moving =
          row.reference().digest().isEmpty() && row.reference().tagOrLatest().equals("latest");
      if (moving && row.needed()) {
        Set<Place> places = new LinkedHashSet<>();
        row.origins().forEach(origin -> origin.place().ifPresent(places::add));
        places.stream()
            .limit(1)
            .forEach(place -> report.at(images.place(subject, place), row.reference().familiar()));
      }
    }
  }
}
