package io.oscstudio.core.image.proof;

/** What a rendered object uses an image for. */
public enum SlotUse {
  /** A pod runs it. */
  CONTAINER,
  /** A pod runs it before its containers. */
  INIT_CONTAINER,
  /** A pod may run it for a while, to look into it. */
  EPHEMERAL_CONTAINER,
  /** A field of a custom resource, for an operator to run. */
  CUSTOM_RESOURCE,
  /** An environment variable of a container. */
  ENVIRONMENT,
  /** A command or an argument of a container. */
  ARGUMENT,
  /** Some other text, such as the configuration in a ConfigMap: it looks like an address. */
  CONFIG_TEXT,
  /** An annotation that looks like an address. */
  ANNOTATION;

  /** Whether a pod itself names the image, so that nothing runs without it. */
  public boolean isPod() {
    return this == CONTAINER || this == INIT_CONTAINER || this == EPHEMERAL_CONTAINER;
  }

  /** Whether only its looks say that the text is an address. */
  public boolean isSuspected() {
    return this == CONFIG_TEXT || this == ANNOTATION;
  }
}
