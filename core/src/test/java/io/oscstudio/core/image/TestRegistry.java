package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.registry.Account;
import io.oscstudio.core.registry.RegistryCredentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Pushes images made by code to a real registry, named by {@code OSC_TEST_REGISTRY} (host:port).
 * Repositories are fresh each time, so that tests do not meet.
 */
public final class TestRegistry implements AutoCloseable {
  /** How manifests are written. */
  public enum Format {
    /** Docker's schema 2 and manifest lists. */
    SCHEMA2(
        "application/vnd.docker.distribution.manifest.v2+json",
        "application/vnd.docker.distribution.manifest.list.v2+json",
        "application/vnd.docker.container.image.v1+json",
        "application/vnd.docker.image.rootfs.diff.tar.gzip"),
    /** OCI's manifests and indexes. */
    OCI(
        "application/vnd.oci.image.manifest.v1+json",
        "application/vnd.oci.image.index.v1+json",
        "application/vnd.oci.image.config.v1+json",
        "application/vnd.oci.image.layer.v1.tar+gzip");

    private final String manifest;
    private final String index;
    private final String config;
    private final String layer;

    Format(String manifest, String index, String config, String layer) {
      this.manifest = manifest;
      this.index = index;
      this.config = config;
      this.layer = layer;
    }
  }

  private final String address;
  private final Optional<Account> account;
  private final HttpClient http = HttpClient.newHttpClient();

  public TestRegistry(String address) {
    this(address, Optional.empty());
  }

  private TestRegistry(String address, Optional<Account> account) {
    this.address = address;
    this.account = account;
  }

  /** The registry that {@code ./verify} started. */
  public static TestRegistry running() {
    String address = System.getenv("OSC_TEST_REGISTRY");
    if (address == null) {
      throw new IllegalStateException("OSC_TEST_REGISTRY names no registry");
    }
    return new TestRegistry(address);
  }

  /** The one that {@code ./verify} started for those who have an account. */
  static TestRegistry ofAccounts() {
    return new TestRegistry(
        System.getenv("OSC_TEST_PRIVATE_REGISTRY"),
        Optional.of(
            new Account(
                System.getenv("OSC_TEST_PRIVATE_USER"),
                System.getenv("OSC_TEST_PRIVATE_PASSWORD"))));
  }

  /** What {@code docker login} would have stored; no account where none is needed. */
  RegistryCredentials login(Path folder) throws IOException {
    String auth = account.map(Account::basic).orElse("").replace("Basic ", "");
    String json = "{\"auths\":{\"%s\":{\"auth\":\"%s\"}}}".formatted(address, auth);
    return new RegistryCredentials(List.of(Files.writeString(folder.resolve("login.json"), json)));
  }

  /** A repository name nobody has used, ending in {@code name}. */
  public String freshRepository(String name) {
    return "t" + UUID.randomUUID().toString().substring(0, 8) + "/" + name;
  }

  /** The reference of something pushed here. */
  public ImageReference reference(String repository, String tag) {
    return ImageReference.parse(address + "/" + repository + ":" + tag).orElseThrow();
  }

  /** Pushes one image under a tag. */
  public Digest push(String repository, String tag, TestImage image, Format format) {
    byte[] manifest = manifest(repository, image, format);
    put("/v2/" + repository + "/manifests/" + tag, manifest, format.manifest);
    return Digest.of(manifest);
  }

  /** Pushes several images under one tag, as an index. */
  public Digest pushIndex(String repository, String tag, List<TestImage> images, Format format) {
    StringBuilder items = new StringBuilder();
    for (TestImage image : images) {
      byte[] manifest = manifest(repository, image, format);
      Digest digest = Digest.of(manifest);
      put("/v2/" + repository + "/manifests/" + digest, manifest, format.manifest);
      String variant = image.variant().isEmpty() ? "" : ",\"variant\":\"" + image.variant() + "\"";
      String platform =
          ",\"platform\":{\"os\":\"%s\",\"architecture\":\"%s\"%s}"
              .formatted(image.os(), image.architecture(), variant);
      items
          .append(items.isEmpty() ? "" : ",")
          .append(descriptor(format.manifest, manifest, platform));
    }
    byte[] index =
        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"manifests\":[%s]}"
            .formatted(format.index, items)
            .getBytes(StandardCharsets.UTF_8);
    put("/v2/" + repository + "/manifests/" + tag, index, format.index);
    return Digest.of(index);
  }

  /** Pushes a chart's archive as Helm does. */
  public Digest pushChart(String repository, String tag, byte[] archive) {
    byte[] config = "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    blob(repository, config);
    blob(repository, archive);
    byte[] manifest =
        "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":[%s]}"
            .formatted(
                Format.OCI.manifest,
                descriptor("application/vnd.cncf.helm.config.v1+json", config, ""),
                descriptor("application/vnd.cncf.helm.chart.content.v1.tar+gzip", archive, ""))
            .getBytes(StandardCharsets.UTF_8);
    put("/v2/" + repository + "/manifests/" + tag, manifest, Format.OCI.manifest);
    return Digest.of(manifest);
  }

  private byte[] manifest(String repository, TestImage image, Format format) {
    StringBuilder layers = new StringBuilder();
    for (byte[] layer : image.layers()) {
      byte[] packed = TestImage.gzip(layer);
      blob(repository, packed);
      layers.append(layers.isEmpty() ? "" : ",").append(descriptor(format.layer, packed, ""));
    }
    blob(repository, image.config());
    return "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":[%s]}"
        .formatted(format.manifest, descriptor(format.config, image.config(), ""), layers)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String descriptor(String mediaType, byte[] bytes, String more) {
    return "{\"mediaType\":\"%s\",\"size\":%d,\"digest\":\"%s\"%s}"
        .formatted(mediaType, bytes.length, Digest.of(bytes), more);
  }

  private void blob(String repository, byte[] bytes) {
    HttpResponse<byte[]> started =
        send(
            HttpRequest.newBuilder(url("/v2/" + repository + "/blobs/uploads/"))
                .POST(BodyPublishers.noBody()));
    URI upload = url("/").resolve(started.headers().firstValue("Location").orElseThrow());
    String separator = upload.getQuery() == null ? "?" : "&";
    send(
        HttpRequest.newBuilder(URI.create(upload + separator + "digest=" + Digest.of(bytes)))
            .header("Content-Type", "application/octet-stream")
            .PUT(BodyPublishers.ofByteArray(bytes)));
  }

  private void put(String path, byte[] bytes, String type) {
    send(
        HttpRequest.newBuilder(url(path))
            .header("Content-Type", type)
            .PUT(BodyPublishers.ofByteArray(bytes)));
  }

  private URI url(String path) {
    return URI.create("http://" + address + path);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder plain) {
    account.ifPresent(a -> plain.header("Authorization", a.basic()));
    HttpRequest request = plain.build();
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(
            request.uri() + " " + response.statusCode() + " " + new String(response.body()));
      }
      return response;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
