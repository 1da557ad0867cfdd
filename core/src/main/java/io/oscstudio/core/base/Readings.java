package io.oscstudio.core.base;

import java.util.List;

/**
 * What the studio decides where OSC's public pages disagree or are silent: section 24 of the
 * specification, one constant a decision. If OSC turns out otherwise, it is changed here.
 */
public final class Readings {
  /** D2: the API group of every custom resource made for a Helm chart. */
  public static final String HELM_GROUP = "helm.osc.huawei.com";

  /** D2: the version of that custom resource. */
  public static final String HELM_VERSION = "v1";

  /** D2: the file it is written to, below {@code manifests/}. */
  public static final String HELM_CRD_FILE = "helmrelease_crd.yaml";

  /** D3: the file of its service definition, below {@code manifests/}. */
  public static final String HELM_CSD_FILE = "helmrelease_csd.yaml";

  /** D5: whether an operator's original files are kept in {@code raw/} unless told otherwise. */
  public static final boolean KEEP_OPERATOR_RAW = true;

  /** D8: how many digits of a digest name a tar whose reference has no tag. */
  public static final int DIGEST_DIGITS_IN_TAR_NAME = 12;

  /** D11: the size a deployment archive must not pass, in bytes (4 MiB). */
  public static final long PACKAGE_BYTES_LIMIT = 4L << 20;

  /** D11: the size from which on a warning is due, in bytes (4 MB as disk makers count). */
  public static final long PACKAGE_BYTES_WARNING = 4_000_000;

  /** D13, section 13: the categories of the market. */
  public static final List<String> CATEGORIES =
      List.of(
          "AI/Machine Learning",
          "Application Runtime",
          "Big Data",
          "Database",
          "Monitoring",
          "Security",
          "Streaming & Messaging",
          "Integration & Delivery",
          "Logging & Tracing",
          "Developer Tools",
          "Networking",
          "Others");

  /** D14: the descriptor that hides a field. */
  public static final String HIDDEN_DESCRIPTOR = "urn:alm:descriptor:com.huawei.ui:hidden";

  /** D14: OpenShift's way to say it, read as the same with a warning. */
  public static final String HIDDEN_DESCRIPTOR_OF_OLM = "urn:alm:descriptor:com.tectonic.ui:hidden";

  /** D15: what a display linkage begins with, followed by {@code <path>:<value>}. */
  public static final String FIELD_DEPENDENCY_DESCRIPTOR =
      "urn:alm:descriptor:com.tectonic.ui:fieldDependency:";

  /** D15: its short form. */
  public static final String FIELD_DEPENDENCY_DESCRIPTOR_SHORT = "ui:fieldDependency:";

  /** D17: {@code briefDescription} must have fewer characters than this (section 3). */
  public static final int BRIEF_DESCRIPTION_LIMIT = 64;

  /** D17: how many characters of a cut description stay, before the ellipsis. */
  public static final int BRIEF_DESCRIPTION_CUT = 62;

  /**
   * D22: how the kinds end that are proposed as role {@code operation} when an operator is
   * imported.
   */
  public static final List<String> OPERATION_KIND_ENDINGS =
      List.of("Backup", "Restore", "Snapshot", "Job", "Task", "Run", "Schedule", "Migration");

  private Readings() {}
}
