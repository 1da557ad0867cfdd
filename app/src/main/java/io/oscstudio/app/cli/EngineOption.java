package io.oscstudio.app.cli;

import io.oscstudio.core.image.EngineChoice;
import io.oscstudio.core.image.EngineOnDemand;
import io.oscstudio.core.image.EngineOptions;
import io.oscstudio.core.image.ImageEngine;
import picocli.CommandLine.Option;

/** {@code --engine}: where images come from. */
final class EngineOption {
  @Option(names = "--engine", paramLabel = "auto|docker|registry", descriptionKey = "engine")
  private EngineChoice choice = EngineChoice.AUTO;

  /** The engine, which connects when it is needed. */
  ImageEngine open() {
    return new EngineOnDemand(choice, EngineOptions.usual());
  }
}
