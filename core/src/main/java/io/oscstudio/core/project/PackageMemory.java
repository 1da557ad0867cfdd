package io.oscstudio.core.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the studio remembers of a package, so that it goes on where it was left. Any part may be
 * missing.
 *
 * @param step the part the person worked on, by its name in small letters
 * @param profile the check profile, {@code private} or {@code publish}
 * @param imageFolder where the package's images are saved
 * @param origin what the package was made from
 * @param fetched the charts that were fetched for it, so that they can be told from others
 */
public record PackageMemory(
    Optional<String> step,
    Optional<String> profile,
    Optional<String> imageFolder,
    Optional<Origin> origin,
    List<Fetched> fetched) {
  /**
   * What a package was made from.
   *
   * @param place the folder or archive
   * @param kind what was recognised there: {@code chart} or {@code operator}
   * @param version which of several versions was taken; empty when there was no choice
   */
  public record Origin(String place, String kind, String version) {}

  /**
   * A chart that came over the network.
   *
   * @param from the registry or repository
   * @param digest of its archive, SHA-256 in hexadecimal digits
   */
  public record Fetched(String name, String version, String from, String digest) {}

  public PackageMemory {
    fetched = List.copyOf(fetched);
  }

  /** Nothing. */
  public static final PackageMemory NONE =
      new PackageMemory(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  private static final String SECTION = "wizard";
  private static final int MOST_FETCHED = 1_000;

  /** With another step. */
  public PackageMemory withStep(String name) {
    return new PackageMemory(Optional.of(name), profile, imageFolder, origin, fetched);
  }

  /** With another profile. */
  public PackageMemory withProfile(String name) {
    return new PackageMemory(step, Optional.of(name), imageFolder, origin, fetched);
  }

  /** With another folder for images. */
  public PackageMemory withImageFolder(String folder) {
    return new PackageMemory(step, profile, Optional.of(folder), origin, fetched);
  }

  /** With another origin. */
  public PackageMemory withOrigin(Origin from) {
    return new PackageMemory(step, profile, imageFolder, Optional.of(from), fetched);
  }

  /** With charts that were fetched now, besides those before. */
  public PackageMemory withFetched(List<Fetched> more) {
    Set<Fetched> all = new LinkedHashSet<>(fetched);
    all.addAll(more);
    return new PackageMemory(step, profile, imageFolder, origin, List.copyOf(all));
  }

  /** This where it says something, else {@code other}. */
  public PackageMemory or(PackageMemory other) {
    return new PackageMemory(
        step.or(other::step),
        profile.or(other::profile),
        imageFolder.or(other::imageFolder),
        origin.or(other::origin),
        fetched.isEmpty() ? other.fetched : fetched);
  }

  /**
   * What lies in a sidecar; what is broken, or was written by a newer studio in a way that this one
   * does not know, counts as nothing.
   */
  public static PackageMemory in(Sidecar sidecar) {
    Map<String, @Nullable Object> section = sidecar.section(SECTION);
    Optional<Origin> origin =
        section.get("origin") instanceof Map<?, ?> map
            ? text(map, "place")
                .map(place ->
                    new Origin(
                        place, text(map, "kind").orElse(""), text(map, "version").orElse("")))
            : Optional.empty();
    return new PackageMemory(
        text(section, "step"),
        text(section, "profile"),
        text(section, "imageFolder"),
        origin,
        fetched(section));
  }

  /** Puts it into a sidecar, beside what else is there. That of a newer studio is left alone. */
  public void putInto(Sidecar sidecar) {
    sidecar.update(SECTION, before -> section());
  }

  private Map<String, @Nullable Object> section() {
    Map<String, @Nullable Object> section = new LinkedHashMap<>();
    step.ifPresent(v -> section.put("step", v));
    profile.ifPresent(v -> section.put("profile", v));
    imageFolder.ifPresent(v -> section.put("imageFolder", v));
    origin.ifPresent(o ->
        section.put(
            "origin", Map.of("place", o.place(), "kind", o.kind(), "version", o.version())));
    if (!fetched.isEmpty()) {
      section.put(
          "fetched",
          fetched.stream()
              .map(f ->
                  Map.of(
                      "name",
                      f.name(),
                      "version",
                      f.version(),
                      "from",
                      f.from(),
                      "digest",
                      f.digest()))
              .toList());
    }
    return section;
  }

  private static List<Fetched> fetched(Map<?, ?> section) {
    List<Fetched> all = new ArrayList<>();
    if (section.get("fetched") instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map && all.size() < MOST_FETCHED) {
          all.add(
              new Fetched(
                  text(map, "name").orElse(""),
                  text(map, "version").orElse(""),
                  text(map, "from").orElse(""),
                  text(map, "digest").orElse("")));
        }
      }
    }
    return all;
  }

  private static Optional<String> text(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }
}
