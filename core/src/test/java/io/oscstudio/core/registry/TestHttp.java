package io.oscstudio.core.registry;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A small HTTP server on a free port, for what a real registry does not do on request. */
public final class TestHttp implements AutoCloseable {
  /** A request with its headers' names in lower case. */
  public record Request(String method, String path, Map<String, String> headers) {}

  /**
   * An answer.
   *
   * @param sent bytes of the body that are really sent before the connection ends
   */
  public record Reply(int status, Map<String, String> headers, byte[] body, int sent) {
    public static Reply of(int status, String body) {
      return of(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply of(int status, Map<String, String> headers, byte[] body) {
      return new Reply(status, headers, body, body.length);
    }
  }

  /** Answers a request in any way a line allows. */
  public interface Handler {
    void answer(Request request, Socket socket) throws IOException;
  }

  private final ServerSocket server;
  private final Handler handler;
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  public TestHttp(Function<Request, Reply> replies) throws IOException {
    this((request, socket) -> write(replies.apply(request), socket.getOutputStream()));
  }

  public TestHttp(Handler handler) throws IOException {
    this(handler, new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
  }

  private TestHttp(Handler handler, ServerSocket server) {
    this.handler = handler;
    this.server = server;
    Thread.ofVirtual().start(this::accept);
  }

  /**
   * One that speaks TLS.
   *
   * @param wantsCertificate whether who asks has to show one
   */
  public static TestHttp secure(
      SSLContext tls, boolean wantsCertificate, Function<Request, Reply> replies)
      throws IOException {
    SSLServerSocket server =
        (SSLServerSocket)
            tls.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    server.setNeedClientAuth(wantsCertificate);
    return new TestHttp(
        (request, socket) -> write(replies.apply(request), socket.getOutputStream()), server);
  }

  public String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  public List<Request> requests() {
    return requests;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      String[] first = line(in).split(" ", -1);
      Map<String, String> headers = new LinkedHashMap<>();
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      Request request = new Request(first[0], first[1], headers);
      requests.add(request);
      in.skipNBytes(Long.parseLong(headers.getOrDefault("content-length", "0")));
      handler.answer(request, socket);
    } catch (IOException e) {
      // The client went away.
    }
  }

  /** Sends a reply whose length is announced in full. */
  public static void write(Reply reply, OutputStream out) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " x\r\n");
    reply.headers().forEach((k, v) -> head.append(k + ": " + v + "\r\n"));
    head.append("Content-Length: " + reply.body().length + "\r\nConnection: close\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.UTF_8));
    out.write(reply.body(), 0, reply.sent());
    out.flush();
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
