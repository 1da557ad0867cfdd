package io.oscstudio.core.image.proof;

import io.oscstudio.core.image.Piece;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the values that hold the other pieces of addresses: tags, and repositories where the
 * registry is a value of its own. One rendering does it, with a text of its own in each: the same
 * tag with another patch number, so that templates that compare versions decide as before, and the
 * same repository below another organisation.
 */
final class PieceSearch {
  private static final int MOST_TRIES = 8;
  private static final int MOST = 2_000;
  private static final int FIRST_NUMBER = 70_000;
  private static final Pattern TAG_KEY = Pattern.compile("(?i).*(tag|version|taglabel)");
  private static final List<String> NAME_KEYS = List.of("repository", "image", "name");
  private static final Pattern VERSION = Pattern.compile("(v?\\d+\\.\\d+)(?:\\.\\d+)?(.*)");

  /**
   * A value that may hold a piece.
   *
   * @param value what the chart has there
   * @param marked what is put there
   */
  private record Mark(YamlPath path, Piece piece, String value, String marked) {
    Move move() {
      return new Move(path.toString(), piece, value, false);
    }
  }

  private final ChartSession session;
  private final BaseRendering base;
  private final Map<FoundSlot, Candidate> moved;

  /**
   * @param moved the slots in question, and the value that moves each
   */
  PieceSearch(ChartSession session, BaseRendering base, Map<FoundSlot, Candidate> moved) {
    this.session = session;
    this.base = base;
    this.moved = moved;
  }

  /** All values that together make the address of each slot; the copy may be blanked for them. */
  Map<FoundSlot, List<Move>> find() {
    List<Mark> marks = new ArrayList<>();
    addRepositories(marks);
    addTags(marks);
    Map<FoundSlot, List<Move>> found = new LinkedHashMap<>();
    moved.forEach((slot, candidate) ->
        found.put(slot, new ArrayList<>(List.of(candidate.move(slot.image())))));
    if (marks.isEmpty()) {
      return found;
    }
    Acceptance.Outcome<Mark> outcome =
        new Acceptance<>(session, Mark::path, Mark::marked, MOST_TRIES).of(marks);
    Map<String, Mark> byMark = new LinkedHashMap<>();
    outcome.changes().forEach(mark -> byMark.put(mark.marked(), mark));
    Map<FoundSlot, String> images = base.images(outcome.documents());
    found.forEach((slot, moves) -> add(moves, images.getOrDefault(slot, ""), byMark));
    return found;
  }

  private static void add(List<Move> moves, String image, Map<String, Mark> byMark) {
    Move first = moves.getFirst();
    Mark repository = byMark.get(AddressParts.name(AddressParts.withoutHost(image)));
    if (repository != null && first.piece() == Piece.PREFIX_ADDRESS) {
      moves.set(0, new Move(first.valuesPath(), Piece.ENDPOINT, first.value(), first.slash()));
      moves.add(repository.move());
    }
    Mark tag = byMark.get(AddressParts.tag(image));
    if (tag != null && first.piece() != Piece.FULL_ADDRESS) {
      moves.add(tag.move());
    }
  }

  /** Values that hold all that follows a registry. */
  private void addRepositories(List<Mark> marks) {
    Set<String> names = new HashSet<>();
    moved.forEach((slot, candidate) -> {
      if (candidate.rest().isEmpty()) {
        names.add(AddressParts.name(AddressParts.withoutHost(slot.image())));
      }
    });
    for (ChartValues.Leaf leaf : session.values().leaves()) {
      if (leaf.isString() && names.contains(leaf.text()) && marks.size() < MOST) {
        String marked = "zq" + (FIRST_NUMBER + marks.size()) + "/" + leaf.text();
        marks.add(new Mark(leaf.path(), Piece.REPO, leaf.text(), marked));
      }
    }
  }

  private void addTags(List<Mark> marks) {
    List<FoundSlot> tagged =
        moved.keySet().stream()
            .filter(slot -> !AddressParts.tag(slot.image()).isEmpty())
            .filter(slot ->
                candidate(slot).map(c -> AddressParts.tag(c.rest()).isEmpty()).orElse(false))
            .toList();
    Map<YamlPath, String> values = new LinkedHashMap<>();
    for (ChartValues.Leaf leaf : session.values().leaves()) {
      if (TAG_KEY.matcher(leaf.key()).matches() && values.size() < MOST) {
        standsFor(leaf, tagged).ifPresent(tag -> values.put(leaf.path(), tag));
      }
    }
    for (FoundSlot slot : tagged) {
      YamlPath beside = path(slot).parent().orElse(YamlPath.ROOT).key("tag");
      if (session.values().leaf(beside).isEmpty() && session.values().isFree(beside)) {
        values.putIfAbsent(beside, AddressParts.tag(slot.image()));
      }
    }
    values.forEach((path, tag) -> {
      String value = session.values().leaf(path).map(ChartValues.Leaf::text).orElse("");
      marks.add(new Mark(path, Piece.TAG, value, marked(tag, FIRST_NUMBER + marks.size())));
    });
  }

  private Optional<Candidate> candidate(FoundSlot slot) {
    return Optional.ofNullable(moved.get(slot));
  }

  private YamlPath path(FoundSlot slot) {
    return candidate(slot).map(Candidate::path).orElse(YamlPath.ROOT);
  }

  /** The tag that a value holds, or that an empty one would replace: of the slot nearest to it. */
  private Optional<String> standsFor(ChartValues.Leaf leaf, List<FoundSlot> tagged) {
    boolean empty = leaf.text().isEmpty() && (leaf.isString() || leaf.isNull());
    if (!empty) {
      return Optional.of(leaf.text())
          .filter(text -> tagged.stream().anyMatch(s -> AddressParts.tag(s.image()).equals(text)));
    }
    if (!leaf.key().toLowerCase(Locale.ROOT).endsWith("tag")) {
      return Optional.empty();
    }
    YamlPath map = leaf.path().parent().orElse(YamlPath.ROOT);
    return tagged.stream()
        .max(
            Comparator.<FoundSlot>comparingInt(slot -> isNamedIn(map, slot.image()) ? 1 : 0)
                .thenComparingInt(slot -> shared(path(slot), leaf.path())))
        .map(slot -> AddressParts.tag(slot.image()));
  }

  private boolean isNamedIn(YamlPath map, String image) {
    return NAME_KEYS.stream()
        .flatMap(key -> session.values().leaf(map.key(key)).stream())
        .anyMatch(leaf -> !leaf.text().isBlank() && image.contains(leaf.text()));
  }

  private static int shared(YamlPath one, YamlPath other) {
    int most = Math.min(one.steps().size(), other.steps().size());
    int count = 0;
    while (count < most && one.steps().get(count).equals(other.steps().get(count))) {
      count++;
    }
    return count;
  }

  private static String marked(String tag, int patch) {
    Matcher version = VERSION.matcher(tag);
    return version.matches()
        ? version.group(1) + "." + patch + version.group(2)
        : tag + "-" + patch;
  }
}
