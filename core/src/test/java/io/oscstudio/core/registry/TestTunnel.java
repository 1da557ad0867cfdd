package io.oscstudio.core.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that wants an account, and leads every tunnel to one port of this computer. */
final class TestTunnel implements AutoCloseable {
  private final ServerSocket server;
  private final String account;
  private final int port;
  private final List<String> heads = new CopyOnWriteArrayList<>();

  TestTunnel(String account, int port) throws IOException {
    this.account = account;
    this.port = port;
    server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** What was asked for, each with its headers. */
  List<String> heads() {
    return heads;
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
      String head = head(socket.getInputStream());
      heads.add(head);
      OutputStream out = socket.getOutputStream();
      if (!head.contains(account)) {
        out.write(
            "HTTP/1.1 407 x\r\nProxy-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        return;
      }
      out.write("HTTP/1.1 200 x\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      try (Socket target = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
        Thread back = Thread.ofVirtual().start(() -> copy(target, socket));
        copy(socket, target);
        back.join();
      }
    } catch (IOException | InterruptedException e) {
      // One side went away.
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One side went away.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("end");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
