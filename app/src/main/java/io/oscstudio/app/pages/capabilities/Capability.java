package io.oscstudio.app.pages.capabilities;

import io.oscstudio.app.pages.Documents;
import io.oscstudio.core.schema.DocumentKind;
import java.util.List;
import java.util.Locale;

/** What the platform does for a service when a CSD refers to its configuration (section 7). */
public enum Capability {
  /** Log files are collected (section 7.1). */
  LOGS("LogConfig", DocumentKind.LOG_CONFIG, "log_config.yaml", "logs_config.yaml"),
  /** Metrics are read and drawn (section 7.2). */
  MONITORING("MonitorConfig", DocumentKind.MONITOR_CONFIG, "monitor_config.yaml");

  private final String kind;
  private final DocumentKind document;
  private final List<String> names;

  Capability(String kind, DocumentKind document, String... names) {
    this.kind = kind;
    this.document = document;
    this.names = List.of(names);
  }

  /** The part of its text keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@code kind} of its configuration and of the references to it. */
  String kind() {
    return kind;
  }

  /** The schema of its configuration. */
  DocumentKind document() {
    return document;
  }

  /** The path a new configuration gets. */
  String file() {
    return Documents.VENDOR + names.getFirst();
  }

  /** The paths its configuration may have, the usual one first (rule R2.7). */
  List<String> files() {
    return names.stream().map(name -> Documents.VENDOR + name).toList();
  }

  /** How a CSD names a configuration: relative to {@code manifests/} (section 4.3). */
  static String reference(String file) {
    return file.substring(Documents.MANIFESTS.length());
  }
}
