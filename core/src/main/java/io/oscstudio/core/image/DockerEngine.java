package io.oscstudio.core.image;

import static io.oscstudio.core.image.EngineState.engineName;

import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.oscstudio.core.base.CancelWatch;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.Waiting;
import io.oscstudio.core.registry.ErrorWords;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Images through a container engine that speaks Docker's API: Docker, or podman's service.
 *
 * <p>Pull, inspect, save and putting the tag back are one critical section for each reference,
 * since the engine's tag can mean one architecture at a time. An image that only this engine has is
 * saved without a pull when its architecture is the one asked for.
 */
public final class DockerEngine implements ImageEngine {
  private static final long PULL_SHARE = 700; // thousandths of the time a fetch takes

  private static final Map<String, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

  private final DockerConnection engine;
  private final boolean keepPulled;
  private final Limits limits;

  private DockerEngine(DockerConnection engine, boolean keepPulled, Limits limits) {
    this.engine = engine;
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
    return connect(DockerHost.find(), false, Limits.DEFAULT);
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
    return new DockerEngine(DockerConnection.open(host), keepPulled, limits);
  }

  /** The version of the API spoken with the engine, such as {@code 1.41}. */
  public String apiVersion() {
    return engine.apiVersion();
  }

  @Override
  public String name() {
    return "docker";
  }

  @Override
  public ImageParts fetch(ImageReference reference, Platform platform, Path scratch, Job job) {
    ReentrantLock lock =
        LOCKS.computeIfAbsent(
            engine.host() + " " + engineName(reference), k -> new ReentrantLock());
    lock.lock();
    try {
      EngineState state = EngineState.of(engine, reference);
      try {
        return pullAndSave(reference, platform, state, scratch, job);
      } finally {
        state.restore(keepPulled);
      }
    } finally {
      lock.unlock();
    }
  }

  private ImageParts pullAndSave(
      ImageReference reference, Platform platform, EngineState state, Path scratch, Job job) {
    StageJob pulling = StageJob.of(job, 0, PULL_SHARE);
    JsonNode image;
    try {
      pullPatiently(reference, platform, pulling);
      image =
          engine
              .inspect(engineName(reference))
              .orElseThrow(
                  () -> EngineErrors.ofPull(reference, platform, "not found after pull", null));
    } catch (StudioException e) {
      job.checkCancelled();
      image =
          state.before().filter(local -> EngineState.fits(local, platform)).orElseThrow(() -> e);
      job.report(Message.of("image.local-used", reference.familiar(), e.text()));
    }
    pulling.done();
    return save(reference, platform, image, scratch, StageJob.of(job, PULL_SHARE, StageJob.SCALE));
  }

  private void pullPatiently(ImageReference reference, Platform platform, Job job) {
    for (int attempt = 1; ; attempt++) {
      Optional<Failure> failure = pull(reference, platform, job);
      job.checkCancelled();
      if (failure.isEmpty()) {
        return;
      }
      String words = failure.get().words();
      if (attempt == Waiting.ATTEMPTS || !EngineErrors.isTransient(words)) {
        throw EngineErrors.ofPull(reference, platform, words, failure.get().cause());
      }
      job.report(
          Message.of("base.retry", reference.familiar(), words, attempt + 1, Waiting.ATTEMPTS));
      Waiting.afterAttempt(attempt, job);
    }
  }

  private record Failure(String words, @Nullable Throwable cause) {}

  private Optional<Failure> pull(ImageReference reference, Platform platform, Job job) {
    job.report(Message.of("image.pulling", reference.familiar(), platform.osc()));
    PullCallback callback =
        new PullCallback(new ByteReport(job, "image.pull-progress", reference, platform));
    try (CancelWatch watch = new CancelWatch(job, callback)) {
      engine
          .client()
          .pullImageCmd(reference.repository())
          .withTag(reference.digest().map(Object::toString).orElse(reference.tagOrLatest()))
          .withPlatform(platform.docker())
          .exec(callback);
      callback.awaitCompletion();
      return callback.error().map(words -> new Failure(words, null));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(new Failure("interrupted", e));
    } catch (RuntimeException e) {
      return Optional.of(new Failure(ErrorWords.of(e), e));
    }
  }

  private ImageParts save(
      ImageReference reference, Platform platform, JsonNode image, Path scratch, Job job) {
    job.report(Message.of("image.preparing", reference.familiar(), platform.osc()));
    Job bytes = new ByteReport(job, "image.save-progress", reference, platform);
    long size = image.path("Size").asLong(-1);
    try (Response response =
            awaitStart(
                () -> engine.save(engineName(reference), EngineState.id(image), platform), job);
        CancelWatch watch = new CancelWatch(job, response);
        CountingInput tar = new CountingInput(response.getBody(), 0, size, bytes)) {
      return SavedImage.pick(
          TarSpool.of(tar, scratch, reference.familiar(), limits), reference, platform);
    } catch (IOException | RuntimeException e) {
      job.checkCancelled();
      if (e instanceof StudioException known) {
        throw EngineErrors.ofSave(reference, platform, image, known);
      }
      throw new StudioException(
          Message.of("image.save-unreadable", reference.familiar(), ErrorWords.of(e)), e);
    }
  }

  /**
   * An engine prepares a save for seconds before it answers at all, and until then there is nothing
   * to close: the call waits on a thread of its own, so that cancelling need not wait for it.
   */
  private static Response awaitStart(Supplier<Response> call, Job job) {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("image-save")
        .start(() -> {
          try {
            Response response = call.get();
            if (!answer.complete(response)) {
              response.close(); // nobody waits any more
            }
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    try (CancelWatch watch = new CancelWatch(job, () -> answer.cancel(false))) {
      return answer.join();
    } catch (CancellationException e) {
      throw new CancelledException();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : e;
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
