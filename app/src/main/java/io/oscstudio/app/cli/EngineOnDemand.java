package io.oscstudio.app.cli;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.image.DockerEngine;
import io.oscstudio.core.image.ImageEngine;
import io.oscstudio.core.image.ImageParts;
import io.oscstudio.core.image.Platform;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The engine of this machine, connected when the first image has to be fetched: a run that finds
 * all its tars needs none.
 */
final class EngineOnDemand implements ImageEngine {
  private @Nullable DockerEngine engine;

  @Override
  public String name() {
    return "docker";
  }

  @Override
  public ImageParts fetch(ImageReference reference, Platform platform, Path scratch, Job job) {
    return connected().fetch(reference, platform, scratch, job);
  }

  private synchronized DockerEngine connected() {
    if (engine == null) {
      engine = DockerEngine.connect();
    }
    return engine;
  }

  @Override
  public synchronized void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
