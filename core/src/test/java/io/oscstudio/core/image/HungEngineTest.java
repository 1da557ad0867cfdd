package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.transport.DockerHttpClient.Request.Method;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.RegistryCredentials;
import io.oscstudio.core.registry.TestHttp;
import io.oscstudio.core.registry.TestHttp.Reply;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Engines that take connections and do not do what they should. */
class HungEngineTest {
  private final CountDownLatch over = new CountDownLatch(1);
  private final Map<String, TestHttp.Handler> answers = new ConcurrentHashMap<>();
  private TestHttp server;

  @BeforeEach
  void serve() throws Exception {
    answers.put(
        "/_ping",
        (request, socket) ->
            TestHttp.write(
                Reply.of(200, Map.of("Api-Version", "1.44"), new byte[0]),
                socket.getOutputStream()));
    server =
        new TestHttp((request, socket) -> {
          String path = request.path().replaceFirst("\\?.*", "");
          answers.getOrDefault(path, (_, _) -> {}).answer(request, socket);
        });
  }

  @AfterEach
  void stop() throws Exception {
    over.countDown();
    server.close();
  }

  @Test
  void anEngineThatSaysNothingIsNoEngine() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() ->
              DockerConnection.open(
                  at("127.0.0.1:" + mute.getLocalPort()), Duration.ofMillis(50), Job.none()))
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
                  at("127.0.0.1:" + mute.getLocalPort()),
                  EngineCall.ANY_TIME,
                  new Cancellable(true)))
          .isInstanceOf(CancelledException.class);
    }
  }

  @Test
  void nobodyWhoCancelsWaitsForAnAnswer() {
    Cancellable job = new Cancellable(false);
    answers.put(
        "/v1.44/images/json",
        (request, socket) -> {
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
    answers.put(
        "/v1.44/images/json",
        (request, socket) -> {
          TestHttp.write(new Reply(200, Map.of(), new byte[100], 1), socket.getOutputStream());
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
    answers.put(
        "/v1.44/images/create",
        (request, socket) -> {
          boolean first = pulls.incrementAndGet() == 1;
          String said = first ? "{\"error\":\"received 503\"}" : "{\"status\":\"done\"}";
          TestHttp.write(Reply.of(200, said), socket.getOutputStream());
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
    return DockerConnection.open(at(server.address()), Job.none());
  }

  private static DockerHost at(String address) {
    return DockerHost.at(URI.create("tcp://" + address));
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
