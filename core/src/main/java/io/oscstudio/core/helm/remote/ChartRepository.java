package io.oscstudio.core.helm.remote;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Nearest;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.remote.RemoteCharts.Loaded;
import io.oscstudio.core.registry.Account;
import io.oscstudio.core.registry.BoundedBody;
import io.oscstudio.core.registry.ErrorWords;
import io.oscstudio.core.registry.HttpExchange;
import io.oscstudio.core.registry.RegistryAddress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A chart in a repository with an index, over HTTPS. Plain HTTP is used with this computer only,
 * and with hosts a person allowed it for; what comes is bounded, and held against the digest in the
 * index.
 */
final class ChartRepository implements RemoteCharts.Supplier {
  private static final long INDEX_BYTES = 256L << 20;
  private static final int FOUND = 200;

  private final ChartAddress.InRepository address;
  private final URI base;

  ChartRepository(ChartAddress.InRepository address) {
    this.address = address;
    this.base = URI.create(address.repository().toString().replaceFirst("/*$", "/"));
  }

  @Override
  public Loaded load(WantedVersion wanted, ChartCache cache, Job job) throws IOException {
    try (HttpExchange http = new HttpExchange()) {
      requireSafe(http, base);
      RepositoryIndex.Version version = newest(http, wanted, job);
      Optional<Digest> promised = promised(version);
      Optional<Path> there = promised.isPresent() ? cache.find(promised.get()) : Optional.empty();
      if (there.isPresent()) {
        return new Loaded(there.get(), promised.orElseThrow(), true, false);
      }
      job.report(Message.of("helm.chart-fetching", address.chart(), address.shown()));
      Path folder = cache.loading();
      try {
        return download(http, version, promised, folder, job);
      } catch (IOException | RuntimeException e) {
        ChartCache.remove(folder);
        throw e;
      }
    }
  }

  private Loaded download(
      HttpExchange http,
      RepositoryIndex.Version version,
      Optional<Digest> promised,
      Path folder,
      Job job)
      throws IOException {
    URI from = resolve(base, version.url());
    if (RegistryAddress.isLoopback(from) && !RegistryAddress.isLoopback(base)) {
      throw unsafe(from); // services on this computer trust who asks
    }
    Path file = folder.resolve("chart.tgz");
    try (InputStream in = get(http, from, RemoteCharts.ARCHIVE_BYTES, job)) {
      Files.copy(in, file);
    } catch (IOException e) {
      throw unreachable(from, e, job);
    }
    Digest found = Digest.of(file);
    if (promised.isPresent() && !promised.get().equals(found)) {
      throw new StudioException(
          Message.of(
              "helm.chart-digest", address.chart(), version.version(), HttpExchange.shown(from)));
    }
    return new Loaded(file, found, promised.isPresent(), true);
  }

  private Optional<Digest> promised(RepositoryIndex.Version version) {
    String hex = version.digest().replaceFirst("^sha256:", "").toLowerCase(Locale.ROOT);
    if (hex.isEmpty()) {
      return Optional.empty();
    }
    Optional<Digest> digest = Digest.parse("sha256:" + hex);
    if (digest.isEmpty()) {
      throw new StudioException(
          Message.of("helm.chart-digest", address.chart(), version.version(), address.shown()));
    }
    return digest;
  }

  private RepositoryIndex.Version newest(HttpExchange http, WantedVersion wanted, Job job) {
    URI from = base.resolve("index.yaml");
    RepositoryIndex.Entry entry;
    try (InputStream in = get(http, from, INDEX_BYTES, job)) {
      entry = RepositoryIndex.read(in, address.chart());
    } catch (IOException e) {
      throw unreachable(from, e, job);
    }
    List<RepositoryIndex.Version> versions =
        entry.versions().stream().filter(version -> !version.url().isEmpty()).toList();
    if (versions.isEmpty()) {
      throw noSuchChart(entry.otherCharts());
    }
    List<String> texts = versions.stream().map(RepositoryIndex.Version::version).toList();
    String newest =
        Versions.newest(texts, wanted)
            .orElseThrow(() -> Versions.noneWillDo(address, wanted, texts));
    return versions.stream().filter(v -> v.version().equals(newest)).findFirst().orElseThrow();
  }

  private StudioException noSuchChart(List<String> others) {
    String name = address.chart();
    return new StudioException(
        Nearest.of(name, others)
            .map(near ->
                Message.of("helm.chart-not-in-repository-meant", name, address.shown(), near))
            .orElseGet(() -> Message.of("helm.chart-not-in-repository", name, address.shown())));
  }

  private InputStream get(HttpExchange http, URI from, long limit, Job job) throws IOException {
    requireSafe(http, from);
    boolean known = address.accountEverywhere() || RegistryAddress.sameServer(base, from);
    Optional<String> authorization = address.account().filter(_ -> known).map(Account::basic);
    HttpResponse<InputStream> response = http.follow("GET", from, Map.of(), authorization, job);
    int status = response.statusCode();
    if (status == FOUND) {
      return new BufferedInputStream(new BoundedBody(response.body(), limit, job), 64 * 1024);
    }
    response.body().close();
    if (status == 401 || status == 403) {
      throw new StudioException(
          Message.of("helm.chart-access-denied", HttpExchange.shown(from), status));
    }
    throw new IOException("HTTP " + status);
  }

  private static URI resolve(URI base, String text) {
    try {
      return base.resolve(text.strip());
    } catch (IllegalArgumentException e) {
      throw new StudioException(Message.of("helm.chart-address", text), e);
    }
  }

  private static void requireSafe(HttpExchange http, URI address) {
    if (!http.isSafe(address) || address.getHost() == null || address.getUserInfo() != null) {
      throw unsafe(address);
    }
  }

  private static StudioException unsafe(URI address) {
    return new StudioException(Message.of("helm.chart-address", HttpExchange.shown(address)));
  }

  private static StudioException unreachable(URI from, IOException cause, Job job) {
    job.checkCancelled();
    return new StudioException(
        Message.of("helm.chart-unreachable", HttpExchange.shown(from), ErrorWords.of(cause)),
        cause);
  }
}
