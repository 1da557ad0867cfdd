package io.oscstudio.core.registry;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks registries by the distribution protocol: authentication, redirects and repeated attempts are
 * its matter, what comes is the caller's.
 */
public final class RegistryClient implements AutoCloseable {
  private static final long LONGEST_WAIT_SECONDS = 60;
  private static final Set<Integer> LATER = Set.of(408, 429, 500, 502, 503, 504);
  private static final int UNAUTHORIZED = 401;
  private static final int FIRST_ERROR = 400;
  private static final int LONGEST_ERROR = 4_000;

  private final HttpExchange http = new HttpExchange();
  private final RegistryAuth auth;

  /** A client with somebody's accounts. */
  public RegistryClient(RegistryCredentials credentials) {
    this(credentials, "pull");
  }

  private RegistryClient(RegistryCredentials credentials, String actions) {
    auth = new RegistryAuth(credentials, actions, http);
  }

  /** A client that may put something into repositories. */
  public static RegistryClient pushing(RegistryCredentials credentials) {
    return new RegistryClient(credentials, "pull,push");
  }

  /**
   * Asks something of a repository, again where that may help.
   *
   * @param reference names the repository; its tag and digest do not matter
   * @return an answer that is no error, to be closed
   * @throws RegistryRefusal when the registry refuses
   * @throws StudioException when it cannot be reached
   */
  public HttpResponse<InputStream> send(
      ImageReference reference, RegistryRequest request, Job job) {
    // An upload whose line broke is begun anew by whoever began it.
    int attempts = request.body().isPresent() ? 1 : Waiting.ATTEMPTS;
    for (int attempt = 1; ; attempt++) {
      String problem;
      try {
        HttpResponse<InputStream> response = authorised(reference, request, job);
        int status = response.statusCode();
        if (status < FIRST_ERROR) {
          return response;
        }
        problem = "HTTP " + status + " " + errorText(response);
        if (!LATER.contains(status) || attempt == attempts) {
          throw new RegistryRefusal(reference, status, problem);
        }
        Optional<Long> wait = response.headers().firstValue("Retry-After").flatMap(this::seconds);
        if (wait.isPresent()) {
          Waiting.pause(wait.get() * 1_000, job);
        }
      } catch (IOException e) {
        job.checkCancelled();
        problem = ErrorWords.of(e);
        if (attempt == attempts) {
          throw new StudioException(
              Message.of("registry.unreachable", reference.registry(), problem), e);
        }
      }
      job.report(Message.of("base.retry", reference.familiar(), problem, attempt + 1, attempts));
      Waiting.afterAttempt(attempt, job);
    }
  }

  private HttpResponse<InputStream> authorised(
      ImageReference reference, RegistryRequest request, Job job) throws IOException {
    URI address = address(reference, request);
    if (!RegistryAddress.sameServer(RegistryAddress.of(reference, ""), address)) {
      // A registry may have uploads sent elsewhere, but who sends is not told there.
      HttpExchange.requireSafe(RegistryAddress.of(reference, ""), address);
      return http.follow(request, address, Optional.empty(), job);
    }
    HttpResponse<InputStream> response = http.follow(request, address, auth.known(reference), job);
    if (response.statusCode() == UNAUTHORIZED) {
      List<String> challenges = response.headers().allValues("WWW-Authenticate");
      Optional<String> header = auth.answer(reference, challenges, job);
      if (header.isPresent()) {
        response.body().close();
        return http.follow(request, address, header, job);
      }
    }
    return response;
  }

  private static URI address(ImageReference reference, RegistryRequest request) throws IOException {
    try {
      return RegistryAddress.of(reference, request.rest());
    } catch (IllegalArgumentException e) {
      throw new IOException("Location", e);
    }
  }

  private Optional<Long> seconds(String retryAfter) {
    try {
      return Optional.of(Math.clamp(Long.parseLong(retryAfter.strip()), 0, LONGEST_WAIT_SECONDS));
    } catch (NumberFormatException e) {
      return Optional.empty(); // a date; the usual pause does
    }
  }

  private static String errorText(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = response.body()) {
      byte[] bytes = body.readNBytes(LONGEST_ERROR);
      return ErrorWords.messageOf(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
