package io.oscstudio.core.check.layout;

import io.oscstudio.core.base.Readings;
import io.oscstudio.core.check.rule.Archive;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Subject;
import io.oscstudio.core.pack.PackageSize;
import io.oscstudio.core.pack.Sizes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * How long the archive of a package is.
 *
 * @param bytes its length; for a package that is not in an archive, what a zip of it would have.
 *     Where it stays below all limits with some files as they are, a zip with those uncompressed
 * @param biggest the files that take most of it, for the message
 */
record PackedSize(long bytes, String biggest) {
  private static final int NAMED = 3;

  /** What a zip needs for each file besides its bytes and twice its path, with room to spare. */
  private static final long OVERHEAD = 512;

  /** That of a package, or what it would have; worked out once for all rules. */
  static PackedSize of(OscPackage pkg) {
    return pkg.once(PackedSize.class, p -> of(p, p.path("").replace("/", "")));
  }

  /** That of a chart in an archive; a folder's is not known before it is packed. */
  static Optional<PackedSize> of(ChartPackage chart) {
    return chart
        .archive()
        .filter(a -> a.bytes().isPresent())
        .map(_ -> chart.once(PackedSize.class, c -> of(c, "")));
  }

  /** That of an operator in an archive. */
  static Optional<PackedSize> of(OperatorPackage operator) {
    return operator
        .archive()
        .filter(a -> a.bytes().isPresent())
        .map(_ -> operator.once(PackedSize.class, o -> of(o, "")));
  }

  private static PackedSize of(Subject pkg, String top) {
    OptionalLong known = pkg.archive().map(Archive::bytes).orElse(OptionalLong.empty());
    if (known.isPresent() && known.getAsLong() < Readings.PACKAGE_BYTES_WARNING) {
      return new PackedSize(known.getAsLong(), ""); // nobody will ask for the biggest
    }
    if (pkg.archive().isEmpty()) {
      long most = most(pkg);
      if (most < Readings.PACKAGE_BYTES_WARNING) {
        return new PackedSize(most, "");
      }
    }
    PackageSize size = PackageSize.of(pkg.tree(), top, pkg::packed, pkg.job());
    long bytes = known.orElse(size.bytes());
    String biggest =
        size.entries().stream()
            .limit(NAMED)
            .map(e -> e.path() + " (" + Sizes.text(e.packed()) + ")")
            .collect(Collectors.joining(", "));
    return new PackedSize(bytes, biggest);
  }

  /** What it has at most: packs the largest files until that is below the limits. */
  private static long most(Subject pkg) {
    long most = 0;
    List<String> unknown = new ArrayList<>();
    for (String file : pkg.files()) {
      OptionalLong known = pkg.knownPacked(file);
      most += known.orElse(pkg.size(file)) + OVERHEAD + 4L * file.length();
      if (known.isEmpty()) {
        unknown.add(file);
      }
    }
    unknown.sort(Comparator.comparingLong(pkg::size).reversed());
    for (String file : unknown) {
      if (most < Readings.PACKAGE_BYTES_WARNING) {
        break;
      }
      pkg.job().checkCancelled();
      most += pkg.packed(file) - pkg.size(file);
    }
    return most;
  }
}
