package io.oscstudio.core.image.proof;

import io.oscstudio.core.base.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a sentinel of its own into each candidate, and sees which sentinel begins which image. */
final class SentinelSearch {
  private static final int MOST_TRIES = 24;

  private final ChartSession session;
  private final BaseRendering base;
  private final Map<Candidate, Message> refused = new LinkedHashMap<>();
  private final Map<Candidate, Set<FoundSlot>> disturbed = new LinkedHashMap<>();

  SentinelSearch(ChartSession session, BaseRendering base) {
    this.session = session;
    this.base = base;
  }

  /** Candidates that the chart accepts nothing else for, and why. */
  Map<Candidate, Message> refused() {
    return refused;
  }

  /** Slots into whose image a candidate puts a second registry, behind that of another. */
  Map<Candidate, Set<FoundSlot>> disturbed() {
    return disturbed;
  }

  /** Which of {@code candidates} begins the image of which of {@code slots}. */
  Map<FoundSlot, Candidate> shown(List<Candidate> candidates, List<FoundSlot> slots) {
    Map<Integer, Candidate> byNumber = byNumber(candidates);
    Map<FoundSlot, Candidate> found = new LinkedHashMap<>();
    images(candidates, slots)
        .forEach((slot, moved) -> {
          find(byNumber, Sentinel.first(moved)).ifPresent(first -> found.put(slot, first));
          find(byNumber, Sentinel.second(moved))
              .ifPresent(second ->
                  disturbed.computeIfAbsent(second, c -> new LinkedHashSet<>()).add(slot));
        });
    return found;
  }

  /**
   * As {@link #shown}, for candidates of which it must be seen what belongs there. What most slots
   * ask for is taken.
   */
  Map<FoundSlot, Candidate> hidden(List<Candidate> candidates, List<FoundSlot> slots) {
    Map<Integer, Candidate> byNumber = byNumber(candidates);
    Map<Integer, Map<Candidate, List<FoundSlot>>> readings = new LinkedHashMap<>();
    images(candidates, slots)
        .forEach((slot, moved) ->
            find(byNumber, Sentinel.first(moved))
                .flatMap(probe -> HiddenCandidates.observed(probe, slot.image(), moved))
                .ifPresent(reading ->
                    readings
                        .computeIfAbsent(reading.number(), n -> new LinkedHashMap<>())
                        .computeIfAbsent(reading, r -> new ArrayList<>())
                        .add(slot)));
    Map<FoundSlot, Candidate> found = new LinkedHashMap<>();
    for (Map<Candidate, List<FoundSlot>> ofOne : readings.values()) {
      ofOne.entrySet().stream()
          .max(Comparator.comparingInt(entry -> entry.getValue().size()))
          .ifPresent(most -> most.getValue().forEach(slot -> found.put(slot, most.getKey())));
    }
    return found;
  }

  private Map<FoundSlot, String> images(List<Candidate> candidates, List<FoundSlot> slots) {
    if (candidates.isEmpty()) {
      return Map.of();
    }
    Acceptance.Outcome<Candidate> outcome =
        new Acceptance<>(session, Candidate::path, c -> c.filled(c.token()), MOST_TRIES)
            .of(candidates);
    refused.putAll(outcome.refused());
    Map<FoundSlot, String> images = new LinkedHashMap<>(base.images(outcome.documents()));
    images.keySet().retainAll(Set.copyOf(slots));
    return images;
  }

  private static Map<Integer, Candidate> byNumber(List<Candidate> candidates) {
    return candidates.stream().collect(Collectors.toMap(Candidate::number, c -> c));
  }

  private static Optional<Candidate> find(Map<Integer, Candidate> byNumber, OptionalInt number) {
    return number.isPresent()
        ? Optional.ofNullable(byNumber.get(number.getAsInt()))
        : Optional.empty();
  }
}
