package io.oscstudio.core.yaml;

/**
 * How strictly a text is read. Every dialect types scalars as Kubernetes' tools do (reading D16);
 * they differ in what a duplicate key weighs.
 */
public enum Dialect {
  /** A file of an OSC package: a duplicate key is an error. */
  OSC,
  /** A file of a Helm chart: a duplicate key is a warning, the last one counts, as for Helm. */
  CHART,
  /** A Kubernetes manifest of an operator: duplicate keys as in {@link #CHART}. */
  KUBERNETES
}
