package io.oscstudio.app.editor;

import io.oscstudio.app.matching.FuzzyMatch;
import io.oscstudio.core.console.Control;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.schema.DocumentKind;
import io.oscstudio.core.schema.SchemaField;
import io.oscstudio.core.schema.Shape;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What can be typed at a place of a document, and what the schema says of the key there. */
final class Completion {
  private static final int MOST = 20;
  private static final YamlPath.Key DESCRIPTORS = new YamlPath.Key("x-descriptors");

  private static final YamlPath.Key PATH = new YamlPath.Key("path");
  private static final YamlPath.Key STATUS = new YamlPath.Key(Part.STATUS.key());

  private final DocumentKind kind;
  private final Function<Part, List<String>> paths;

  Completion(DocumentKind kind) {
    this(kind, part -> List.of());
  }

  /**
   * With the fields of the CRD that a CSD describes.
   *
   * @param paths their paths, as descriptors write them
   */
  Completion(DocumentKind kind, Function<Part, List<String>> paths) {
    this.kind = kind;
    this.paths = paths;
  }

  /**
   * Something that can be typed.
   *
   * @param start where what it takes the place of begins
   * @param text what is put there
   * @param field what the schema says of it
   */
  record Proposal(int start, String text, Optional<SchemaField> field) {}

  /** The documents of a package, by path and by what they say they are. */
  static Optional<DocumentKind> kind(String path, String text) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (path.equals("metadata.yaml")) {
      return Optional.of(DocumentKind.METADATA);
    }
    if (path.equals("lifecycle.yaml")) {
      return Optional.of(DocumentKind.LIFECYCLE);
    }
    if (path.startsWith("manifests/vendor/")) {
      return Optional.of(
          text.contains("kind: MonitorConfig") || name.startsWith("monitor")
              ? DocumentKind.MONITOR_CONFIG
              : DocumentKind.LOG_CONFIG);
    }
    boolean csd = name.endsWith("_csd.yaml") || name.endsWith("_csd.yml");
    return csd && path.startsWith("manifests/") ? Optional.of(DocumentKind.CSD) : Optional.empty();
  }

  /** What can be typed at {@code offset}; what fits the word there best comes first. */
  List<Proposal> at(String text, int offset) {
    YamlPlace place = YamlPlace.at(text, offset);
    Optional<SchemaField> here = kind.at(place.path());
    List<Proposal> all = new ArrayList<>();
    here.map(SchemaField::shape).ifPresent(shape -> add(shape, place, all));
    if (place.path().steps().contains(DESCRIPTORS)) {
      Arrays.stream(Control.values())
          .map(control -> new Proposal(place.start(), control.urn(), Optional.empty()))
          .forEach(all::add);
    }
    if (kind == DocumentKind.CSD && place.path().last().filter(PATH::equals).isPresent()) {
      Part part = place.path().steps().contains(STATUS) ? Part.STATUS : Part.SPEC;
      values(paths.apply(part), place, all);
    }
    return best(place.word(), all);
  }

  /** Those that have the letters of the word, the best first; in their order when it is empty. */
  private static List<Proposal> best(String word, List<Proposal> all) {
    String lower = word.toLowerCase(Locale.ROOT);
    List<Ranked> fitting = new ArrayList<>();
    for (Proposal proposal : all) {
      boolean begins = proposal.text().toLowerCase(Locale.ROOT).startsWith(lower);
      FuzzyMatch.of(word, proposal.text())
          .ifPresent(match -> fitting.add(new Ranked(proposal, begins, match.score())));
    }
    return fitting.stream()
        .sorted(
            Comparator.comparing(Ranked::begins)
                .reversed()
                .thenComparing(Comparator.comparingInt(Ranked::score).reversed()))
        .map(Ranked::proposal)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private record Ranked(Proposal proposal, boolean begins, int score) {}

  private static void add(Shape shape, YamlPlace place, List<Proposal> all) {
    switch (shape) {
      case Shape.Group group when !place.isValue() ->
          group.fields().stream()
              .filter(field -> !field.deprecated() && !place.siblings().contains(field.key()))
              .map(field -> new Proposal(place.start(), typed(field), Optional.of(field)))
              .forEach(all::add);
      case Shape.Choice choice -> values(choice.values(), place, all);
      case Shape.Switch _ -> values(List.of("true", "false"), place, all);
      case Shape.Text words -> values(words.suggestions(), place, all);
      default -> {
        // nothing is known of what is wanted
      }
    }
  }

  private static String typed(SchemaField field) {
    return switch (field.shape()) {
      case Shape.Group _, Shape.Items _, Shape.Entries _ -> field.key() + ":";
      default -> field.key() + ": ";
    };
  }

  private static void values(List<String> values, YamlPlace place, List<Proposal> all) {
    values.forEach(value -> all.add(new Proposal(place.start(), value, Optional.empty())));
  }

  /** What the schema says of the key around a place. */
  Optional<SchemaField> help(String text, int offset) {
    int lineEnd = Folding.lineEnd(text, offset);
    int lineStart = offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    int colon = text.indexOf(": ", lineStart);
    int behind = colon >= 0 && colon < lineEnd ? colon + 2 : lineEnd;
    if (offset > behind || lineEnd - lineStart > LineLexer.LONGEST) {
      return Optional.empty();
    }
    YamlPlace place = YamlPlace.at(text, behind);
    return place.isValue() && !(place.path().last().orElse(null) instanceof YamlPath.Index)
        ? kind.at(place.path()).filter(field -> !field.title().isEmpty())
        : Optional.empty();
  }
}
