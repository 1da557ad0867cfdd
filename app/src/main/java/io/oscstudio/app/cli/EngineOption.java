package io.oscstudio.app.cli;

import io.oscstudio.core.image.EngineChoice;
import io.oscstudio.core.image.EngineOnDemand;
import io.oscstudio.core.image.EngineOptions;
import io.oscstudio.core.image.ImageEngine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code --engine}: where images come from, whether pulled ones stay in the engine, and how
 * registries are reached.
 */
final class EngineOption {
  @Option(names = "--engine", paramLabel = "auto|docker|registry", descriptionKey = "engine")
  private EngineChoice choice = EngineChoice.AUTO;

  @Option(names = "--remove-pulled", descriptionKey = "remove-pulled")
  private boolean removePulled;

  @Mixin private final RegistryOptions registries = new RegistryOptions();

  /** The engine with the usual cache, which connects when it is needed. */
  ImageEngine open() {
    return open(EngineOptions.usual());
  }

  /** The engine, which connects when it is needed. */
  ImageEngine open(EngineOptions options) {
    return new EngineOnDemand(choice, options.withRemovePulled(removePulled), registries::settings);
  }
}
