package io.oscstudio.core.image;

import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.oscstudio.core.base.CancelWatch;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.ErrorWords;
import io.oscstudio.core.registry.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A question to an engine that may hang: whoever waits for the answer goes on when the job is
 * cancelled or the engine said nothing for too long.
 *
 * @param silence how long it may say nothing
 */
record EngineCall(URI host, Duration silence, Job job) {
  /** For what may take as long as it needs. */
  static final Duration ANY_TIME = Duration.ofNanos(Long.MAX_VALUE);

  /**
   * Waits for the head of an answer. Until it comes there is nothing to close, so the question is
   * asked on a thread of its own.
   *
   * @return to be closed
   * @throws CancelledException as soon as the job is cancelled
   * @throws StudioException when nothing came in time
   */
  Response head(Supplier<Response> question) {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("engine-call")
        .start(() -> {
          try {
            Response response = question.get();
            if (!answer.complete(response)) {
              response.close(); // nobody waits any more
            }
          } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
          }
        });
    try (CancelWatch watch = new CancelWatch(job, () -> answer.cancel(false), silence)) {
      return answer.join();
    } catch (CancellationException e) {
      job.checkCancelled();
      throw silent(e);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : e;
    }
  }

  /**
   * Reads a short answer to its end.
   *
   * @throws CancelledException as soon as the job is cancelled
   * @throws StudioException when it did not come in time, or broke off
   */
  byte[] body(Response response) {
    AtomicBoolean gaveUp = new AtomicBoolean();
    try (CancelWatch watch =
        new CancelWatch(
            job,
            () -> {
              gaveUp.set(true);
              response.close();
            },
            silence)) {
      return response.getBody().readNBytes(Json.LARGEST_DOCUMENT);
    } catch (IOException | RuntimeException e) {
      job.checkCancelled();
      throw gaveUp.get() ? silent(e) : unreachable(host, ErrorWords.of(e), e);
    }
  }

  private StudioException silent(Exception cause) {
    return new StudioException(
        Message.of("image.engine-silent", host.toString(), silence.toSeconds()), cause);
  }

  /** The error of an engine that cannot be reached. */
  static StudioException unreachable(URI host, String words, @Nullable Throwable cause) {
    return new StudioException(
        Message.of("image.engine-unreachable", host.toString(), words), cause);
  }
}
