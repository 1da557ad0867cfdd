package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.Rule;
import java.util.List;

/** The rules about the files of a chart. */
public final class ChartRules {
  private ChartRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new KnownChartKeys(),
        new ChartApiVersion(),
        new ChartNamePattern(),
        new ChartVersionIsSemantic(),
        new ChartVersionWithoutBuild(),
        new ValuesPresent(),
        new TemplatesPresent(),
        new LogoBesideChart(),
        new TemplateEndings(),
        new DependenciesUnique(),
        new DependenciesAgree(),
        new ChartsDeclared(),
        new AnnotationValues(),
        new AnnotatedCategories(),
        new PartnerChart(),
        new MarketEntries(),
        new ChartContact(),
        new VersionsAreTexts(),
        new PlainYesAndNo(),
        new OctalNumbers(),
        new ReadOtherwiseElsewhere());
  }
}
