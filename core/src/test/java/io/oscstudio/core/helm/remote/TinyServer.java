package io.oscstudio.core.helm.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP server on this computer that hands out what it was given. */
public final class TinyServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, String> redirects = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  public TinyServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/charts");
  }

  public void put(String path, byte[] content) {
    files.put(path, content);
  }

  public void redirect(String path, String location) {
    redirects.put(path, location);
  }

  /** The paths asked for, in order. */
  public List<String> asked() {
    return asked;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> answer(connection));
      } catch (SocketException e) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void answer(Socket connection) {
    try (connection;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = connection.getOutputStream()) {
      String path = in.readLine().split(" ")[1];
      while (!in.readLine().isEmpty()) {
        continue;
      }
      asked.add(path);
      byte[] body = files.getOrDefault(path, new byte[0]);
      String status = files.containsKey(path) ? "200 OK" : "404 Not Found";
      String location = "";
      if (redirects.containsKey(path)) {
        status = "302 Found";
        location = "Location: " + redirects.get(path) + "\r\n";
      }
      String head =
          "HTTP/1.1 " + status + "\r\n" + location + "Connection: close\r\nContent-Length: ";
      out.write((head + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(body);
    } catch (IOException e) {
      asked.add("broken off");
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
