package io.oscstudio.core.registry;

import io.oscstudio.core.registry.TestHttp.Reply;
import io.oscstudio.core.registry.TestHttp.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Stands before a real registry and passes on what is asked and answered, except where it is told
 * to spoil an answer. It notes every request.
 */
public final class FaultProxy implements AutoCloseable {
  /** Gives an answer instead of the registry's. */
  public interface Fault {
    void answer(Reply real, Socket socket) throws IOException;
  }

  private record Plan(Predicate<Request> of, List<Fault> faults) {}

  private static final List<String> PASSED_ON = List.of("accept", "range", "authorization");

  private final URI registry;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Plan> plans = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final TestHttp server;

  /**
   * A proxy on a free port.
   *
   * @param registry host and port
   */
  public FaultProxy(String registry) throws IOException {
    this.registry = URI.create("http://" + registry);
    this.server = new TestHttp(this::answer);
  }

  /** Host and port. */
  public String address() {
    return server.address();
  }

  /** All requests so far. */
  public List<Request> requests() {
    return List.copyOf(server.requests());
  }

  /** The requests so far whose path ends so. */
  public List<Request> requests(String end) {
    return requests().stream().filter(request -> request.path().endsWith(end)).toList();
  }

  /** Spoils the first answers to what is asked for at a path that ends so, one by each fault. */
  public void spoil(String end, Fault... faults) {
    spoil(request -> request.path().endsWith(end), faults);
  }

  /** Spoils the first answers to some requests, one by each fault. */
  public synchronized void spoil(Predicate<Request> requests, Fault... faults) {
    plans.add(new Plan(requests, new ArrayList<>(Arrays.asList(faults))));
  }

  private synchronized Fault next(Request request) {
    for (Plan plan : plans) {
      if (plan.of().test(request) && !plan.faults().isEmpty()) {
        return plan.faults().removeFirst();
      }
    }
    return (real, socket) -> TestHttp.write(real, socket.getOutputStream());
  }

  private void answer(Request request, Socket socket) throws IOException {
    next(request).answer(forward(request), socket);
  }

  private Reply forward(Request request) throws IOException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(registry.resolve(request.path()));
    builder.method(request.method(), HttpRequest.BodyPublishers.noBody());
    PASSED_ON.stream()
        .filter(request.headers()::containsKey)
        .forEach(name -> builder.header(name, request.headers().get(name)));
    try {
      HttpResponse<byte[]> response = client.send(builder.build(), BodyHandlers.ofByteArray());
      Map<String, String> headers = new LinkedHashMap<>();
      response
          .headers()
          .map()
          .forEach((name, values) -> {
            if (!name.equals("content-length") && !name.equals(":status")) {
              headers.put(name, String.join(", ", values));
            }
          });
      return Reply.of(response.statusCode(), headers, response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Breaks the line without an answer. */
  public static Fault refuse() {
    return (real, socket) -> reset(socket);
  }

  /** Answers with a status and headers. */
  public static Fault status(int status, Map<String, String> headers) {
    return (real, socket) ->
        TestHttp.write(
            Reply.of(status, headers, "{\"errors\":[{\"message\":\"not now\"}]}".getBytes()),
            socket.getOutputStream());
  }

  /** Sends on to another address. */
  public static Fault redirect(String address) {
    return status(307, Map.of("Location", address));
  }

  /** Another body, whose length is announced as it is. */
  public static Fault body(UnaryOperator<byte[]> change) {
    return (real, socket) ->
        TestHttp.write(
            Reply.of(real.status(), real.headers(), change.apply(real.body())),
            socket.getOutputStream());
  }

  /** Half of the body, and then the line breaks. */
  public static Fault resetHalfWay() {
    return (real, socket) -> {
      half(real, socket);
      reset(socket);
    };
  }

  /** Half of the body, and then nothing until the proxy is closed. */
  public Fault stallHalfWay() {
    return stalling(over);
  }

  /** Half of the body, and then nothing until a latch opens. */
  static Fault stalling(CountDownLatch over) {
    return (real, socket) -> {
      half(real, socket);
      hold(over);
    };
  }

  /** No answer at all until the proxy is closed. */
  public Fault stall() {
    return (real, socket) -> hold(over);
  }

  /** The body again and again, of a length that is not announced, until the client hangs up. */
  public static Fault endless() {
    return (real, socket) -> {
      OutputStream out = socket.getOutputStream();
      out.write("HTTP/1.1 200 x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      while (true) {
        out.write(real.body());
      }
    };
  }

  private static void half(Reply real, Socket socket) throws IOException {
    byte[] body = real.body();
    TestHttp.write(
        new Reply(real.status(), real.headers(), body, body.length / 2), socket.getOutputStream());
  }

  private static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private static void hold(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    over.countDown();
    server.close();
    client.shutdownNow();
  }
}
