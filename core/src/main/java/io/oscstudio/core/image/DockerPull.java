package io.oscstudio.core.image;

import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.oscstudio.core.base.CancelWatch;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.Waiting;
import io.oscstudio.core.registry.Account;
import io.oscstudio.core.registry.ErrorWords;
import io.oscstudio.core.registry.Json;
import io.oscstudio.core.registry.RegistryCredentials;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Has an engine pull images with the accounts of the person, again where that may help. */
final class DockerPull {
  /** How long a registry may say nothing when the engine has the image itself. */
  private static final long FIRST_WORD_SECONDS = 10;

  private static final String DOCKER_HUB = "https://index.docker.io/v1/";

  private final EngineImages engine;
  private final RegistryCredentials credentials;

  DockerPull(EngineImages engine, RegistryCredentials credentials) {
    this.engine = engine;
    this.credentials = credentials;
  }

  private record Failure(String words, @Nullable Throwable cause) {}

  /**
   * Pulls an image.
   *
   * @param insist whether a registry that cannot be reached is asked again and waited for; not to
   *     be where the engine has the image in any case
   * @throws StudioException when it cannot be had, with the platforms there are when the one asked
   *     for is not among them
   */
  void pull(ImageReference reference, Platform platform, boolean insist, Job job) {
    String auth = auth(reference, job);
    for (int attempt = 1; ; attempt++) {
      Optional<Failure> failure = attempt(reference, platform, auth, insist, job);
      job.checkCancelled();
      if (failure.isEmpty()) {
        return;
      }
      String words = failure.get().words();
      boolean hopeless =
          !EngineErrors.isTransient(words) || (!insist && EngineErrors.isUnreachable(words));
      if (hopeless || attempt == Waiting.ATTEMPTS) {
        throw error(reference, platform, auth, failure.get());
      }
      job.report(
          Severity.WARNING,
          Message.of("base.retry", reference.familiar(), words, attempt + 1, Waiting.ATTEMPTS));
      Waiting.afterAttempt(attempt, job);
    }
  }

  private Optional<Failure> attempt(
      ImageReference reference, Platform platform, String auth, boolean insist, Job job) {
    job.report(Message.of("image.pulling", reference.familiar(), platform.osc()));
    PullStream stream =
        new PullStream(new ByteReport(job, "image.pull-progress", reference, platform));
    Job watched = insist ? job : new Impatient(job, stream, System.nanoTime());
    try (Response response = engine.pull(reference, platform, auth, watched);
        CancelWatch watch = new CancelWatch(watched, response)) {
      return stream.read(response.getBody()).map(words -> new Failure(words, null));
    } catch (EngineRefusal e) {
      return Optional.of(new Failure(e.words(), e));
    } catch (CancelledException e) {
      return Optional.of(new Failure("timeout", e));
    } catch (IOException | RuntimeException e) {
      return Optional.of(new Failure(ErrorWords.of(e), e));
    }
  }

  private StudioException error(
      ImageReference reference, Platform platform, String auth, Failure failure) {
    StudioException error =
        EngineErrors.ofPull(reference, platform, failure.words(), failure.cause());
    if (!error.text().key().equals("image.no-platform")) {
      return error.text().key().equals("image.pull-failed")
              && EngineErrors.isUnreachable(failure.words())
          ? EngineErrors.unreachable(reference, platform, failure.words(), failure.cause())
          : error;
    }
    try {
      List<String> there = engine.platforms(reference, auth);
      return there.isEmpty()
          ? error
          : EngineErrors.noPlatform(reference, platform, String.join(", ", there), error);
    } catch (StudioException unknown) {
      return error; // the engine's own words have to do
    }
  }

  /** The account for an image's registry, as engines want it; empty when there is none. */
  private String auth(ImageReference reference, Job job) {
    Optional<Account> account = credentials.of(reference, job);
    if (account.isEmpty()) {
      return "";
    }
    if (!engine.confidential()) {
      job.report(
          Severity.WARNING,
          Message.of("image.account-withheld", reference.familiar(), engine.host().toString()));
      return "";
    }
    Map<String, String> auth = new LinkedHashMap<>();
    if (account.get().isToken()) {
      auth.put("identitytoken", account.get().secret());
    } else {
      auth.put("username", account.get().user());
      auth.put("password", account.get().secret());
    }
    boolean hub = reference.registry().equals(ImageReference.DOCKER_HUB);
    auth.put("serveraddress", hub ? DOCKER_HUB : reference.registry());
    return Base64.getUrlEncoder().encodeToString(Json.write(auth));
  }

  /** A job that ends, too, when a registry says nothing for too long at the beginning. */
  private record Impatient(Job job, PullStream stream, long since) implements Job {
    @Override
    public void report(Message what) {
      job.report(what);
    }

    @Override
    public void report(Severity severity, Message what) {
      job.report(severity, what);
    }

    @Override
    public void progress(long done, long total) {
      job.progress(done, total);
    }

    @Override
    public boolean cancelled() {
      boolean tooLong = System.nanoTime() - since > TimeUnit.SECONDS.toNanos(FIRST_WORD_SECONDS);
      return job.cancelled() || (tooLong && !stream.heard());
    }
  }
}
