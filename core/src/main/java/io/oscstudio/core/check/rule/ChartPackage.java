package io.oscstudio.core.check.rule;

import io.oscstudio.core.yaml.Dialect;
import java.util.function.Function;

/** A Helm chart: one that is checked as it is, or the one in {@code raw/} of an OSC package. */
public final class ChartPackage extends Subject {
  private final boolean inPackage;

  /**
   * The chart of this run.
   *
   * @param inPackage whether it is the one in {@code raw/} of an OSC package
   */
  public ChartPackage(SubjectRun run, boolean inPackage) {
    this(run, inPackage, new Reads());
  }

  private ChartPackage(SubjectRun run, boolean inPackage, Reads reads) {
    super(run, reads);
    this.inPackage = inPackage;
  }

  @Override
  ChartPackage noting(Reads other) {
    return new ChartPackage(run(), inPackage, other);
  }

  @Override
  Dialect dialect(String path) {
    return Dialect.CHART;
  }

  /** What several rules need and none should work out twice: made at the first call, then kept. */
  public <T> T once(Class<T> type, Function<ChartPackage, T> make) {
    return once(type, ChartPackage.class, make);
  }

  /**
   * Whether it is the chart in {@code raw/} of an OSC package, where metadata.yaml says what OSC
   * shows.
   */
  public boolean isInPackage() {
    return inPackage;
  }

  /** {@code Chart.yaml}. */
  public YamlFile chart() {
    return yaml("Chart.yaml");
  }

  /** {@code values.yaml}. */
  public YamlFile values() {
    return yaml("values.yaml");
  }
}
