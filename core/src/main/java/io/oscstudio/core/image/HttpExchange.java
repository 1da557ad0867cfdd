package io.oscstudio.core.image;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Sends requests that can be cancelled; redirects are for the caller to follow, with care. */
final class HttpExchange implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(Redirect.NEVER)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  /** Sends and answers with a body to be read and closed. */
  HttpResponse<InputStream> stream(HttpRequest request, Job job) throws IOException {
    return send(request, BodyHandlers.ofInputStream(), job);
  }

  /** Sends and answers with the whole body, of a length that is refused when it is unheard of. */
  HttpResponse<byte[]> small(HttpRequest request, Job job) throws IOException {
    BodyHandler<byte[]> handler =
        BodyHandlers.limiting(BodyHandlers.ofByteArray(), Json.LARGEST_DOCUMENT);
    return send(request, handler, job);
  }

  private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler, Job job)
      throws IOException {
    CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, handler);
    try (CancelWatch watch = new CancelWatch(job, () -> answer.cancel(true))) {
      return answer.join();
    } catch (CancellationException e) {
      throw new CancelledException();
    } catch (CompletionException e) {
      throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
