package io.oscstudio.core.image;

/** Which engine is to bring images. */
public enum EngineChoice {
  /** Docker where it answers, else the registries. */
  AUTO,
  /** The container engine of this machine. */
  DOCKER,
  /** Straight from the registries. */
  REGISTRY
}
