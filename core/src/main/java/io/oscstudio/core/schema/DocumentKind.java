package io.oscstudio.core.schema;

import io.oscstudio.core.yaml.YamlPath;
import java.util.Optional;

/** The documents of a package that have a schema. */
public enum DocumentKind {
  /** metadata.yaml (section 3). */
  METADATA("metadata"),
  /** A CSD (section 4.2). */
  CSD("csd"),
  /** lifecycle.yaml (section 6). */
  LIFECYCLE("lifecycle"),
  /** LogConfig (section 7.1). */
  LOG_CONFIG("log-config"),
  /** MonitorConfig (section 7.2). */
  MONITOR_CONFIG("monitor-config"),
  /** mapping.yaml (section 12). */
  MAPPING("mapping");

  private final String schema;

  DocumentKind(String schema) {
    this.schema = schema;
  }

  /** The document as one field; its shape is a {@link Shape.Group}. */
  public SchemaField root() {
    return SchemaReader.read(schema);
  }

  /** What the schema says of a place of the document; empty where it says nothing. */
  public Optional<SchemaField> at(YamlPath path) {
    Optional<SchemaField> here = Optional.of(root());
    for (YamlPath.Step step : path.steps()) {
      here = here.flatMap(field -> field.child(step));
    }
    return here;
  }

  /**
   * As {@link #at(YamlPath)}, for a place that is known to be there.
   *
   * @throws IllegalArgumentException when the schema says nothing of it
   */
  public SchemaField field(Object... steps) {
    YamlPath path = YamlPath.of(steps);
    return at(path)
        .orElseThrow(() -> new IllegalArgumentException(schema + " has no field " + path));
  }
}
