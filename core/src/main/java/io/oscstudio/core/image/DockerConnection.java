package io.oscstudio.core.image;

import com.github.dockerjava.core.RemoteApiVersion;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import io.oscstudio.core.base.CancelWatch;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.ErrorWords;
import io.oscstudio.core.registry.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Speaks HTTP with one engine, in the version of its API that both sides know. docker-java brings
 * the transports; its calls are not used, as they lose the variant of an image, cannot choose the
 * platform of a save, and read settings of their own from the environment.
 */
final class DockerConnection implements AutoCloseable {
  /** The newest version whose answers we know. */
  private static final RemoteApiVersion NEWEST = RemoteApiVersion.create(1, 50);

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final int FIRST_ERROR = 400;

  private final URI host;
  private final DockerHttpClient http;
  private final RemoteApiVersion version;
  private final boolean podman;

  private DockerConnection(
      URI host, DockerHttpClient http, RemoteApiVersion version, boolean podman) {
    this.host = host;
    this.http = http;
    this.version = version;
    this.podman = podman;
  }

  /**
   * Greets an engine and agrees on the API version.
   *
   * @throws StudioException when nothing answers there, or what answers is no engine
   */
  static DockerConnection open(DockerHost where) {
    URI host = where.uri();
    Optional<SSLContext> tls =
        where.certificates().map(folder -> new EngineCertificates(folder).context());
    DockerHttpClient http = null;
    try {
      http =
          new ZerodepDockerHttpClient.Builder()
              .dockerHost(host)
              .sslConfig(tls.isPresent() ? tls::get : null)
              .connectionTimeout(CONNECT_TIMEOUT)
              .build();
      DockerConnection connection = greet(http, host);
      http = null;
      return connection;
    } catch (StudioException e) {
      throw e;
    } catch (RuntimeException e) {
      throw unreachable(host, ErrorWords.of(e), e);
    } finally {
      close(http);
    }
  }

  private static DockerConnection greet(DockerHttpClient http, URI host) {
    try (Response response = http.execute(request(Request.Method.GET, "/_ping", Map.of()))) {
      String offered = response.getHeader("Api-Version");
      if (response.getStatusCode() >= FIRST_ERROR || offered == null) {
        throw unreachable(host, "HTTP " + response.getStatusCode(), null);
      }
      RemoteApiVersion theirs = RemoteApiVersion.parseConfig(offered);
      RemoteApiVersion common = theirs.isGreater(NEWEST) ? NEWEST : theirs;
      boolean podman = response.getHeader("Libpod-Api-Version") != null;
      return new DockerConnection(host, http, common, podman);
    }
  }

  URI host() {
    return host;
  }

  /** Whether it is podman behind Docker's API. */
  boolean podman() {
    return podman;
  }

  String apiVersion() {
    return version.getVersion();
  }

  /** Whether the API spoken is that of version 1.{@code minor} or a later one. */
  boolean speaks(int minor) {
    return version.isGreaterOrEqual(RemoteApiVersion.create(1, minor));
  }

  /**
   * Asks something that is answered at once.
   *
   * @param path such as {@code /images/json}; the agreed version is put before it if it has none
   * @return the whole body
   * @throws EngineRefusal when the engine refuses
   * @throws StudioException when it cannot be reached
   */
  byte[] ask(Request.Method method, String path, Map<String, String> headers) {
    try (Response response = execute(method, path, headers)) {
      return bytes(response);
    }
  }

  /**
   * Asks something an engine may take minutes to begin to answer. Until it does there is nothing to
   * close: the call waits on a thread of its own, so that cancelling need not wait for it.
   *
   * @return the answer, to be closed, which ends the work in the engine
   * @throws EngineRefusal when the engine refuses
   * @throws CancelledException as soon as the job is cancelled
   */
  Response start(Request.Method method, String path, Map<String, String> headers, Job job) {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("engine-call")
        .start(() -> {
          try {
            Response response = execute(method, path, headers);
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

  private Response execute(Request.Method method, String path, Map<String, String> headers) {
    boolean whole = path.matches("/v\\d.*");
    String versioned = whole ? path : "/" + version.asWebPathPart() + path;
    Response response;
    try {
      response = http.execute(request(method, versioned, headers));
    } catch (RuntimeException e) {
      throw unreachable(host, ErrorWords.of(e), e);
    }
    if (response.getStatusCode() >= FIRST_ERROR) {
      try (response) {
        String text = new String(bytes(response), StandardCharsets.UTF_8);
        throw new EngineRefusal(host, response.getStatusCode(), ErrorWords.messageOf(text));
      }
    }
    return response;
  }

  private static Request request(Request.Method method, String path, Map<String, String> headers) {
    Request.Builder request = Request.builder().method(method).path(path);
    headers.forEach(request::putHeader);
    return request.build();
  }

  private byte[] bytes(Response response) {
    try {
      return response.getBody().readNBytes(Json.LARGEST_DOCUMENT);
    } catch (IOException e) {
      throw unreachable(host, ErrorWords.of(e), e);
    }
  }

  private static StudioException unreachable(URI host, String words, @Nullable Throwable cause) {
    return new StudioException(
        Message.of("image.engine-unreachable", host.toString(), words), cause);
  }

  private static void close(@Nullable DockerHttpClient http) {
    try {
      if (http != null) {
        http.close();
      }
    } catch (IOException ignored) {
      // Nothing of ours is lost with a connection that does not close.
    }
  }

  @Override
  public void close() {
    close(http);
  }
}
