package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.project.Sidecar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a package's images, kept in its sidecar by nothing but their
 * references. Immutable.
 *
 * @param byImage each image once
 */
public record Decisions(Map<ImageReference, Decision> byImage) {
  /** Nothing was decided. */
  public static final Decisions NONE = new Decisions(Map.of());

  private static final String SECTION = "images";
  private static final int MOST = 10_000;

  public Decisions {
    byImage = Map.copyOf(byImage);
  }

  /** What was decided about an image. */
  public Optional<Decision> about(ImageReference image) {
    return Optional.ofNullable(byImage.get(image));
  }

  /** With another decision about an image. */
  public Decisions with(ImageReference image, Decision decision) {
    Map<ImageReference, Decision> changed = new LinkedHashMap<>(byImage);
    changed.put(image, decision);
    return new Decisions(changed);
  }

  /** As if nobody had decided anything about an image. */
  public Decisions without(ImageReference image) {
    Map<ImageReference, Decision> changed = new LinkedHashMap<>(byImage);
    changed.remove(image);
    return new Decisions(changed);
  }

  /** The images about which this was decided, sorted. */
  public List<ImageReference> images(Decision decision) {
    return byImage.entrySet().stream()
        .filter(e -> e.getValue() == decision)
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(ImageReference::toString))
        .toList();
  }

  /**
   * What lies in a sidecar. What is broken there, or too much, or was written by a newer studio in
   * a way this one does not know, counts as not decided.
   */
  public static Decisions in(Sidecar sidecar) {
    Map<ImageReference, Decision> found = new LinkedHashMap<>();
    Map<String, @Nullable Object> section = sidecar.section(SECTION);
    for (Decision decision : Decision.values()) {
      if (section.get(key(decision)) instanceof List<?> list) {
        for (Object item : list) {
          if (item instanceof String text && found.size() < MOST) {
            ImageReference.parse(text).ifPresent(image -> found.put(image, decision));
          }
        }
      }
    }
    return new Decisions(found);
  }

  /** Puts it into a sidecar, beside what else is there. That of a newer studio is left alone. */
  public void putInto(Sidecar sidecar) {
    sidecar.update(
        SECTION,
        section -> {
          for (Decision decision : Decision.values()) {
            List<String> references = new ArrayList<>();
            images(decision).stream().limit(MOST).forEach(i -> references.add(i.toString()));
            section.put(key(decision), references);
          }
          return section;
        });
  }

  private static String key(Decision decision) {
    return decision.name().toLowerCase(Locale.ROOT);
  }
}
