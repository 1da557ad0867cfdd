package io.oscstudio.core.image.mapping;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.image.TarNames;
import io.oscstudio.core.image.ledger.Basis;
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
 * @param entries in the order of the ledger, those that rendering has shown first; an image that
 *     stands in several places has several
 * @param settings paths of values that must be true for the chart to accept other addresses
 * @param notes values that would have to hold two texts
 */
public record MappingPlan(List<MappingEntry> entries, List<String> settings, List<Finding> notes) {
  public MappingPlan {
    entries = List.copyOf(entries);
    settings = List.copyOf(settings);
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
    List<MappingEntry> shown = new ArrayList<>();
    List<MappingEntry> read = new ArrayList<>();
    for (ImageRow row : ledger.rows()) {
      if (wanted.contains(row.reference())) {
        MappingEntry plain =
            new MappingEntry(
                row.reference(),
                names.imageName(row.reference()),
                TarNames.tag(row.reference()),
                Optional.empty(),
                Map.of());
        boolean rendered = row.origins().stream().anyMatch(o -> o.object().isPresent());
        (rendered ? shown : read).addAll(entries(plain, row, rendered));
      }
    }
    List<MappingEntry> entries = SharedRegistries.settled(shown, read);
    List<String> settings =
        ledger.basis() instanceof Basis.Rendered basis ? basis.settings() : List.of();
    return new MappingPlan(entries, settings, conflicts(entries));
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

  /** The same with other entries. */
  MappingPlan with(List<MappingEntry> others) {
    return new MappingPlan(others, settings, notes);
  }

  /** An entry for each place of an image; one without any place when there is none. */
  private static Set<MappingEntry> entries(MappingEntry plain, ImageRow row, boolean rendered) {
    Set<MappingEntry> entries = new LinkedHashSet<>();
    for (ImageOrigin origin : row.origins()) {
      // What rendering has shown counts more than what the values look like.
      if (rendered && origin.kind() == OriginKind.VALUES) {
        continue;
      }
      switch (origin.kind()) {
        case CSV, LIFECYCLE -> entries.add(plain.in(container(origin)));
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
            entries.add(plain.named(plain.image(), origin.pieces()));
          }
        }
        case TEMPLATE, CONTAINER_IMAGE, ORIGINAL, BY_HAND -> {
          // Nothing that OSC could replace.
        }
      }
    }
    if (entries.isEmpty()) {
      entries.add(plain);
    }
    return entries;
  }

  private static String container(ImageOrigin origin) {
    return origin.container().orElse(ContainerKind.MAIN).type();
  }

  /** One value cannot hold two addresses: only one of the images would get its own. */
  private static List<Finding> conflicts(List<MappingEntry> entries) {
    List<Finding> notes = new ArrayList<>();
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
    return notes;
  }
}
