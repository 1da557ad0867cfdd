package io.oscstudio.core.helm.remote;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.base.StudioException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The order of versions as texts. */
public final class Versions {
  /** Oldest first, what is no SemVer before all others. */
  public static final Comparator<String> BY_AGE =
      Comparator.comparing(
          text -> SemVer.parseLenient(text).orElse(null),
          Comparator.nullsFirst(Comparator.<SemVer>naturalOrder()));

  private static final int NAMED = 8;

  private Versions() {}

  /** The newest that will do. */
  static Optional<String> newest(Collection<String> versions, WantedVersion wanted) {
    return versions.stream().filter(wanted.test()).max(BY_AGE);
  }

  /** Says that no version will do, and names the newest there are. */
  static StudioException noneWillDo(
      ChartAddress address, WantedVersion wanted, Collection<String> versions) {
    List<String> there =
        versions.stream()
            .filter(version -> SemVer.parseLenient(version).isPresent())
            .sorted(BY_AGE.reversed())
            .distinct()
            .toList();
    String named =
        String.join(", ", there.subList(0, Math.min(NAMED, there.size())))
            + (there.size() > NAMED ? ", …" : "");
    if (there.isEmpty()) {
      return new StudioException(
          Message.of("helm.chart-no-versions", address.chart(), address.shown()));
    }
    return new StudioException(
        wanted.text().isEmpty()
            ? Message.of("helm.chart-only-pre-releases", address.chart(), address.shown(), named)
            : Message.of(
                "helm.chart-no-such-version",
                address.chart(),
                address.shown(),
                wanted.text(),
                named));
  }
}
