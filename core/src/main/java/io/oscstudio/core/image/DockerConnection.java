package io.oscstudio.core.image;

import com.github.dockerjava.core.RemoteApiVersion;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.ErrorWords;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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

  /** How long an engine may take for a greeting; one that hangs is as good as none. */
  private static final Duration GREETING = Duration.ofSeconds(10);

  /** How long it may take for what is no work. */
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private static final int FIRST_ERROR = 400;

  private final DockerHost where;
  private final DockerHttpClient http;
  private final RemoteApiVersion version;
  private final boolean podman;

  private DockerConnection(
      DockerHost where, DockerHttpClient http, RemoteApiVersion version, boolean podman) {
    this.where = where;
    this.http = http;
    this.version = version;
    this.podman = podman;
  }

  /**
   * Greets an engine and agrees on the API version.
   *
   * @throws StudioException when nothing answers there within ten seconds, or what answers is no
   *     engine
   */
  static DockerConnection open(DockerHost where, Job job) {
    return open(where, GREETING, job);
  }

  static DockerConnection open(DockerHost where, Duration greeting, Job job) {
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
      DockerConnection connection = greet(http, where, new EngineCall(host, greeting, job));
      http = null;
      return connection;
    } catch (StudioException e) {
      throw e;
    } catch (RuntimeException e) {
      throw EngineCall.unreachable(host, ErrorWords.of(e), e);
    } finally {
      close(http);
    }
  }

  private static DockerConnection greet(DockerHttpClient http, DockerHost where, EngineCall call) {
    Request ping = request(Request.Method.GET, "/_ping", Map.of());
    try (Response response = call.head(() -> http.execute(ping))) {
      String offered = response.getHeader("Api-Version");
      if (response.getStatusCode() >= FIRST_ERROR || offered == null) {
        throw EngineCall.unreachable(where.uri(), "HTTP " + response.getStatusCode(), null);
      }
      RemoteApiVersion theirs = RemoteApiVersion.parseConfig(offered);
      RemoteApiVersion common = theirs.isGreater(NEWEST) ? NEWEST : theirs;
      boolean podman = response.getHeader("Libpod-Api-Version") != null;
      return new DockerConnection(where, http, common, podman);
    }
  }

  URI host() {
    return where.uri();
  }

  /** Whether accounts can be given to the engine without others reading them on the way. */
  boolean confidential() {
    return where.confidential();
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
   * Asks something that is answered at once, within a minute at the latest.
   *
   * @param path such as {@code /images/json}; the agreed version is put before it if it has none
   * @return the whole body
   * @throws EngineRefusal when the engine refuses
   * @throws StudioException when it cannot be reached or does not answer in time
   * @throws CancelledException as soon as the job is cancelled
   */
  byte[] ask(Request.Method method, String path, Map<String, String> headers, Job job) {
    EngineCall call = new EngineCall(host(), ANSWER, job);
    try (Response response = call.head(() -> execute(method, path, headers, call))) {
      return call.body(response);
    }
  }

  /**
   * Asks something an engine may take minutes to begin to answer.
   *
   * @return the answer, to be closed, which ends the work in the engine
   * @throws EngineRefusal when the engine refuses
   * @throws CancelledException as soon as the job is cancelled
   */
  Response start(Request.Method method, String path, Map<String, String> headers, Job job) {
    EngineCall call = new EngineCall(host(), EngineCall.ANY_TIME, job);
    return call.head(() -> execute(method, path, headers, call));
  }

  private Response execute(
      Request.Method method, String path, Map<String, String> headers, EngineCall call) {
    boolean whole = path.matches("/v\\d.*");
    String versioned = whole ? path : "/" + version.asWebPathPart() + path;
    Response response;
    try {
      response = http.execute(request(method, versioned, headers));
    } catch (RuntimeException e) {
      throw EngineCall.unreachable(host(), ErrorWords.of(e), e);
    }
    if (response.getStatusCode() >= FIRST_ERROR) {
      try (response) {
        String text = new String(call.body(response), StandardCharsets.UTF_8);
        throw new EngineRefusal(host(), response.getStatusCode(), ErrorWords.messageOf(text));
      }
    }
    return response;
  }

  private static Request request(Request.Method method, String path, Map<String, String> headers) {
    Request.Builder request = Request.builder().method(method).path(path);
    headers.forEach(request::putHeader);
    return request.build();
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
