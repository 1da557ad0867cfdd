package io.oscstudio.core.check.rule;

import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.yaml.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An operator as bundle or package manifests (section 9.2). */
public final class OperatorPackage extends Subject {
  private final Optional<OperatorSource> source;

  /**
   * @param source what was recognised; its paths are those in this subject
   */
  public OperatorPackage(SubjectRun run, Optional<OperatorSource> source) {
    this(run, source, new Reads());
  }

  private OperatorPackage(SubjectRun run, Optional<OperatorSource> source, Reads reads) {
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

  /** Its versions and where their files are; empty when it is too broken to be taken in. */
  public Optional<OperatorSource> source() {
    reads().everything();
    return source;
  }

  /** Its versions, those whose CSV does not parse left out. */
  public List<Bundle> bundles() {
    return sorted().bundles();
  }

  /** The package file, such as {@code demo.package.yaml}; bundles have none. */
  public Optional<YamlFile> packageFile() {
    return sorted().packageFiles().stream().findFirst();
  }

  /** The files that want to be a CSV and do not parse. */
  public List<YamlFile> brokenCsvs() {
    return sorted().brokenCsvs();
  }

  /** Every YAML file that belongs to it: package file, manifests and bundle annotations. */
  public List<YamlFile> manifestFiles() {
    return sorted().all();
  }

  private OperatorFiles sorted() {
    return once(OperatorFiles.class, OperatorFiles::of);
  }
}
