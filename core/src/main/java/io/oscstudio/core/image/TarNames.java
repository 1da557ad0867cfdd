package io.oscstudio.core.image;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Readings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * File names of image tars: {@code etcd-3.5.0-x86_64.tar} (readings D8 and D9), only letters,
 * digits and {@code _ - .} (R11.4). Names that would be equal, also where upper and lower case
 * count as equal, get the organisation in front, then the whole path with the registry, then the
 * digest.
 */
public final class TarNames {
  private final Map<ImageReference, String> stems;

  private TarNames(Map<ImageReference, String> stems) {
    this.stems = stems;
  }

  /** Names for the images of one package; the same images give the same names in any order. */
  public static TarNames of(Collection<ImageReference> references) {
    Map<ImageReference, String> stems = new LinkedHashMap<>();
    List<ImageReference> unnamed = new ArrayList<>(new LinkedHashSet<>(references));
    for (Detail detail : Detail.values()) {
      Map<String, Set<ImageReference>> byStem = new HashMap<>();
      for (ImageReference reference : unnamed) {
        byStem
            .computeIfAbsent(key(stem(reference, detail)), k -> new LinkedHashSet<>())
            .add(reference);
      }
      Set<String> taken = new LinkedHashSet<>();
      stems.values().forEach(s -> taken.add(key(s)));
      List<ImageReference> equal = new ArrayList<>();
      for (ImageReference reference : unnamed) {
        String stem = stem(reference, detail);
        boolean alone = byStem.getOrDefault(key(stem), Set.of()).size() == 1;
        if ((alone && !taken.contains(key(stem))) || detail == Detail.DIGEST) {
          stems.put(reference, stem);
        } else {
          equal.add(reference);
        }
      }
      unnamed = equal;
    }
    return new TarNames(stems);
  }

  /** The file name for one of the images given to {@link #of}. */
  public String name(ImageReference reference, Platform platform) {
    String stem = stems.get(reference);
    if (stem == null) {
      throw new IllegalArgumentException("Not among the images named: " + reference);
    }
    return stem + "-" + platform.osc() + ".tar";
  }

  /** What an image is called after its push, told apart from others as its tar is. */
  public String imageName(ImageReference reference) {
    String stem = name(reference, Platform.X86_64);
    String end = "-" + tag(reference) + "-" + Platform.X86_64.osc() + ".tar";
    return stem.endsWith(end)
        ? stem.substring(0, stem.length() - end.length())
        : stem.replace("-" + Platform.X86_64.osc() + ".tar", "");
  }

  /** The tag, or what stands for it when a reference has only a digest (reading D8). */
  public static String tag(ImageReference reference) {
    if (reference.tag().isEmpty() && reference.digest().isPresent()) {
      return reference.digest().get().hex().substring(0, Readings.DIGEST_DIGITS_IN_TAR_NAME);
    }
    return reference.tagOrLatest();
  }

  private enum Detail {
    NAME,
    ORGANISATION,
    PATH,
    DIGEST
  }

  private static String stem(ImageReference reference, Detail detail) {
    String name =
        switch (detail) {
          case NAME -> reference.lastName();
          case ORGANISATION ->
              reference.organisation().map(o -> o + "_").orElse("") + reference.lastName();
          case PATH, DIGEST -> reference.repository();
        };
    String stem = name + "-" + tag(reference);
    if (detail == Detail.DIGEST && reference.digest().isPresent()) {
      stem += "-" + reference.digest().get().hex().substring(0, Readings.DIGEST_DIGITS_IN_TAR_NAME);
    }
    return stem.replaceAll("[^A-Za-z0-9_.-]", "_");
  }

  private static String key(String stem) {
    return stem.toLowerCase(Locale.ROOT);
  }
}
