package io.oscstudio.app.shell;

import io.oscstudio.core.base.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** A small image for both architectures, pushed to the registry of the test run. */
final class PushedImage {
  private static final String TYPE = "application/vnd.docker.distribution.manifest.";
  private static final byte[] EMPTY_TAR = new byte[1024];

  private final HttpClient http = HttpClient.newHttpClient();
  private final String registry = System.getenv("OSC_TEST_REGISTRY");
  private final String repository =
      "w" + UUID.randomUUID().toString().substring(0, 8) + "/" + "cache";

  /** Pushes the image and answers its reference. */
  static String push(String tag) throws IOException, InterruptedException {
    PushedImage image = new PushedImage();
    StringBuilder items = new StringBuilder();
    for (String architecture : List.of("amd64", "arm64")) {
      byte[] manifest = image.manifest(architecture);
      image.put(Digest.of(manifest).toString(), manifest, TYPE + "v2+json");
      items
          .append(items.isEmpty() ? "" : ",")
          .append(descriptor(TYPE + "v2+json", manifest))
          .insert(items.length() - 1, platform(architecture));
    }
    String index =
        "{\"schemaVersion\":2,\"mediaType\":\"%slist.v2+json\",\"manifests\":[%s]}"
            .formatted(TYPE, items);
    image.put(tag, index.getBytes(StandardCharsets.UTF_8), TYPE + "list.v2+json");
    return image.registry + "/" + image.repository + ":" + tag;
  }

  private static String platform(String architecture) {
    return ",\"platform\":{\"os\":\"linux\",\"architecture\":\"%s\"}".formatted(architecture);
  }

  private byte[] manifest(String architecture) throws IOException, InterruptedException {
    byte[] config =
        ("{\"architecture\":\"%s\",\"os\":\"linux\",\"config\":{},"
                + "\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"%s\"]}}")
            .formatted(architecture, Digest.of(EMPTY_TAR))
            .getBytes(StandardCharsets.UTF_8);
    byte[] layer = gzip(EMPTY_TAR);
    blob(config);
    blob(layer);
    return "{\"schemaVersion\":2,\"mediaType\":\"%sv2+json\",\"config\":%s,\"layers\":[%s]}"
        .formatted(
            TYPE,
            descriptor("application/vnd.docker.container.image.v1+json", config),
            descriptor("application/vnd.docker.image.rootfs.diff.tar.gzip", layer))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String descriptor(String type, byte[] bytes) {
    return "{\"mediaType\":\"%s\",\"size\":%d,\"digest\":\"%s\"}"
        .formatted(type, bytes.length, Digest.of(bytes));
  }

  private void blob(byte[] bytes) throws IOException, InterruptedException {
    HttpResponse<byte[]> started =
        send(HttpRequest.newBuilder(url("blobs/uploads/")).POST(BodyPublishers.noBody()));
    URI upload = url("").resolve(started.headers().firstValue("Location").orElseThrow());
    String join = upload.getQuery() == null ? "?" : "&";
    send(
        HttpRequest.newBuilder(URI.create(upload + join + "digest=" + Digest.of(bytes)))
            .header("Content-Type", "application/octet-stream")
            .PUT(BodyPublishers.ofByteArray(bytes)));
  }

  private void put(String tag, byte[] manifest, String type)
      throws IOException, InterruptedException {
    send(
        HttpRequest.newBuilder(url("manifests/" + tag))
            .header("Content-Type", type)
            .PUT(BodyPublishers.ofByteArray(manifest)));
  }

  private URI url(String path) {
    return URI.create("http://" + registry + "/v2/" + repository + "/" + path);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() >= 300) {
      throw new IOException(answer.statusCode() + " " + new String(answer.body()));
    }
    return answer;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
