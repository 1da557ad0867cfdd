package io.oscstudio.core.console;

/** The two halves of a custom resource that descriptors speak of (section 5.3). */
public enum Part {
  /** What the customer fills in. */
  SPEC("spec"),

  /** What the operator reports. */
  STATUS("status");

  private final String key;

  Part(String key) {
    this.key = key;
  }

  /** The key in the custom resource, in its schema and in {@code descriptors}. */
  public String key() {
    return key;
  }
}
