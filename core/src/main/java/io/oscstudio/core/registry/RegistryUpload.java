package io.oscstudio.core.registry;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/** Puts blobs and manifests into a registry. */
public final class RegistryUpload {
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;

  private final RegistryClient client;

  /** Uploads through a client that {@link RegistryClient#pushing pushes}, and stays open. */
  public RegistryUpload(RegistryClient client) {
    this.client = client;
  }

  /** Opens a blob's bytes from their start. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  /**
   * Puts a blob into the repository of {@code reference} unless it is there; again from its start
   * where the line broke.
   *
   * @param job gets the bytes sent and {@code size}
   * @return whether it had to be sent
   * @throws StudioException when the registry refuses or cannot be reached
   */
  public boolean blob(ImageReference reference, Digest digest, long size, Source source, Job job) {
    if (exists(reference, digest, job)) {
      return false;
    }
    for (int attempt = 1; ; attempt++) {
      try {
        RegistryRequest start = RegistryRequest.post("blobs/uploads/");
        String place = location(client.send(reference, start, job));
        String separator = place.contains("?") ? "&" : "?";
        finish(
            client.send(
                reference,
                RegistryRequest.put(
                    place + separator + "digest=" + digest,
                    "application/octet-stream",
                    new RegistryRequest.Body(
                        () -> new SendingProgress(source.open(), size, job), size)),
                job));
        return true;
      } catch (StudioException e) {
        job.checkCancelled();
        boolean refused = e instanceof RegistryRefusal r && r.status() < SERVER_ERROR;
        if (refused || attempt >= client.patience().attempts()) {
          throw e;
        }
        client.patience().pauseAfter(attempt, job);
      }
    }
  }

  /**
   * Puts a manifest or index under a tag or digest.
   *
   * @throws StudioException when the registry refuses or cannot be reached
   */
  public void manifest(
      ImageReference reference, String name, String mediaType, byte[] bytes, Job job) {
    RegistryRequest.Body body =
        new RegistryRequest.Body(() -> new ByteArrayInputStream(bytes), bytes.length);
    finish(client.send(reference, RegistryRequest.put("manifests/" + name, mediaType, body), job));
  }

  private boolean exists(ImageReference reference, Digest digest, Job job) {
    try {
      finish(client.send(reference, RegistryRequest.head("blobs/" + digest, Map.of()), job));
      return true;
    } catch (RegistryRefusal refusal) {
      if (refusal.status() == NOT_FOUND) {
        return false;
      }
      throw refusal;
    }
  }

  private static String location(HttpResponse<InputStream> started) {
    finish(started);
    Optional<String> location = started.headers().firstValue("Location");
    return location.orElseThrow(() ->
        new StudioException(
            Message.of(
                "registry.unreachable", String.valueOf(started.uri().getHost()), "Location")));
  }

  private static void finish(HttpResponse<InputStream> response) {
    try {
      response.body().close();
    } catch (IOException answered) {
      // The status has said everything.
    }
  }
}
