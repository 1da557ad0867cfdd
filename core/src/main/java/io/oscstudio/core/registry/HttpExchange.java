package io.oscstudio.core.registry;

import io.oscstudio.core.base.CancelWatch;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Sends requests that can be cancelled, over safe lines only: by TLS, or to this computer itself.
 */
public final class HttpExchange implements AutoCloseable {
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);
  private static final long SLOWEST_BYTES_PER_SECOND = 50_000;
  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(Redirect.NEVER)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  /**
   * Sends a request without a body and follows redirects, at most five.
   *
   * @param authorization the header of that name, for the first server alone
   * @return an answer to be closed, errors included
   * @throws IOException when there is no answer
   * @throws StudioException when a redirect leads over an open line, or from the network to this
   *     computer, where services trust who asks
   */
  public HttpResponse<InputStream> follow(
      String method,
      URI start,
      Map<String, String> headers,
      Optional<String> authorization,
      Job job)
      throws IOException {
    return follow(method, start, headers, authorization, Optional.empty(), job);
  }

  private HttpResponse<InputStream> follow(
      String method,
      URI start,
      Map<String, String> headers,
      Optional<String> authorization,
      Optional<RegistryRequest.Body> body,
      Job job)
      throws IOException {
    URI address = start;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address).timeout(timeout(body)).method(method, publisher(body));
      headers.forEach(request::header);
      if (RegistryAddress.sameServer(start, address)) {
        authorization.ifPresent(a -> request.header("Authorization", a));
      }
      HttpResponse<InputStream> response = send(request.build(), BodyHandlers.ofInputStream(), job);
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
      requireSafe(start, address);
    }
    throw new IOException("Location: " + address);
  }

  /** As {@link #follow(String, URI, Map, Optional, Job)}, with the body of a request. */
  HttpResponse<InputStream> follow(
      RegistryRequest request, URI start, Optional<String> authorization, Job job)
      throws IOException {
    return follow(request.method(), start, request.headers(), authorization, request.body(), job);
  }

  static void requireSafe(URI from, URI to) {
    boolean turn = !RegistryAddress.isLoopback(from) && RegistryAddress.isLoopback(to);
    if (turn || !RegistryAddress.isSafe(to)) {
      throw new StudioException(
          Message.of("registry.open-line", String.valueOf(from.getHost()), shown(to)));
    }
  }

  /** The answer comes after the body, so a body has the time of a slow line. */
  private static Duration timeout(Optional<RegistryRequest.Body> body) {
    long bytes = body.map(RegistryRequest.Body::size).orElse(0L);
    return ANSWER_TIMEOUT.plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
  }

  private static BodyPublisher publisher(Optional<RegistryRequest.Body> body) {
    if (body.isEmpty()) {
      return BodyPublishers.noBody();
    }
    BodyPublisher stream =
        BodyPublishers.ofInputStream(() -> {
          try {
            return body.get().source().open();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    // Some registries take no body whose length is not said before.
    long size = body.get().size();
    return size == 0 ? BodyPublishers.noBody() : BodyPublishers.fromPublisher(stream, size);
  }

  /** An address fit for messages: without an account in it, and without a signature behind it. */
  public static String shown(URI address) {
    return address.toString().replaceFirst("//[^/@]*@", "//").replaceFirst("[?#].*", "");
  }

  /** Sends and answers with the whole body, of a length that is refused when it is unheard of. */
  HttpResponse<byte[]> small(HttpRequest request, Job job) throws IOException {
    BodyHandler<byte[]> handler =
        BodyHandlers.limiting(BodyHandlers.ofByteArray(), Json.LARGEST_DOCUMENT);
    return send(request, handler, job);
  }

  private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler, Job job)
      throws IOException {
    job.checkCancelled();
    CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, handler);
    try (CancelWatch watch = new CancelWatch(job, () -> answer.cancel(true))) {
      return answer.join();
    } catch (CancellationException e) {
      throw new CancelledException();
    } catch (CompletionException e) {
      throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
