package io.oscstudio.core.image;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The engine of a choice, connected when the first image has to be fetched: a run that finds all
 * its tars needs none. It says in the job which engine it took.
 */
public final class EngineOnDemand implements ImageEngine {
  private final EngineChoice choice;
  private final EngineOptions options;
  private final Supplier<RegistrySettings> settings;
  private @Nullable ImageEngine engine;

  /**
   * Nothing is connected yet.
   *
   * @param options for images that come from registries
   */
  public EngineOnDemand(EngineChoice choice, EngineOptions options) {
    this(choice, options, RegistrySettings::ofUser);
  }

  /**
   * As {@link #EngineOnDemand(EngineChoice, EngineOptions)}.
   *
   * @param settings how registries are reached, if they are asked
   */
  public EngineOnDemand(
      EngineChoice choice, EngineOptions options, Supplier<RegistrySettings> settings) {
    this.choice = choice;
    this.options = options;
    this.settings = settings;
  }

  /** The engine that works, or the choice while none had to. */
  @Override
  public synchronized String name() {
    return engine == null ? choice.name().toLowerCase(java.util.Locale.ROOT) : engine.name();
  }

  @Override
  public Optional<ImageContent> content(ImageReference reference, Platform platform, Job job) {
    return connected(job).content(reference, platform, job);
  }

  @Override
  public synchronized Optional<DiskNeed> keeping(long bytes) {
    return engine == null ? Optional.empty() : engine.keeping(bytes);
  }

  @Override
  public synchronized Optional<FetchPlan.Allowance> allowance(String registry) {
    return engine == null ? Optional.empty() : engine.allowance(registry);
  }

  @Override
  public ImageParts fetch(ImageReference reference, Platform platform, Path scratch, FetchJob job) {
    return connected(job).fetch(reference, platform, scratch, job);
  }

  private synchronized ImageEngine connected(Job job) {
    if (engine == null) {
      engine =
          switch (choice) {
            case DOCKER -> DockerEngine.connect();
            case REGISTRY -> RegistryEngine.open(options, settings.get(), Limits.DEFAULT);
            case AUTO -> dockerElseRegistry();
          };
      job.report(Message.of("image.engine", engine.name()));
    }
    return engine;
  }

  private ImageEngine dockerElseRegistry() {
    try {
      return DockerEngine.connect();
    } catch (StudioException e) {
      return RegistryEngine.open(options, settings.get(), Limits.DEFAULT);
    }
  }

  @Override
  public synchronized void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
