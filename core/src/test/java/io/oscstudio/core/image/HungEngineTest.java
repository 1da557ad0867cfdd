package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.transport.DockerHttpClient.Request.Method;
import com.sun.net.httpserver.HttpServer;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.RegistryCredentials;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Engines that take connections and do not do what they should. */
class HungEngineTest {
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void serve() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/_ping",
        exchange -> {
          exchange.getResponseHeaders().add("Api-Version", "1.44");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  @Test
  void anEngineThatSaysNothingIsNoEngine() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() ->
              DockerConnection.open(at(mute.getLocalPort()), Duration.ofMillis(50), Job.none()))
          .isInstanceOfSatisfying(
              StudioException.class,
              e -> assertThat(e.text().key()).isEqualTo("image.engine-silent"));
    }
  }

  @Test
  void nobodyWhoCancelsWaitsForAGreeting() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() ->
              DockerConnection.open(
                  at(mute.getLocalPort()), EngineCall.ANY_TIME, new Cancellable(true)))
          .isInstanceOf(CancelledException.class);
    }
  }

  @Test
  void nobodyWhoCancelsWaitsForAnAnswer() {
    Cancellable job = new Cancellable(false);
    server.createContext(
        "/v1.44/images/json",
        exchange -> {
          job.cancelled.set(true);
          awaitEnd();
        });
    try (DockerConnection connection = open()) {
      assertThatThrownBy(() -> connection.ask(Method.GET, "/images/json", Map.of(), job))
          .isInstanceOf(CancelledException.class);
    }
  }

  @Test
  void nobodyWhoCancelsWaitsForTheRestOfAnAnswer() {
    Cancellable job = new Cancellable(false);
    server.createContext(
        "/v1.44/images/json",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('[');
          exchange.getResponseBody().flush();
          job.cancelled.set(true);
          awaitEnd();
        });
    try (DockerConnection connection = open()) {
      assertThatThrownBy(() -> connection.ask(Method.GET, "/images/json", Map.of(), job))
          .isInstanceOf(CancelledException.class);
    }
  }

  @Test
  void aBusyRegistryIsAskedAgainAlsoWhereTheEngineHasTheImage() {
    AtomicInteger pulls = new AtomicInteger();
    server.createContext(
        "/v1.44/images/create",
        exchange -> {
          boolean first = pulls.incrementAndGet() == 1;
          byte[] said =
              (first ? "{\"error\":\"received 503\"}" : "{\"status\":\"done\"}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, said.length);
          exchange.getResponseBody().write(said);
          exchange.close();
        });
    try (DockerConnection connection = open()) {
      EngineImages engine = new EngineImages(connection, Job.none());
      ImageReference reference = ImageReference.parse("registry.example.com/a:1").orElseThrow();

      new DockerPull(engine, new RegistryCredentials(List.of()))
          .pull(reference, Platform.X86_64, false, Job.none());
    }

    assertThat(pulls).hasValue(2);
  }

  private DockerConnection open() {
    return DockerConnection.open(at(server.getAddress().getPort()), Job.none());
  }

  private static DockerHost at(int port) {
    return DockerHost.at(URI.create("tcp://127.0.0.1:" + port));
  }

  private void awaitEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Cancellable implements Job {
    private final AtomicBoolean cancelled;

    Cancellable(boolean already) {
      cancelled = new AtomicBoolean(already);
    }

    @Override
    public boolean cancelled() {
      return cancelled.get();
    }

    @Override
    public void report(Message what) {}

    @Override
    public void progress(long done, long total) {}
  }
}
