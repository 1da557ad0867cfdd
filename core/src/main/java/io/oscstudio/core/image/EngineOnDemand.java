package io.oscstudio.core.image;

import io.oscstudio.core.base.CancelledException;
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
  private volatile @Nullable ImageEngine engine; // asked about while another thread connects

  /**
   * Nothing is connected yet.
   *
   * @param options where fetched parts are kept, and whether pulled images are
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
  public String name() {
    ImageEngine now = engine;
    return now == null ? choice.name().toLowerCase(java.util.Locale.ROOT) : now.name();
  }

  @Override
  public Optional<ImageContent> content(ImageReference reference, Platform platform, Job job) {
    return connected(job).content(reference, platform, job);
  }

  @Override
  public Optional<DiskNeed> keeping(long bytes) {
    ImageEngine now = engine;
    return now == null ? Optional.empty() : now.keeping(bytes);
  }

  @Override
  public Optional<FetchPlan.Allowance> allowance(String registry) {
    ImageEngine now = engine;
    return now == null ? Optional.empty() : now.allowance(registry);
  }

  @Override
  public ImageParts fetch(ImageReference reference, Platform platform, Path scratch, FetchJob job) {
    return connected(job).fetch(reference, platform, scratch, job);
  }

  private synchronized ImageEngine connected(Job job) {
    ImageEngine now = engine;
    if (now == null) {
      now =
          switch (choice) {
            case DOCKER -> docker(job);
            case REGISTRY -> RegistryEngine.open(options, settings.get(), Limits.DEFAULT);
            case AUTO -> dockerElseRegistry(job);
          };
      engine = now;
      job.report(Message.of("image.engine", now.name()));
    }
    return now;
  }

  private ImageEngine docker(Job job) {
    return DockerEngine.connect(!options.removePulled(), job);
  }

  private ImageEngine dockerElseRegistry(Job job) {
    try {
      return docker(job);
    } catch (CancelledException e) {
      throw e;
    } catch (StudioException e) {
      return RegistryEngine.open(options, settings.get(), Limits.DEFAULT);
    }
  }

  @Override
  public synchronized void close() {
    ImageEngine now = engine;
    if (now != null) {
      now.close();
    }
  }
}
