package io.oscstudio.core.image;

import static io.oscstudio.core.image.EngineState.engineName;

import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.oscstudio.core.base.CancelWatch;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
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
 * <p>Pull, inspect, save and putting the tag back are one critical section for each repository,
 * also between processes ({@link EngineLock}). An image of the right architecture that the engine
 * has, and that its registry does not have, does not show or is not there to give, is saved as it
 * is; the job says so.
 */
public final class DockerEngine implements ImageEngine {
  private static final int PULL_SHARE = 500; // thousandths of the time a row takes
  private static final int SAVE_SHARE = 250;

  private static final long SECOND_LOOK_MILLIS = 500;
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(3);

  private final DockerConnection connection;
  private final RegistryCredentials credentials;
  private final Set<Thread> restorations = ConcurrentHashMap.newKeySet();
  private final boolean keepPulled;
  private final Limits limits;

  private DockerEngine(
      DockerConnection connection,
      boolean keepPulled,
      RegistryCredentials credentials,
      Limits limits) {
    this.connection = connection;
    this.credentials = credentials;
    this.keepPulled = keepPulled;
    this.limits = limits;
  }

  /**
   * Connects to the engine of this machine, see {@link DockerHost}; pulled images stay there.
   *
   * @throws StudioException when no engine answers
   */
  public static DockerEngine connect() {
    return connect(true, Job.none());
  }

  /**
   * As {@link #connect()}.
   *
   * @param keepPulled whether pulled images stay in the engine
   * @param job the wait for an engine ends with it
   */
  static DockerEngine connect(boolean keepPulled, Job job) {
    return connect(
        DockerHost.find(), keepPulled, RegistryCredentials.ofUser(), Limits.DEFAULT, job);
  }

  /**
   * Connects to an engine.
   *
   * @param host {@code unix://…}, {@code tcp://…} or {@code npipe://…}
   * @param keepPulled whether pulled images that the engine can run itself stay; the person's own
   *     tags are put back in either case
   * @throws StudioException when no engine answers there
   */
  public static DockerEngine connect(URI host, boolean keepPulled, Limits limits) {
    return connect(
        DockerHost.at(host), keepPulled, RegistryCredentials.ofUser(), limits, Job.none());
  }

  static DockerEngine connect(
      DockerHost host,
      boolean keepPulled,
      RegistryCredentials credentials,
      Limits limits,
      Job job) {
    return new DockerEngine(DockerConnection.open(host, job), keepPulled, credentials, limits);
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
        EngineLock.take(connection.host() + " " + reference.repository(), job);
    try {
      EngineImages engine = new EngineImages(connection, job);
      EngineState state = EngineState.of(engine, reference, platform);
      Thread restoring = restoring(state, reference, lock, job);
      boolean saved = false;
      try {
        SavedImage image = pullAndSave(engine, reference, platform, state, scratch, job);
        saved = true;
        return image.whenClosed(() -> await(restoring, job));
      } finally {
        restoring.start();
        lock = null;
        if (!saved) {
          await(restoring, job);
        }
      }
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }

  /**
   * Puts back what the engine had, while the saved image is being written; the lock is kept until
   * then. After a cancelled pull it looks a second time: an engine may finish its last step
   * although nobody listens any more.
   */
  private Thread restoring(
      EngineState state, ImageReference reference, EngineLock lock, FetchJob job) {
    Thread thread =
        Thread.ofPlatform()
            .name("engine-restore")
            .unstarted(() -> {
              try (lock) {
                restore(state, reference, job);
                if (job.cancelled()) {
                  Waiting.pause(SECOND_LOOK_MILLIS, Job.none());
                  restore(state, reference, job);
                }
              } finally {
                restorations.remove(Thread.currentThread());
              }
            });
    restorations.add(thread);
    return thread;
  }

  private void restore(EngineState state, ImageReference reference, Job job) {
    try {
      state.restore(new EngineImages(connection, Job.none()), keepPulled);
    } catch (StudioException e) {
      job.report(
          Severity.WARNING, Message.of("image.tag-not-restored", reference.familiar(), e.text()));
    }
  }

  /** A cancelled job does not wait: the engine may be what hangs. */
  private static void await(Thread restoring, Job job) {
    try {
      while (!job.cancelled() && !restoring.join(LOOK_EVERY)) {
        // not yet
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private SavedImage pullAndSave(
      EngineImages engine,
      ImageReference reference,
      Platform platform,
      EngineState state,
      Path scratch,
      FetchJob job) {
    Job pulling = job.stage(FetchPhase.FETCHING, PULL_SHARE);
    EngineImage image;
    try {
      new DockerPull(engine, credentials)
          .pull(reference, platform, state.local().isEmpty(), pulling);
      image = pulled(engine, reference, platform);
    } catch (StudioException e) {
      job.checkCancelled();
      image = state.local().filter(_ -> EngineErrors.leavesTheLocal(e)).orElseThrow(() -> e);
      job.report(Severity.WARNING, Message.of("image.local-used", reference.familiar(), e.text()));
    }
    job.report(Message.of("image.preparing", reference.familiar(), platform.osc()));
    job.stage(FetchPhase.PREPARING, 0);
    try (Response response = engine.save(image.id(), platform);
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

  /** What a pull brought; some engines pull an image of another platform without a word. */
  private static EngineImage pulled(
      EngineImages engine, ImageReference reference, Platform platform) {
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

  private static Job saving(FetchJob job, ImageReference reference, Platform platform) {
    return new ByteReport(
        job.stage(FetchPhase.SAVING, SAVE_SHARE), "image.save-progress", reference, platform);
  }

  /** Ends the connection, after what cancelled pulls left was put back, or three seconds. */
  @Override
  public void close() {
    try {
      for (Thread restoring : restorations) {
        restoring.join(LONGEST_CLOSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }
}
