package io.oscstudio.core.image;

import static io.oscstudio.core.image.EngineState.engineName;

import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.oscstudio.core.base.CancelWatch;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.Waiting;
import io.oscstudio.core.registry.ErrorWords;
import io.oscstudio.core.registry.RegistryCredentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Images through a container engine that speaks Docker's API: Docker, or podman's service.
 *
 * <p>Pull, inspect, save and putting the tag back are one critical section for each reference, also
 * between processes ({@link EngineLock}), since the engine's tag can mean one architecture at a
 * time. An image of the right architecture that the engine has and its registry does not give is
 * saved as it is; the job says so.
 */
public final class DockerEngine implements ImageEngine {
  private static final int PULL_SHARE = 500; // thousandths of the time a row takes
  private static final int SAVE_SHARE = 250;

  private static final long SECOND_LOOK_MILLIS = 500;
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(3);

  private final DockerConnection connection;
  private final EngineImages engine;
  private final DockerPull pulls;
  private final Set<Thread> lookingAgain = ConcurrentHashMap.newKeySet();
  private final boolean keepPulled;
  private final Limits limits;

  private DockerEngine(
      DockerConnection connection,
      boolean keepPulled,
      RegistryCredentials credentials,
      Limits limits) {
    this.connection = connection;
    this.engine = new EngineImages(connection);
    this.pulls = new DockerPull(engine, credentials);
    this.keepPulled = keepPulled;
    this.limits = limits;
  }

  /**
   * Connects to the engine of this machine, see {@link DockerHost}; images that were not there
   * before do not stay.
   *
   * @throws StudioException when no engine answers
   */
  public static DockerEngine connect() {
    return connect(DockerHost.find(), false, RegistryCredentials.ofUser(), Limits.DEFAULT);
  }

  /**
   * Connects to an engine.
   *
   * @param host {@code unix://…}, {@code tcp://…} or {@code npipe://…}
   * @param keepPulled whether pulled images stay in the engine; the person's own tags are put back
   *     in either case
   * @throws StudioException when no engine answers there
   */
  public static DockerEngine connect(URI host, boolean keepPulled, Limits limits) {
    return connect(DockerHost.at(host), keepPulled, RegistryCredentials.ofUser(), limits);
  }

  static DockerEngine connect(
      DockerHost host, boolean keepPulled, RegistryCredentials credentials, Limits limits) {
    return new DockerEngine(DockerConnection.open(host), keepPulled, credentials, limits);
  }

  /** The version of the API spoken with the engine, such as {@code 1.41}. */
  public String apiVersion() {
    return connection.apiVersion();
  }

  @Override
  public String name() {
    return "docker";
  }

  @Override
  public ImageParts fetch(ImageReference reference, Platform platform, Path scratch, FetchJob job) {
    @Nullable EngineLock lock =
        EngineLock.take(connection.host() + " " + engineName(reference), job);
    try {
      EngineState state = EngineState.of(engine, reference, platform);
      try {
        return pullAndSave(reference, platform, state, scratch, job);
      } finally {
        restore(state, reference, job);
        if (job.cancelled()) {
          lookAgain(state, reference, lock);
          lock = null;
        }
      }
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }

  private void restore(EngineState state, ImageReference reference, Job job) {
    try {
      state.restore(keepPulled);
    } catch (StudioException e) {
      job.report(Message.of("image.tag-not-restored", reference.familiar(), e.text()));
    }
  }

  /**
   * Looks a second time at what a cancelled pull left: an engine may finish its last step although
   * nobody listens any more. The lock is kept until then.
   */
  private void lookAgain(EngineState state, ImageReference reference, EngineLock lock) {
    Thread look =
        Thread.ofPlatform()
            .name("engine-second-look")
            .unstarted(() -> {
              try (lock) {
                Waiting.pause(SECOND_LOOK_MILLIS, Job.none());
                restore(state, reference, Job.none());
              } finally {
                lookingAgain.remove(Thread.currentThread());
              }
            });
    lookingAgain.add(look);
    look.start();
  }

  private ImageParts pullAndSave(
      ImageReference reference, Platform platform, EngineState state, Path scratch, FetchJob job) {
    Job pulling = job.stage(FetchPhase.FETCHING, PULL_SHARE);
    EngineImage image;
    try {
      pulls.pull(reference, platform, state.local().isEmpty(), pulling);
      image = pulled(reference, platform);
    } catch (StudioException e) {
      job.checkCancelled();
      image = state.local().orElseThrow(() -> e);
      job.report(Message.of("image.local-used", reference.familiar(), e.text()));
    }
    return save(reference, platform, image, scratch, job);
  }

  /** What a pull brought; some engines pull an image of another platform without a word. */
  private EngineImage pulled(ImageReference reference, Platform platform) {
    String name = engineName(reference);
    JsonNode whole =
        engine
            .inspect(name)
            .orElseThrow(
                () -> EngineErrors.ofPull(reference, platform, "not found after pull", null));
    JsonNode image = engine.inspect(name, platform).orElse(whole);
    if (!EngineState.fits(image, platform)) {
      throw EngineErrors.otherPlatform(reference, platform, image);
    }
    return new EngineImage(EngineState.id(whole), image.path("Size").asLong(-1));
  }

  private ImageParts save(
      ImageReference reference, Platform platform, EngineImage image, Path scratch, FetchJob job) {
    job.report(Message.of("image.preparing", reference.familiar(), platform.osc()));
    job.stage(FetchPhase.PREPARING, 0);
    try (Response response = engine.save(image.id(), platform, job);
        CancelWatch watch = new CancelWatch(job, response);
        CountingInput tar =
            new CountingInput(
                response.getBody(), 0, image.bytes(), saving(job, reference, platform))) {
      return SavedImage.pick(
          TarSpool.of(tar, scratch, reference.familiar(), limits), reference, platform);
    } catch (IOException | RuntimeException e) {
      job.checkCancelled();
      if (e instanceof StudioException known) {
        throw EngineErrors.ofSave(reference, known);
      }
      throw new StudioException(
          Message.of("image.save-unreadable", reference.familiar(), ErrorWords.of(e)), e);
    }
  }

  private static Job saving(FetchJob job, ImageReference reference, Platform platform) {
    return new ByteReport(
        job.stage(FetchPhase.SAVING, SAVE_SHARE), "image.save-progress", reference, platform);
  }

  /** Ends the connection, after a second look at what cancelled pulls left. */
  @Override
  public void close() {
    try {
      for (Thread look : lookingAgain) {
        look.join(LONGEST_CLOSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }
}
