package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineOnDemandTest {
  @TempDir Path folder;

  @Test
  void connectsOnlyWhenAnImageIsAskedFor() {
    Path store = folder.resolve("blobs");
    ImageReference nowhere = ImageReference.parse("127.0.0.1:1/demo/cache:1.0").orElseThrow();

    try (ImageEngine engine = new EngineOnDemand(EngineChoice.REGISTRY, EngineOptions.in(store))) {
      assertThat(store).doesNotExist();
      assertThatThrownBy(
              () -> engine.fetch(nowhere, Platform.X86_64, folder, FetchJob.of(Job.none())))
          .isInstanceOf(StudioException.class);
      assertThat(engine.name()).isEqualTo("registry");
    }
  }

  @Test
  void isClosedWithoutHavingConnected() {
    ImageEngine engine =
        new EngineOnDemand(EngineChoice.AUTO, EngineOptions.in(folder.resolve("blobs")));

    engine.close();

    assertThat(engine.name()).isEqualTo("auto");
    assertThat(folder).isEmptyDirectory();
  }
}
