package io.oscstudio.core.helm.remote;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.UserCache;
import io.oscstudio.core.registry.ErrorWords;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.source.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Fetches charts from registries and repositories. Each call asks which version will do and what
 * its digest is; an archive that was fetched before is not fetched again.
 */
public final class RemoteCharts {
  /** Bounds for a chart's archive: a chart is small. */
  static final long ARCHIVE_BYTES = 64L << 20;

  private static final Limits LIMITS =
      Limits.DEFAULT.withEntries(10_000).withBytes(ARCHIVE_BYTES, 4 * ARCHIVE_BYTES);

  private final HelmHome home;
  private final ChartCache cache;

  /**
   * Fetches with the accounts and into the folder given.
   *
   * @param folder of the archives, made if need be
   */
  public RemoteCharts(HelmHome home, Path folder) {
    this.home = home;
    this.cache = new ChartCache(folder);
  }

  /** Fetches for the person who runs this program. */
  public static RemoteCharts ofUser() {
    return new RemoteCharts(HelmHome.system(), UserCache.folder().resolve("charts"));
  }

  /**
   * What a registry or repository had.
   *
   * @param file in a folder of its own if it was loaded just now
   */
  record Loaded(Path file, Digest digest, boolean promised, boolean isNew) {}

  /** Where charts of one kind come from. */
  interface Supplier {
    /** Finds the version and has its archive. */
    Loaded load(WantedVersion wanted, ChartCache cache, Job job) throws IOException;
  }

  /**
   * Fetches a chart.
   *
   * @param job gets bytes as units
   * @throws StudioException when nobody answers, there is no such chart or version (naming some
   *     that are there), or what comes is not what was promised
   */
  public FetchedChart fetch(ChartRequest request, Job job) {
    Supplier supplier =
        switch (request.address()) {
          case ChartAddress.InRegistry place -> new ChartRegistry(place, home.credentials());
          case ChartAddress.InRepository place -> new ChartRepository(place);
        };
    ChartAddress address = request.address();
    job.report(Message.of("helm.chart-looking", address.chart(), address.shown()));
    try {
      Loaded loaded = supplier.load(request.wanted(), cache, job);
      try {
        return checked(request, loaded);
      } finally {
        if (loaded.isNew()) {
          ChartCache.discard(loaded.file());
        }
      }
    } catch (IOException e) {
      job.checkCancelled();
      throw new StudioException(
          Message.of("helm.chart-unreachable", address.shown(), ErrorWords.of(e)), e);
    }
  }

  /** The archive of a chart that was fetched before, by its digest, if it is still there. */
  public Optional<Path> fetchedBefore(Digest digest) {
    try {
      return cache.find(digest);
    } catch (IOException e) {
      return Optional.empty(); // what cannot be read can be fetched again
    }
  }

  private FetchedChart checked(ChartRequest request, Loaded loaded) throws IOException {
    ChartAddress address = request.address();
    try (FileTree tree = FileTrees.open(loaded.file(), LIMITS)) {
      if (!(Sources.recognise(tree) instanceof ChartSource chart)
          || !chart.name().equals(address.chart())
          || chart.version().filter(request.wanted().test()).isEmpty()) {
        throw new StudioException(Message.of("helm.chart-other", address.chart(), address.shown()));
      }
      String version = chart.version().orElseThrow();
      Path kept =
          loaded.isNew()
              ? cache.keep(loaded.file(), loaded.digest(), fileName(chart.name(), version))
              : loaded.file();
      return new FetchedChart(
          chart.name(), version, kept, loaded.digest(), address.shown(), loaded.promised());
    }
  }

  private static String fileName(String name, String version) {
    return (name + "-" + version).replaceAll("[^A-Za-z0-9._+-]", "_") + ".tgz";
  }
}
