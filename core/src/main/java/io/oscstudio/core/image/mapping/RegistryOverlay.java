package io.oscstudio.core.image.mapping;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.image.ledger.ImageOrigin;
import io.oscstudio.core.image.ledger.ImageRow;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.Embedded;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * A package with the addresses of the user's own registry, for a private service: OSC rewrites
 * addresses only of packages that are published with their images. Values of a chart, or the
 * deployments and examples of an operator, are changed with the smallest patches; everything else
 * stays as it is.
 *
 * @param patches by file
 * @param texts whole texts of files that were not there
 * @param notes addresses that could not be changed
 */
public record RegistryOverlay(
    Map<String, TextPatch> patches, Map<String, String> texts, List<Finding> notes) {
  private static final String VALUES = "values.yaml";

  public RegistryOverlay {
    patches = Map.copyOf(patches);
    texts = Map.copyOf(texts);
    notes = List.copyOf(notes);
  }

  /**
   * Works the changes out.
   *
   * @param tree the package, or a chart or operator by itself, whose ledger it is
   * @param plan what its images are called in the registry, see {@link PackageMapping}
   */
  public static RegistryOverlay of(
      FileTree tree, Ledger ledger, MappingPlan plan, TargetRegistry target) {
    Work work = new Work(tree, target);
    Optional<String> chart = chart(tree);
    if (chart.isPresent()) {
      work.fill(chart.get() + VALUES, plan);
    } else {
      work.readdress(ledger, plan);
    }
    return work.result();
  }

  /**
   * As OSC fills a mapping in: the values of a chart alone.
   *
   * @param chart Chart.yaml lies at its root
   */
  static RegistryOverlay ofValues(FileTree chart, MappingPlan plan, TargetRegistry target) {
    Work work = new Work(chart, target);
    work.fill(VALUES, plan);
    return work.result();
  }

  /** What stands before the paths of the chart's files; empty when there is no chart. */
  private static Optional<String> chart(FileTree tree) {
    if (tree.contains("raw/Chart.yaml")) {
      return Optional.of("raw/");
    }
    return tree.contains("Chart.yaml") ? Optional.of("") : Optional.empty();
  }

  /** The tree with the changes made. */
  public FileTree applied(FileTree tree) {
    Map<String, byte[]> changed = new LinkedHashMap<>();
    texts.forEach((file, text) -> changed.put(file, text.getBytes(StandardCharsets.UTF_8)));
    patches.forEach((file, patch) ->
        changed.put(file, patch.apply(tree.text(file)).getBytes(StandardCharsets.UTF_8)));
    return tree.withOverlay(changed);
  }

  /** One file on its way from one text to the next. */
  private static final class Draft {
    private YamlText text;
    private TextPatch patch = TextPatch.NONE;

    Draft(YamlText text) {
      this.text = text;
    }

    void take(TextPatch next) {
      text = text.with(next);
      patch = patch.then(next);
    }
  }

  private static final class Work {
    private final FileTree tree;
    private final TargetRegistry target;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final List<Finding> notes = new ArrayList<>();

    Work(FileTree tree, TargetRegistry target) {
      this.tree = tree;
      this.target = target;
    }

    void fill(String file, MappingPlan plan) {
      plan.settings().forEach(path -> set(file, path, true));
      plan.filled(target).forEach((path, text) -> set(file, path, text));
    }

    void readdress(Ledger ledger, MappingPlan plan) {
      Map<ImageReference, MappingEntry> entries = new LinkedHashMap<>();
      plan.entries().forEach(entry -> entries.putIfAbsent(entry.reference(), entry));
      for (ImageRow row : ledger.rows()) {
        MappingEntry entry = entries.get(row.reference());
        if (entry != null) {
          row.origins().forEach(origin -> readdress(row, origin, entry));
        }
      }
    }

    RegistryOverlay result() {
      Map<String, TextPatch> patches = new LinkedHashMap<>();
      Map<String, String> texts = new LinkedHashMap<>();
      drafts.forEach((file, draft) -> {
        if (!tree.contains(file)) {
          texts.put(file, draft.text.text());
        } else if (!draft.patch.isEmpty()) {
          patches.put(file, draft.patch);
        }
      });
      return new RegistryOverlay(patches, texts, notes);
    }

    private Draft draft(String file) {
      Dialect dialect = file.endsWith(VALUES) ? Dialect.CHART : Dialect.KUBERNETES;
      return drafts.computeIfAbsent(
          file,
          path ->
              new Draft(YamlText.parse(path, tree.contains(path) ? tree.text(path) : "", dialect)));
    }

    private void set(String file, String path, Object data) {
      try {
        Draft draft = draft(file);
        draft.take(draft.text.edit(YamlPath.parse(path), Edit.set(data)));
      } catch (StudioException | IllegalArgumentException e) {
        notes.add(unchanged(Place.of(file), path));
      }
    }

    /** Pieces inside an example are values of their own; elsewhere an address is one text. */
    private void readdress(ImageRow row, ImageOrigin origin, MappingEntry entry) {
      Optional<String> json =
          switch (origin.kind()) {
            case ALM_EXAMPLES -> Optional.of("metadata.annotations.alm-examples");
            case DEFAULT_CONFIGURATION -> Optional.of("spec.defaultConfiguration");
            default -> Optional.empty();
          };
      Optional<Place> place = origin.place();
      if (place.isEmpty()) {
        return; // a person added it, and no text names it
      }
      if (json.isPresent()) {
        origin
            .pieces()
            .forEach((piece, path) ->
                setInside(
                    place.get().file(),
                    json.get(),
                    path,
                    target.piece(piece, entry.image(), entry.tag())));
      } else {
        String address = target.address(entry.image(), entry.tag());
        if (!replace(row.reference(), place.get(), address)) {
          notes.add(unchanged(place.get(), origin.path()));
        }
      }
    }

    private void setInside(String file, String json, String path, String text) {
      try {
        Draft draft = draft(file);
        YamlPath inner = YamlPath.parse(path.substring(json.length()).replaceFirst("^\\.", ""));
        draft.take(
            Embedded.at(draft.text, 0, YamlPath.parse(json))
                .orElseThrow()
                .edit(inner, Edit.set(text)));
      } catch (StudioException | IllegalArgumentException | NoSuchElementException e) {
        notes.add(unchanged(Place.of(file), path));
      }
    }

    /** Replaces an address where it stands; whether it was found there. */
    private boolean replace(ImageReference reference, Place place, String address) {
      Draft draft = draft(place.file());
      Optional<TextRange> range = place.range();
      if (range.isPresent()) {
        int start = draft.patch.moved(range.get().start().offset());
        int end = draft.patch.moved(range.get().end().offset());
        String text = draft.text.text().substring(start, end);
        for (String spelling : spellings(reference)) {
          int at = text.indexOf(spelling);
          if (at >= 0) {
            int from = start + at;
            draft.take(TextPatch.replace(from, from + spelling.length(), address));
            return true;
          }
        }
      }
      return false;
    }

    /** The ways to write a reference, the longest first, for one may be part of another. */
    private static Set<String> spellings(ImageReference reference) {
      Set<String> spellings = new LinkedHashSet<>();
      String full = reference.toString();
      spellings.add(full);
      spellings.add(full.replace("/library/", "/"));
      spellings.add(full.replaceFirst("^docker\\.io/", ""));
      spellings.add(reference.familiar());
      return spellings;
    }

    private static Finding unchanged(Place place, String path) {
      return Finding.at(place, Severity.WARNING, "mapping.not-changed", path);
    }
  }
}
