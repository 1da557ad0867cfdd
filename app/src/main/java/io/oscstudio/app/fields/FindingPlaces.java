package io.oscstudio.app.fields;

import io.oscstudio.app.editor.Mark;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the fields of a document stand in its text now, and which of them a finding is about. */
final class FindingPlaces {
  /** A finding about an entry begins at its key, so it may be this much longer than the value. */
  private static final int KEY_LENGTH = 64;

  private final Map<FieldModel, TextRange> ranges = new LinkedHashMap<>();

  FindingPlaces(Collection<FieldModel> fields) {
    fields.forEach(f -> f.range().ifPresent(range -> ranges.put(f, range)));
  }

  /** The findings about each field. */
  Map<FieldModel, List<Finding>> byField(List<Finding> findings) {
    Map<FieldModel, List<Finding>> byField = new HashMap<>();
    for (Finding finding : findings) {
      fieldOf(finding)
          .ifPresent(f -> byField.computeIfAbsent(f, k -> new ArrayList<>()).add(finding));
    }
    return byField;
  }

  /** The innermost field around a finding, else one whose whole entry the finding is about. */
  Optional<FieldModel> fieldOf(Finding finding) {
    return range(finding)
        .flatMap(wanted ->
            smallest(field -> contains(field, wanted))
                .or(() -> smallest(field -> isEntryOf(field, wanted))));
  }

  /** The innermost field around a place of the text. */
  Optional<FieldModel> fieldAt(int offset) {
    return smallest(field -> field.touches(offset));
  }

  private Optional<FieldModel> smallest(Predicate<TextRange> fits) {
    return ranges.entrySet().stream()
        .filter(e -> fits.test(e.getValue()))
        .min(Comparator.comparing(e -> e.getValue().length()))
        .map(Map.Entry::getKey);
  }

  private static boolean contains(TextRange field, TextRange finding) {
    return field.start().offset() <= finding.start().offset()
        && finding.end().offset() <= field.end().offset();
  }

  private static boolean isEntryOf(TextRange field, TextRange finding) {
    return contains(finding, field) && finding.length() <= Math.max(KEY_LENGTH, 2 * field.length());
  }

  /** The stretch of text a finding is about. */
  static Optional<TextRange> range(Finding finding) {
    return finding.place().flatMap(Place::range);
  }

  /** A finding as a mark in the text. */
  static Optional<Mark> mark(Finding finding) {
    return range(finding)
        .map(range -> {
          int start = range.start().offset();
          return new Mark(
              start,
              Math.max(start + 1, range.end().offset()),
              finding.severity(),
              Optional.of(finding));
        });
  }
}
