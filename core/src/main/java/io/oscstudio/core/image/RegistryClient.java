package io.oscstudio.core.image;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks registries by the distribution protocol: authentication, redirects and repeated attempts are
 * its matter, what comes is the caller's.
 */
final class RegistryClient implements AutoCloseable {
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);
  private static final int MOST_REDIRECTS = 5;
  private static final long LONGEST_WAIT_SECONDS = 60;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> LATER = Set.of(408, 429, 500, 502, 503, 504);
  private static final int UNAUTHORIZED = 401;
  private static final int FIRST_ERROR = 400;
  private static final int LONGEST_ERROR = 4_000;

  private final HttpExchange http = new HttpExchange();
  private final RegistryAuth auth;

  RegistryClient(DockerCredentials credentials) {
    auth = new RegistryAuth(credentials, http);
  }

  /**
   * Gets something of a repository, trying again where that may help.
   *
   * @param rest path below the repository, {@code blobs/sha256:…}
   * @return an answer that is no error, to be closed
   * @throws StudioException when the registry refuses or cannot be reached
   */
  HttpResponse<InputStream> get(
      ImageReference reference,
      Platform platform,
      String rest,
      Map<String, String> headers,
      Job job) {
    for (int attempt = 1; ; attempt++) {
      String problem;
      try {
        HttpResponse<InputStream> response = authorised(reference, rest, headers, job);
        int status = response.statusCode();
        if (status < FIRST_ERROR) {
          return response;
        }
        problem = "HTTP " + status + " " + errorText(response);
        if (!LATER.contains(status) || attempt == Waiting.ATTEMPTS) {
          throw refused(reference, platform, status, problem);
        }
        Optional<Long> wait = response.headers().firstValue("Retry-After").flatMap(this::seconds);
        if (wait.isPresent()) {
          Waiting.pause(wait.get() * 1_000, job);
        }
      } catch (IOException e) {
        job.checkCancelled();
        problem = EngineErrors.text(e);
        if (attempt == Waiting.ATTEMPTS) {
          throw new StudioException(
              Message.of("image.registry-unreachable", reference.registry(), problem), e);
        }
      }
      job.report(
          Message.of("image.retry", reference.familiar(), problem, attempt + 1, Waiting.ATTEMPTS));
      Waiting.afterAttempt(attempt, job);
    }
  }

  private HttpResponse<InputStream> authorised(
      ImageReference reference, String rest, Map<String, String> headers, Job job)
      throws IOException {
    URI address = RegistryAddress.of(reference, rest);
    HttpResponse<InputStream> response = followed(address, headers, auth.known(reference), job);
    if (response.statusCode() == UNAUTHORIZED) {
      List<String> challenges = response.headers().allValues("WWW-Authenticate");
      Optional<String> header = auth.answer(reference, challenges, job);
      if (header.isPresent()) {
        response.body().close();
        return followed(address, headers, header, job);
      }
    }
    return response;
  }

  private HttpResponse<InputStream> followed(
      URI start, Map<String, String> headers, Optional<String> authorization, Job job)
      throws IOException {
    URI address = start;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(ANSWER_TIMEOUT);
      headers.forEach(request::header);
      if (RegistryAddress.sameServer(start, address)) {
        authorization.ifPresent(a -> request.header("Authorization", a));
      }
      HttpResponse<InputStream> response = http.stream(request.build(), job);
      Optional<String> location = response.headers().firstValue("Location");
      if (!REDIRECTS.contains(response.statusCode()) || location.isEmpty()) {
        return response;
      }
      response.body().close();
      try {
        address = address.resolve(location.get());
      } catch (IllegalArgumentException e) {
        throw new IOException("Location: " + location.get(), e);
      }
      if (!RegistryAddress.isSafe(address)) {
        throw new IOException("Location: " + address);
      }
    }
    throw new IOException("Location: " + address);
  }

  private Optional<Long> seconds(String retryAfter) {
    try {
      return Optional.of(Math.clamp(Long.parseLong(retryAfter.strip()), 0, LONGEST_WAIT_SECONDS));
    } catch (NumberFormatException e) {
      return Optional.empty(); // a date; the usual pause does
    }
  }

  private static StudioException refused(
      ImageReference reference, Platform platform, int status, String words) {
    String key =
        switch (status) {
          case 401, 403 -> "image.access-denied";
          case 404 -> "image.not-found";
          default -> "image.pull-failed";
        };
    return new StudioException(Message.of(key, reference.familiar(), platform.docker(), words));
  }

  private static String errorText(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = response.body()) {
      byte[] bytes = body.readNBytes(LONGEST_ERROR);
      return EngineErrors.messageOf(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
