package io.oscstudio.core.check.rule;

import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.yaml.Dialect;
import java.util.function.Function;

/** An operator as bundle or package manifests (section 9.2). */
public final class OperatorPackage extends Subject {
  private final OperatorSource source;

  /**
   * @param source what was recognised; its paths are those in this subject
   */
  public OperatorPackage(SubjectRun run, OperatorSource source) {
    this(run, source, new Reads());
  }

  private OperatorPackage(SubjectRun run, OperatorSource source, Reads reads) {
    super(run, reads);
    this.source = source;
  }

  @Override
  OperatorPackage noting(Reads other) {
    return new OperatorPackage(run(), source, other);
  }

  @Override
  Dialect dialect(String path) {
    return Dialect.CHART;
  }

  /** What several rules need and none should work out twice: made at the first call, then kept. */
  public <T> T once(Class<T> type, Function<OperatorPackage, T> make) {
    return once(type, OperatorPackage.class, make);
  }

  /** Its versions and where their files are. */
  public OperatorSource source() {
    reads().everything();
    return source;
  }
}
