package io.oscstudio.core.check.rule;

import io.oscstudio.core.source.DeliverySource;
import io.oscstudio.core.yaml.Dialect;
import java.util.Optional;
import java.util.function.Function;

/** A delivery package (section 11); its deployment package is checked as a subject of its own. */
public final class DeliveryPackage extends Subject {
  private final DeliverySource source;
  private final Optional<Subject> deployment;

  /**
   * @param source what was recognised; its paths are those in this subject
   * @param deployment the deployment package, if there is exactly one
   */
  public DeliveryPackage(SubjectRun run, DeliverySource source, Optional<Subject> deployment) {
    this(run, source, deployment, new Reads());
  }

  private DeliveryPackage(
      SubjectRun run, DeliverySource source, Optional<Subject> deployment, Reads reads) {
    super(run, reads);
    this.source = source;
    this.deployment = deployment;
  }

  @Override
  DeliveryPackage noting(Reads other) {
    return new DeliveryPackage(run(), source, deployment, other);
  }

  @Override
  Dialect dialect(String path) {
    return Dialect.OSC;
  }

  /** What several rules need and none should work out twice: made at the first call, then kept. */
  public <T> T once(Class<T> type, Function<DeliveryPackage, T> make) {
    return once(type, DeliveryPackage.class, make);
  }

  /** What lies where in it. */
  public DeliverySource source() {
    reads().everything();
    return source;
  }

  /** {@code images/mapping.yaml}. */
  public YamlFile mapping() {
    return yaml("images/mapping.yaml");
  }

  /** Its deployment package, if there is exactly one. */
  public Optional<Subject> deployment() {
    reads().everything();
    return deployment;
  }
}
