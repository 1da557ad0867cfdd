package io.oscstudio.core.console.customer;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.yaml.YamlPath;

/**
 * Something the cluster would not take in a custom resource.
 *
 * @param path the value that is wrong, or where the missing one belongs
 * @param kind what is the matter
 * @param why the sentence for people
 * @param range where it is in the custom resource's text
 */
public record CrProblem(YamlPath path, Kind kind, Message why, TextRange range) {
  /** What is the matter with a value. */
  public enum Kind {
    /** A required value is not there. */
    MISSING,

    /** The schema has no such key, so that Kubernetes drops it. */
    UNKNOWN,

    /** The value breaks its schema. */
    WRONG
  }
}
