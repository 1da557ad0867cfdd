package io.oscstudio.core.image.ledger;

/** The three lists of containers a pod has. */
public enum ContainerKind {
  /** Runs before the others. */
  INIT("initContainer"),
  /** Runs as long as the pod. */
  MAIN("container"),
  /** Put into a running pod. */
  EPHEMERAL("ephemeralContainer");

  private final String type;

  ContainerKind(String type) {
    this.type = type;
  }

  /** What mapping.yaml calls it under {@code type} (section 12). */
  public String type() {
    return type;
  }

  /** Its list's key in a pod's specification. */
  public String listKey() {
    return type + "s";
  }
}
