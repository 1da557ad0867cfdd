package io.oscstudio.core.image;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.registry.RegistryCredentials;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/** Run, and killed, by {@link KilledFetchTest}: fetches one image into a folder. */
final class KilledFetchChild {
  private KilledFetchChild() {}

  public static void main(String[] args) {
    Path folder = Path.of(args[1]);
    try (RegistryEngine engine =
        RegistryEngine.open(
            EngineOptions.in(folder.resolve("blobs")),
            new RegistryCredentials(List.of()),
            RegistrySettings.NONE,
            Limits.DEFAULT)) {
      List<FetchOutcome> outcomes =
          new ImageFetcher(engine, Limits.DEFAULT)
              .fetch(
                  List.of(ImageReference.parse(args[0]).orElseThrow()),
                  EnumSet.of(Platform.X86_64),
                  folder.resolve("images"),
                  Job.none());
      System.out.println(outcomes.getFirst().getClass().getSimpleName());
    }
  }
}
