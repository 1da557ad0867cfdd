package io.oscstudio.core.helm.remote;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.remote.RemoteCharts.Loaded;
import io.oscstudio.core.registry.BlobDownload;
import io.oscstudio.core.registry.Descriptor;
import io.oscstudio.core.registry.RegistryClient;
import io.oscstudio.core.registry.RegistryCredentials;
import io.oscstudio.core.registry.RegistryDocuments;
import io.oscstudio.core.registry.RegistryRefusal;
import io.oscstudio.core.registry.RegistryTags;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A chart in a registry, as Helm keeps it there: a manifest whose only layer that matters is the
 * chart's archive, tagged with the version, {@code _} in place of {@code +}.
 */
final class ChartRegistry implements RemoteCharts.Supplier {
  private static final String CONFIG = "application/vnd.cncf.helm.config.v1+json";
  private static final Set<String> ARCHIVES =
      Set.of(
          "application/vnd.cncf.helm.chart.content.v1.tar+gzip",
          "application/tar+gzip"); // Helm before 3.7

  /** Other kinds too, so that an image is told from nothing. */
  private static final String ACCEPT =
      String.join(
          ",",
          "application/vnd.oci.image.manifest.v1+json",
          "application/vnd.oci.image.index.v1+json",
          "application/vnd.docker.distribution.manifest.v2+json");

  private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");
  private static final int NOT_FOUND = 404;

  private final ChartAddress.InRegistry address;
  private final RegistryCredentials credentials;

  ChartRegistry(ChartAddress.InRegistry address, RegistryCredentials credentials) {
    this.address = address;
    this.credentials = credentials;
  }

  @Override
  public Loaded load(WantedVersion wanted, ChartCache cache, Job job) throws IOException {
    try (RegistryClient client = new RegistryClient(credentials)) {
      Descriptor archive = archive(manifest(client, wanted, job));
      Optional<Path> there = cache.find(archive.digest());
      if (there.isPresent()) {
        return new Loaded(there.get(), archive.digest(), true, false);
      }
      job.report(Message.of("helm.chart-fetching", address.chart(), address.shown()));
      Path folder = cache.loading();
      try {
        Path file = folder.resolve(archive.digest().hex());
        new BlobDownload(client, address.repository(), archive, file, job).run();
        return new Loaded(file, archive.digest(), true, true);
      } catch (IOException | RuntimeException e) {
        ChartCache.remove(folder);
        throw e;
      }
    }
  }

  private JsonNode manifest(RegistryClient client, WantedVersion wanted, Job job) {
    RegistryDocuments documents = new RegistryDocuments(client);
    ImageReference repository = address.repository();
    if (repository.digest().isPresent()) {
      return documents.read(repository, ACCEPT, job).json();
    }
    Optional<String> exact = wanted.exact().map(ChartRegistry::tag);
    if (exact.filter(t -> TAG.matcher(t).matches()).isPresent()) {
      try {
        return documents.read(repository.withTag(exact.get()), ACCEPT, job).json();
      } catch (RegistryRefusal refusal) {
        if (refusal.status() != NOT_FOUND) {
          throw refusal;
        }
      }
    }
    String version = newest(client, wanted, job);
    return documents.read(repository.withTag(tag(version)), ACCEPT, job).json();
  }

  private String newest(RegistryClient client, WantedVersion wanted, Job job) {
    List<String> versions =
        new RegistryTags(client)
            .list(address.repository(), job).stream().map(tag -> tag.replace('_', '+')).toList();
    return Versions.newest(versions, wanted)
        .orElseThrow(() -> Versions.noneWillDo(address, wanted, versions));
  }

  private Descriptor archive(JsonNode manifest) {
    String kind = manifest.path("config").path("mediaType").asString("");
    for (JsonNode layer : manifest.path("layers")) {
      Optional<Descriptor> archive =
          Descriptor.of(layer).filter(d -> ARCHIVES.contains(d.mediaType()));
      if (kind.equals(CONFIG) && archive.isPresent()) {
        if (archive.get().size() > RemoteCharts.ARCHIVE_BYTES) {
          throw new StudioException(
              Message.of("helm.chart-too-large", address.shown(), RemoteCharts.ARCHIVE_BYTES));
        }
        return archive.get();
      }
    }
    String found = kind.isEmpty() ? manifest.path("mediaType").asString("") : kind;
    throw new StudioException(Message.of("helm.chart-no-chart", address.shown(), found));
  }

  private static String tag(String version) {
    return version.replace('+', '_');
  }
}
