package io.oscstudio.core.helm.dependencies;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Fetches charts from repositories over HTTPS. Plain HTTP is used with this computer only, also
 * after a redirect; what comes is bounded, and held against the digest in the index.
 */
final class ChartRepository implements AutoCloseable {
  private static final long INDEX_BYTES = 256L << 20;
  private static final int CHART_BYTES = 64 << 20;
  private static final int REDIRECTS = 5;
  private static final Duration CONNECT = Duration.ofSeconds(15);
  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final Pattern LOOPBACK = Pattern.compile("(?i)localhost|127\\.[0-9.]+|\\[?::1]?");

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * A chart that was fetched.
   *
   * @param archive its bytes, as the index's digest says, if it has one
   * @param proved whether the index had a digest
   */
  record Fetched(String version, byte[] archive, boolean proved) {}

  /**
   * Fetches the newest version of a chart that will do.
   *
   * @throws StudioException when the repository does not answer, has no such version, or sends what
   *     its index does not promise
   */
  Fetched fetch(URI repository, String name, Predicate<String> wanted, Job job) {
    requireSafe(repository);
    URI base = URI.create(repository.toString().replaceFirst("/*$", "/"));
    RepositoryIndex.Version version = newest(base, name, wanted, job);
    URI address = resolve(base, version.url());
    requireNoTurn(base, address);
    byte[] archive;
    try (InputStream in = get(address, CHART_BYTES, job)) {
      archive = in.readAllBytes();
    } catch (IOException e) {
      throw unreachable(address, e);
    }
    String digest = version.digest().replaceFirst("^sha256:", "").toLowerCase(Locale.ROOT);
    if (!digest.isEmpty() && !Digest.of(archive).hex().equals(digest)) {
      throw new StudioException(
          Message.of("helm.dependency-digest", name, version.version(), shown(address)));
    }
    return new Fetched(version.version(), archive, !digest.isEmpty());
  }

  private RepositoryIndex.Version newest(URI base, String name, Predicate<String> wanted, Job job) {
    URI address = base.resolve("index.yaml");
    List<RepositoryIndex.Version> versions;
    try (InputStream in = get(address, INDEX_BYTES, job)) {
      versions = RepositoryIndex.read(in, name);
    } catch (IOException e) {
      throw unreachable(address, e);
    }
    return versions.stream()
        .filter(version -> wanted.test(version.version()) && !version.url().isEmpty())
        .max(Comparator.comparing(RepositoryIndex.Version::version, Versions.BY_AGE))
        .orElseThrow(() ->
            new StudioException(
                Message.of("helm.dependency-not-in-repository", name, shown(base))));
  }

  private InputStream get(URI first, long limit, Job job) throws IOException {
    URI address = first;
    for (int i = 0; i <= REDIRECTS; i++) {
      requireSafe(address);
      job.checkCancelled();
      HttpResponse<InputStream> response = send(address);
      int status = response.statusCode();
      if (status == 200) {
        return bounded(response.body(), limit, job);
      }
      response.body().close();
      String location = response.headers().firstValue("Location").orElse("");
      if (status / 100 != 3 || location.isEmpty()) {
        throw new IOException("HTTP " + status);
      }
      URI next = resolve(address, location);
      requireNoTurn(first, next);
      address = next;
    }
    throw new IOException("More than " + REDIRECTS + " redirects");
  }

  private HttpResponse<InputStream> send(URI address) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER).GET().build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  private static InputStream bounded(InputStream in, long limit, Job job) {
    InputStream counted =
        new FilterInputStream(in) {
          private long count;

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            job.checkCancelled();
            int n = super.read(target, offset, length);
            count += Math.max(n, 0);
            if (count > limit) {
              throw new IOException("More than " + limit + " bytes");
            }
            return n;
          }
        };
    return new BufferedInputStream(counted, 64 * 1024);
  }

  private static URI resolve(URI base, String text) {
    try {
      return base.resolve(text.strip());
    } catch (IllegalArgumentException e) {
      throw new StudioException(Message.of("helm.dependency-address", text), e);
    }
  }

  private static void requireSafe(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean safe = scheme.equals("https") || scheme.equals("http") && isLoopback(address);
    if (!safe || address.getHost() == null || address.getUserInfo() != null) {
      throw new StudioException(Message.of("helm.dependency-address", shown(address)));
    }
  }

  /** Refuses to be sent from the network to this computer, where services trust who asks. */
  private static void requireNoTurn(URI from, URI to) {
    if (!isLoopback(from) && isLoopback(to)) {
      throw new StudioException(Message.of("helm.dependency-address", shown(to)));
    }
  }

  private static boolean isLoopback(URI address) {
    return address.getHost() != null && LOOPBACK.matcher(address.getHost()).matches();
  }

  /** An address fit for messages: without a password in it. */
  private static String shown(URI address) {
    return address.toString().replaceFirst("//[^/@]*@", "//");
  }

  private static StudioException unreachable(URI address, IOException cause) {
    String why = String.valueOf(cause.getMessage());
    return new StudioException(
        Message.of("helm.dependency-unreachable", shown(address), why), cause);
  }

  @Override
  public void close() {
    http.close();
  }
}
