package io.oscstudio.app.cli;

import io.oscstudio.core.image.EngineChoice;
import io.oscstudio.core.image.EngineOnDemand;
import io.oscstudio.core.image.ImageEngine;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --engine}: where images come from. */
final class EngineOption {
  private static final String STORE = ".blobs";

  @Option(names = "--engine", paramLabel = "auto|docker|registry", descriptionKey = "engine")
  private EngineChoice choice = EngineChoice.AUTO;

  /**
   * The engine, which connects when it is needed.
   *
   * @param images the folder of the tars, in which an engine may keep what it loads
   */
  ImageEngine open(Path images) {
    return new EngineOnDemand(choice, images.resolve(STORE));
  }
}
