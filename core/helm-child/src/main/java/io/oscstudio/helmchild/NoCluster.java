package io.oscstudio.helmchild;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A cluster that holds nothing, so that a template's {@code lookup} never asks a real one.
 *
 * <p>The engine connects to whatever KUBECONFIG names. It is given this server on the loopback
 * address: every list of resources is empty, everything else is not found, and {@code lookup}
 * returns nothing, as it does in {@code helm template}. Without it a fifth of all charts fail.
 */
final class NoCluster {
  private static final String NO_RESOURCES =
      """
      {"kind":"APIResourceList","apiVersion":"v1","groupVersion":"%s","resources":[]}\
      """;
  private static final String NOT_FOUND =
      """
      {"kind":"Status","apiVersion":"v1","status":"Failure","reason":"NotFound","code":404}\
      """;

  private NoCluster() {}

  /** Starts the server on a free port and writes the configuration that leads there. */
  static void start(Path kubeconfig) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", NoCluster::answer);
    server.start();
    Files.writeString(
        kubeconfig,
        """
        apiVersion: v1
        kind: Config
        clusters: [{name: none, cluster: {server: "http://127.0.0.1:%d"}}]
        users: [{name: none, user: {}}]
        contexts: [{name: none, context: {cluster: none, user: none}}]
        current-context: none
        """
            .formatted(server.getAddress().getPort()));
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      // A question for a group's resources has a time limit; a question for an object has none,
      // and is asked at a path that is cut short because its resource was not in the list.
      String path = exchange.getRequestURI().getPath();
      @Nullable String query = exchange.getRequestURI().getQuery();
      boolean list = query != null && query.startsWith("timeout=");
      String version = path.substring(path.indexOf('/', 1) + 1);
      String text = list ? NO_RESOURCES.formatted(escape(version)) : NOT_FOUND;
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(list ? 200 : 404, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String escape(String text) {
    return text.replace("\\", "").replace("\"", "");
  }
}
