package io.oscstudio.core.registry;

import io.oscstudio.core.base.CancelWatch;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.settings.Proxy;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Sends requests that can be cancelled, over safe lines only: by TLS, to this computer itself, or
 * to a host for which a person allowed it. Proxies and certificates are those of the settings.
 */
public final class HttpExchange implements AutoCloseable {
  private static final long SLOWEST_BYTES_PER_SECOND = 50_000;
  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int PROXY_WANTS_ACCOUNT = 407;

  private final RegistrySettings settings;
  private final HttpClients clients;

  /** Sends as the person who runs us has it set. */
  public HttpExchange() {
    this(RegistrySettings.ofUser());
  }

  /** Sends as it is set. */
  public HttpExchange(RegistrySettings settings) {
    this.settings = settings;
    this.clients = new HttpClients(settings);
  }

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
      if (!RegistrySettings.isPlace(address)) {
        throw new IOException(shown(address)); // of which no request can be made
      }
      HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(timeout(body));
      request.method(method, publisher(body));
      headers.forEach(request::header);
      if (RegistryAddress.sameServer(start, address)) {
        authorization.ifPresent(a -> request.header("Authorization", a));
      }
      HttpResponse<InputStream> response = send(request, job);
      Optional<String> location = response.headers().firstValue("Location");
      if (!REDIRECTS.contains(response.statusCode()) || location.isEmpty()) {
        return response;
      }
      response.body().close();
      try {
        address = address.resolve(location.get());
      } catch (IllegalArgumentException e) {
        throw new IOException("Location", e); // without its text, which may be signed
      }
      requireSafe(start, address);
    }
    throw new IOException("Location: " + shown(address));
  }

  /** As {@link #follow(String, URI, Map, Optional, Job)}, with the body of a request. */
  HttpResponse<InputStream> follow(
      RegistryRequest request, URI start, Optional<String> authorization, Job job)
      throws IOException {
    return follow(request.method(), start, request.headers(), authorization, request.body(), job);
  }

  void requireSafe(URI from, URI to) {
    if (!isSafe(from, to)) {
      throw new StudioException(
          Message.of("registry.open-line", String.valueOf(from.getHost()), shown(to)));
    }
  }

  /**
   * Whether something may be sent there: by TLS, on this computer, or to a host allowed by name.
   */
  public boolean isSafe(URI address) {
    return settings.isSafe(address);
  }

  /** Whether {@code from} may send us on to an address. */
  boolean isSafe(URI from, URI to) {
    boolean turn = !RegistryAddress.isLoopback(from) && RegistryAddress.isLoopback(to);
    return !turn && settings.isSafe(to);
  }

  /** The answer comes after the body, so a body has the time of a slow line. */
  private Duration timeout(Optional<RegistryRequest.Body> body) {
    long bytes = body.map(RegistryRequest.Body::size).orElse(0L);
    return settings.patience().silence().plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
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

  /** A whole answer. */
  record Small(int status, byte[] body) {}

  /** Sends and answers with the whole body, of a length that is refused when it is unheard of. */
  Small small(HttpRequest.Builder request, Job job) throws IOException {
    HttpResponse<InputStream> response = send(request, job);
    try (InputStream body = response.body();
        CancelWatch watch = new CancelWatch(job, body, settings.patience().silence())) {
      byte[] bytes = body.readNBytes(Json.LARGEST_DOCUMENT + 1);
      if (bytes.length > Json.LARGEST_DOCUMENT) {
        throw new IOException("> " + Json.LARGEST_DOCUMENT);
      }
      return new Small(response.statusCode(), bytes);
    }
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder builder, Job job) throws IOException {
    job.checkCancelled();
    URI address = builder.build().uri();
    Optional<Proxy> proxy = settings.proxy(address);
    if (proxy.isPresent() || "http".equals(address.getScheme())) {
      // Tunnels take what is for the proxy out of what is for the server; nobody offers to upgrade.
      builder.version(Version.HTTP_1_1);
    }
    proxy
        .flatMap(Proxy::authorization)
        .ifPresent(account -> builder.setHeader("Proxy-Authorization", account));
    CompletableFuture<HttpResponse<InputStream>> answer =
        clients.of(address).sendAsync(builder.build(), BodyHandlers.ofInputStream());
    try (CancelWatch watch = new CancelWatch(job, () -> answer.cancel(true))) {
      HttpResponse<InputStream> response = answer.join();
      if (proxy.isPresent() && response.statusCode() == PROXY_WANTS_ACCOUNT) {
        throw new StudioException(
            Message.of("registry.proxy-account", shown(address), proxy.get().toString()));
      }
      return response;
    } catch (CancellationException e) {
      throw new CancelledException();
    } catch (CompletionException e) {
      throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
    }
  }

  @Override
  public void close() {
    clients.close();
  }
}
