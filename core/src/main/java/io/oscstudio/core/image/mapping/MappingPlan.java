package io.oscstudio.core.image.mapping;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.image.Piece;
import io.oscstudio.core.image.TarNames;
import io.oscstudio.core.image.ledger.ContainerKind;
import io.oscstudio.core.image.ledger.ImageOrigin;
import io.oscstudio.core.image.ledger.ImageRow;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.image.ledger.OriginKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code mapping.yaml} will say of a package's images: for charts, which value holds which
 * piece; for operators, the kind of container, or the path of the address in an example or a
 * variable (section 12, readings D6 and D7).
 *
 * @param entries in the order of the ledger; an image that stands in several places has several
 * @param notes images whose address OSC cannot replace, and places that would get two texts
 */
public record MappingPlan(List<MappingEntry> entries, List<Finding> notes) {
  public MappingPlan {
    entries = List.copyOf(entries);
    notes = List.copyOf(notes);
  }

  /** The plan for all images a package needs. */
  public static MappingPlan of(Ledger ledger) {
    return of(ledger, ledger.needed());
  }

  /** The plan for those of a ledger's images that are in {@code images}. */
  public static MappingPlan of(Ledger ledger, Collection<ImageReference> images) {
    Set<ImageReference> wanted = new LinkedHashSet<>(images);
    TarNames names = TarNames.of(wanted);
    List<MappingEntry> entries = new ArrayList<>();
    List<Finding> notes = new ArrayList<>();
    for (ImageRow row : ledger.rows()) {
      if (wanted.contains(row.reference())) {
        String image = names.imageName(row.reference());
        String tag = TarNames.tag(row.reference());
        for (Spot spot : spots(row, notes)) {
          entries.add(
              new MappingEntry(row.reference(), image, tag, spot.container(), spot.address()));
        }
      }
    }
    conflicts(entries, notes);
    return new MappingPlan(entries, notes);
  }

  /**
   * What every path of a chart's values holds once the images lie in {@code target}; where two
   * entries disagree, the first one counts.
   */
  public Map<String, String> filled(TargetRegistry target) {
    Map<String, String> filled = new LinkedHashMap<>();
    entries.forEach(entry -> entry.filled(target).forEach(filled::putIfAbsent));
    return filled;
  }

  private record Spot(Optional<String> container, Map<Piece, String> address) {
    private static final Spot NONE = new Spot(Optional.empty(), Map.of());
  }

  /** What tells the places of an image apart, each once; one without any when there is none. */
  private static Set<Spot> spots(ImageRow row, List<Finding> notes) {
    Set<Spot> spots = new LinkedHashSet<>();
    // What rendering has shown counts more than what the values look like.
    boolean rendered = row.origins().stream().anyMatch(o -> o.object().isPresent());
    for (ImageOrigin origin : row.origins()) {
      if (rendered && origin.kind() == OriginKind.VALUES) {
        continue;
      }
      switch (origin.kind()) {
        case CSV, LIFECYCLE -> spots.add(new Spot(Optional.of(container(origin)), Map.of()));
        case POD,
            HOOK,
            RESOURCE_FIELD,
            ENVIRONMENT,
            ENVIRONMENT_TEXT,
            ARGUMENT,
            CONFIG_TEXT,
            ANNOTATION,
            VALUES,
            RELATED_IMAGES,
            ALM_EXAMPLES,
            DEFAULT_CONFIGURATION -> {
          if (!origin.pieces().isEmpty()) {
            spots.add(new Spot(Optional.empty(), origin.pieces()));
          }
        }
        case TEMPLATE ->
            origin
                .place()
                .ifPresent(place ->
                    notes.add(
                        Finding.at(
                            place,
                            Severity.WARNING,
                            "image.hard-coded",
                            row.reference().familiar())));
        case CONTAINER_IMAGE, BY_HAND -> {
          // Nothing that OSC could replace, and shown beside the row already.
        }
      }
    }
    if (spots.isEmpty()) {
      spots.add(Spot.NONE);
    }
    return spots;
  }

  private static String container(ImageOrigin origin) {
    return origin.container().orElse(ContainerKind.MAIN).type();
  }

  /** One value cannot hold two addresses: only one of the images would get its own. */
  private static void conflicts(List<MappingEntry> entries, List<Finding> notes) {
    Map<String, MappingEntry> first = new HashMap<>();
    Set<String> told = new LinkedHashSet<>();
    for (MappingEntry entry : entries) {
      entry
          .filled(TargetRegistry.FICTITIOUS)
          .forEach((path, text) -> {
            MappingEntry other = first.putIfAbsent(path, entry);
            if (other != null
                && !text.equals(other.filled(TargetRegistry.FICTITIOUS).get(path))
                && told.add(path)) {
              notes.add(
                  Finding.of(
                      Severity.WARNING,
                      "mapping.two-images",
                      path,
                      other.reference().familiar(),
                      entry.reference().familiar()));
            }
          });
    }
  }
}
