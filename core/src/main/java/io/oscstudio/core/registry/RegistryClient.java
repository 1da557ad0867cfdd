package io.oscstudio.core.registry;

import io.oscstudio.core.base.CancelWatch;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.settings.Patience;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks registries by the distribution protocol: mirrors, authentication, redirects and repeated
 * attempts are its matter, what comes is the caller's. Can be used by many threads.
 */
public final class RegistryClient implements AutoCloseable {
  private static final Set<Integer> LATER = Set.of(408, 429, 500, 502, 503, 504);
  private static final int TOO_MANY = 429;
  private static final int UNAUTHORIZED = 401;
  private static final int FIRST_ERROR = 400;
  private static final int LONGEST_ERROR = 4_000;

  private final RegistrySettings settings;
  private final HttpExchange http;
  private final RegistryAuth auth;
  private final boolean pushing;
  private final Set<String> leftMirrors = ConcurrentHashMap.newKeySet();
  private final Map<String, RateLimit> limits = new ConcurrentHashMap<>();

  /** A client with somebody's accounts, which reaches registries as that person has it set. */
  public RegistryClient(RegistryCredentials credentials) {
    this(credentials, RegistrySettings.ofUser());
  }

  /** A client with somebody's accounts. */
  public RegistryClient(RegistryCredentials credentials, RegistrySettings settings) {
    this(credentials, settings, false);
  }

  private RegistryClient(
      RegistryCredentials credentials, RegistrySettings settings, boolean pushing) {
    this.settings = settings;
    this.pushing = pushing;
    this.http = new HttpExchange(settings);
    this.auth = new RegistryAuth(credentials, pushing ? "pull,push" : "pull", http);
  }

  /** A client that may put something into repositories; it asks no mirror. */
  public static RegistryClient pushing(RegistryCredentials credentials) {
    return pushing(credentials, RegistrySettings.ofUser());
  }

  /** As {@link #pushing(RegistryCredentials)}, with settings. */
  public static RegistryClient pushing(RegistryCredentials credentials, RegistrySettings settings) {
    return new RegistryClient(credentials, settings, true);
  }

  /** How long and how often this client, and who reads its answers, should wait. */
  public Patience patience() {
    return settings.patience();
  }

  /** What a registry said last of how much it lets us have; empty when it has said nothing. */
  public Optional<RateLimit> rateLimit(String registry) {
    return Optional.ofNullable(limits.get(registry));
  }

  /**
   * Asks something of a repository: its mirrors once each, then the registry, again where that may
   * help.
   *
   * @param reference names the repository; its tag and digest do not matter
   * @return an answer that is no error, to be closed
   * @throws RegistryRefusal when the registry refuses
   * @throws StudioException when it cannot be reached
   */
  public HttpResponse<InputStream> send(
      ImageReference reference, RegistryRequest request, Job job) {
    for (ImageReference mirror : mirrors(reference)) {
      try {
        return ask(mirror, request, 1, job);
      } catch (RegistryRefusal refusal) {
        job.checkCancelled(); // it lacks this, or will not give it to us
      } catch (StudioException e) {
        job.checkCancelled();
        leftMirrors.add(mirror.registry()); // not to be waited for again
      }
    }
    // An upload whose line broke is begun anew by whoever began it.
    int attempts = request.body().isPresent() ? 1 : patience().attempts();
    return ask(reference, request, attempts, job);
  }

  /** Whether what comes for a repository may come from a mirror. */
  boolean asksMirrors(ImageReference reference) {
    return !mirrors(reference).isEmpty();
  }

  /** Asks no mirror of this registry any more, because one sent what it should not. */
  void leaveMirrors(ImageReference reference) {
    mirrors(reference).forEach(mirror -> leftMirrors.add(mirror.registry()));
  }

  private List<ImageReference> mirrors(ImageReference reference) {
    if (pushing) {
      return List.of();
    }
    List<ImageReference> places = settings.places(reference);
    return places.subList(0, places.size() - 1).stream()
        .filter(mirror -> !leftMirrors.contains(mirror.registry()))
        .toList();
  }

  private HttpResponse<InputStream> ask(
      ImageReference reference, RegistryRequest request, int most, Job job) {
    Attempts attempts = new Attempts(reference, patience(), most, job);
    while (true) {
      try {
        HttpResponse<InputStream> response = authorised(reference, request, job);
        RateLimit.of(response.headers())
            .ifPresent(limit -> limits.put(reference.registry(), limit));
        int status = response.statusCode();
        if (status < FIRST_ERROR) {
          return response;
        }
        RegistryRefusal refusal =
            new RegistryRefusal(reference, status, "HTTP " + status + " " + words(response, job));
        if (!LATER.contains(status)) {
          throw refusal;
        }
        Duration asked = wait(response);
        if (asked.compareTo(patience().longestWait()) > 0) {
          throw RegistryRefusal.until(reference, status, refusal.words(), asked);
        }
        attempts.after(refusal, asked);
      } catch (IOException e) {
        attempts.after(reference.registry(), e);
      }
    }
  }

  /** For how long the registry wants no further request; of a limit that is used up, its window. */
  private static Duration wait(HttpResponse<?> response) {
    Optional<Duration> asked =
        response.headers().firstValue("Retry-After").flatMap(h -> RetryAfter.of(h, Instant.now()));
    return asked.orElseGet(() ->
        RateLimit.of(response.headers())
            .filter(limit -> response.statusCode() == TOO_MANY && limit.remaining() == 0)
            .map(RateLimit::window)
            .orElse(Duration.ZERO));
  }

  private HttpResponse<InputStream> authorised(
      ImageReference reference, RegistryRequest request, Job job) throws IOException {
    URI registry = RegistryAddress.of(reference, "", settings);
    URI address = address(reference, request);
    if (!RegistryAddress.sameServer(registry, address)) {
      // A registry may have uploads sent elsewhere, but who sends is not told there.
      http.requireSafe(registry, address);
      return http.follow(request, address, Optional.empty(), job);
    }
    Optional<String> known = auth.known(reference);
    HttpResponse<InputStream> response = http.follow(request, address, known, job);
    // Who stands behind a redirect does not get to say where the account is told.
    if (response.statusCode() == UNAUTHORIZED
        && RegistryAddress.sameServer(registry, response.uri())) {
      List<String> challenges = response.headers().allValues("WWW-Authenticate");
      Optional<String> header = auth.answer(reference, address, challenges, known, job);
      if (header.isPresent()) {
        response.body().close();
        return http.follow(request, address, header, job);
      }
    }
    return response;
  }

  private URI address(ImageReference reference, RegistryRequest request) throws IOException {
    try {
      return RegistryAddress.of(reference, request.rest(), settings);
    } catch (IllegalArgumentException e) {
      throw new IOException("Location", e);
    }
  }

  /** What the registry says of its refusal, as far as it comes: the status counts without it. */
  private String words(HttpResponse<InputStream> response, Job job) {
    try (InputStream body = response.body();
        CancelWatch watch = new CancelWatch(job, body, patience().silence())) {
      byte[] bytes = body.readNBytes(LONGEST_ERROR);
      return ErrorWords.messageOf(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      job.checkCancelled();
      return "";
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
