package io.oscstudio.core.image.proof;

import io.oscstudio.core.image.Piece;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the values that hold images' tags, by one rendering with a tag of its own in each: the same
 * tag with another patch number, so that templates that compare versions decide as before.
 */
final class TagSearch {
  private static final int MOST_TRIES = 4;
  private static final int MOST = 1_000;
  private static final int FIRST_PATCH = 70_000;
  private static final Pattern KEY = Pattern.compile("(?i).*(tag|version|taglabel)");
  private static final Pattern VERSION = Pattern.compile("(v?\\d+\\.\\d+)(?:\\.\\d+)?(.*)");

  /**
   * A value that may hold a tag.
   *
   * @param value what the chart has there
   * @param marked what is put there
   */
  private record Tag(YamlPath path, String value, String marked) {}

  private final ChartSession session;
  private final BaseRendering base;
  private final Map<FoundSlot, Candidate> moved;

  /**
   * @param moved the slots in question, and the value that moves each
   */
  TagSearch(ChartSession session, BaseRendering base, Map<FoundSlot, Candidate> moved) {
    this.session = session;
    this.base = base;
    this.moved = moved;
  }

  /** The values that hold the tags of slots; the copy may be blanked for them. */
  Map<FoundSlot, Move> find() {
    List<Tag> tags = candidates();
    if (tags.isEmpty()) {
      return Map.of();
    }
    Acceptance.Outcome<Tag> outcome =
        new Acceptance<Tag>(session, Tag::path, Tag::marked, MOST_TRIES).of(tags);
    Map<String, Tag> byMark = new LinkedHashMap<>();
    outcome.changes().forEach(tag -> byMark.putIfAbsent(tag.marked(), tag));
    Map<FoundSlot, Move> found = new LinkedHashMap<>();
    base.images(outcome.documents())
        .forEach((slot, image) -> {
          Tag tag = byMark.get(AddressParts.tag(image));
          if (tag != null && moved.containsKey(slot)) {
            found.put(slot, new Move(tag.path().toString(), Piece.TAG, tag.value(), false));
          }
        });
    return found;
  }

  private List<Tag> candidates() {
    List<FoundSlot> tagged =
        moved.keySet().stream()
            .filter(slot -> !AddressParts.tag(slot.image()).isEmpty())
            .filter(slot -> !isInOneText(slot))
            .toList();
    Map<YamlPath, String> values = new LinkedHashMap<>();
    for (ChartValues.Leaf leaf : session.values().leaves()) {
      if (KEY.matcher(leaf.key()).matches() && values.size() < MOST) {
        standsFor(leaf, tagged).ifPresent(tag -> values.put(leaf.path(), tag));
      }
    }
    for (FoundSlot slot : tagged) {
      YamlPath beside = path(slot).parent().orElse(YamlPath.ROOT).key("tag");
      if (session.values().leaf(beside).isEmpty() && session.values().isFree(beside)) {
        values.putIfAbsent(beside, AddressParts.tag(slot.image()));
      }
    }
    List<Tag> tags = new ArrayList<>();
    values.forEach((path, tag) -> {
      String value = session.values().leaf(path).map(ChartValues.Leaf::text).orElse("");
      tags.add(new Tag(path, value, marked(tag, FIRST_PATCH + tags.size())));
    });
    return tags;
  }

  private boolean isInOneText(FoundSlot slot) {
    Candidate candidate = moved.get(slot);
    return candidate != null && !AddressParts.tag(candidate.rest()).isEmpty();
  }

  private YamlPath path(FoundSlot slot) {
    Candidate candidate = moved.get(slot);
    return candidate == null ? YamlPath.ROOT : candidate.path();
  }

  /** The tag that a value holds, or that an empty one would replace: of the slot nearest to it. */
  private Optional<String> standsFor(ChartValues.Leaf leaf, List<FoundSlot> tagged) {
    boolean empty = leaf.text().isEmpty() && (leaf.isString() || leaf.isNull());
    if (!empty) {
      return Optional.of(leaf.text())
          .filter(text -> tagged.stream().anyMatch(s -> AddressParts.tag(s.image()).equals(text)));
    }
    boolean tag = leaf.key().toLowerCase(Locale.ROOT).endsWith("tag");
    return tagged.stream()
        .filter(slot -> tag)
        .max(Comparator.comparingInt(slot -> shared(path(slot), leaf.path())))
        .map(slot -> AddressParts.tag(slot.image()));
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
