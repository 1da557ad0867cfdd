package io.oscstudio.core.report;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.image.ledger.SourceLedger;
import io.oscstudio.core.pack.PackageSize;
import io.oscstudio.core.project.Sidecar;
import io.oscstudio.core.report.Facts.Size;
import io.oscstudio.core.source.OscPackageSource;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.upgrade.Release;
import io.oscstudio.core.upgrade.Releases;
import io.oscstudio.core.upgrade.UpgradeGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Works out the {@link Facts} of a thing.
 *
 * @param place where it lies
 * @param tree its files
 * @param source what they were recognised as
 * @param context what it was checked with
 */
record FactsReader(
    Path place, FileTree tree, Optional<Source> source, CheckContext context, Job job) {
  /** More bytes are not packed to learn their packed size. */
  private static final long MOST_PACKED = 64L << 20;

  private static final int MOST_SIZES = 200;

  Facts read() {
    FileTree root = source.map(Source::tree).orElse(tree);
    long unpacked = root.entries().stream().mapToLong(FileTree.Entry::size).sum();
    boolean packed = unpacked <= MOST_PACKED;
    PackageSize zip = packed ? PackageSize.of(root, "", job) : new PackageSize(unpacked, List.of());
    boolean archive = Files.isRegularFile(place);
    return new Facts(
        source.map(StatedFields::of).orElse(List.of()),
        root.entries().size(),
        archive ? OptionalLong.of(length()) : OptionalLong.empty(),
        archive ? Optional.of(checksum()) : Optional.empty(),
        FileTrees.digest(root),
        packed ? sizes(zip) : sizes(root),
        packed,
        zip.bytes(),
        source.flatMap(this::ledger),
        source.flatMap(this::upgrades));
  }

  private static List<Size> sizes(PackageSize size) {
    return size.entries().stream()
        .limit(MOST_SIZES)
        .map(e -> new Size(e.path(), e.packed()))
        .toList();
  }

  private static List<Size> sizes(FileTree root) {
    return root.entries().stream()
        .sorted(
            Comparator.comparingLong(FileTree.Entry::size)
                .reversed()
                .thenComparing(FileTree.Entry::path))
        .limit(MOST_SIZES)
        .map(e -> new Size(e.path(), e.size()))
        .toList();
  }

  /** That of the check where it had one; else proved with the check's Helm where there is one. */
  private Optional<Ledger> ledger(Source found) {
    return context
        .ledger()
        .or(() ->
            new SourceLedger(
                    context.inputs(), Decisions.in(Sidecar.beside(place)), context.renderer(), job)
                .of(found));
  }

  private Optional<UpgradeGraph> upgrades(Source found) {
    try {
      return Optional.of(releases(found))
          .filter(releases -> !releases.isEmpty())
          .map(UpgradeGraph::of);
    } catch (StudioException contradictory) {
      return Optional.empty(); // two releases of one version: the check says so
    }
  }

  /** Those of an OSC package with the one before it; of two with one version, the last counts. */
  private List<Release> releases(Source found) {
    Map<String, Release> releases = new LinkedHashMap<>();
    List<Release> own = Releases.of(found);
    if (found instanceof OscPackageSource && !own.isEmpty()) {
      context
          .earlier()
          .flatMap(Releases::of)
          .ifPresent(release -> releases.put(release.version(), release));
    }
    own.forEach(release -> releases.put(release.version(), release));
    return List.copyOf(releases.values());
  }

  private long length() {
    try {
      return Files.size(place);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private Digest checksum() {
    try {
      return Digest.of(place);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private StudioException failed(IOException e) {
    return new StudioException(
        Message.of("base.io", place.toString(), String.valueOf(e.getMessage())), e);
  }
}
