package io.oscstudio.core.image;

import io.oscstudio.core.base.ImageReference;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** What tests do to the engine beside the code under test. */
final class RawEngine implements AutoCloseable {
  private final DockerConnection engine;

  RawEngine(URI host) {
    engine = DockerConnection.open(host);
  }

  void load(Path tar) throws Exception {
    try (InputStream in = Files.newInputStream(tar)) {
      engine.client().loadImageCmd(in).exec();
    }
  }

  boolean exists(String image) {
    return engine.inspect(image).isPresent();
  }

  String id(String image) {
    return engine.inspect(image).map(EngineState::id).orElseThrow();
  }

  void tag(String image, ImageReference as) {
    engine.tag(image, as.repository(), as.tagOrLatest());
  }

  void remove(String image) {
    engine.remove(image);
  }

  @Override
  public void close() {
    engine.close();
  }
}
