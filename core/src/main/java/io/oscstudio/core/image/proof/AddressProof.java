package io.oscstudio.core.image.proof;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.helm.Rendered;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Proves for the slots of a rendering which values move them: sentinels first, to see which value
 * begins which image; then the chart as it is with one registry in all values found, where only an
 * image that is exactly right counts.
 */
final class AddressProof {
  /** The registry and organisation that stand for OSC's own. */
  static final String REGISTRY = "registry.osc.example/relocated";

  private static final int MOST_TRIES = 12;
  private static final int MOST_GROUPS = 16;

  /**
   * What came out.
   *
   * @param moved the value that moves a slot
   * @param reasons why a slot is not moved, where there is more to tell than that no value does
   */
  record Result(Map<FoundSlot, Candidate> moved, Map<FoundSlot, Message> reasons) {}

  private final ChartSession session;
  private final BaseRendering base;
  private final List<FoundSlot> slots;
  private final IntSupplier numbers;
  private final SentinelSearch search;

  /**
   * @param slots of {@code base}, not necessarily all
   * @param numbers gives every candidate a number of its own
   */
  AddressProof(
      ChartSession session, BaseRendering base, List<FoundSlot> slots, IntSupplier numbers) {
    this.session = session;
    this.base = base;
    this.slots = slots;
    this.numbers = numbers;
    this.search = new SentinelSearch(session, base);
  }

  /** The proof; the session's copy is left as the chart has it. */
  Result prove() {
    Optional<Candidate> global = new ValueCandidates(numbers).global(session.values());
    if (global.isPresent() && movesAll(global.get())) {
      Map<FoundSlot, Candidate> all = new LinkedHashMap<>();
      slots.forEach(slot -> all.put(slot, global.get()));
      return new Result(all, Map.of());
    }
    Set<String> needed = new HashSet<>();
    slots.forEach(slot -> needed.add(slot.slot().source()));
    session.copy().blank(source -> !needed.contains(source));
    session
        .copy()
        .withoutSchemas(); // they may not know the sentinels, but the registry's turn comes
    Map<FoundSlot, Candidate> shown = new LinkedHashMap<>();
    Map<FoundSlot, Candidate> hidden = Map.of();
    try {
      findShown(shown);
      List<FoundSlot> left = without(slots, shown.keySet());
      if (!left.isEmpty()) {
        HiddenCandidates candidates = new HiddenCandidates(numbers);
        hidden = search.hidden(candidates.of(session.values(), session.copy(), left), slots);
      }
    } finally {
      session.copy().restore();
    }
    return verify(shown, hidden);
  }

  private boolean movesAll(Candidate candidate) {
    return session.with(Map.of(candidate.path(), candidate.filled(REGISTRY)))
            instanceof Rendered(String documents)
        && exact(documents, slots).size() == slots.size();
  }

  private void findShown(Map<FoundSlot, Candidate> shown) {
    List<Candidate> all = new ValueCandidates(numbers).of(session.values(), slots);
    shown.putAll(search.shown(all, slots));
    List<Candidate> unseen = new ArrayList<>(all);
    unseen.removeAll(shown.values());
    Deque<List<Candidate>> groups = new ArrayDeque<>();
    groups.add(unseen);
    // Something else that was changed with them may have hidden what they do: fewer at a time.
    for (int tries = 0; tries < MOST_GROUPS && !groups.isEmpty(); tries++) {
      List<FoundSlot> left = without(slots, shown.keySet());
      List<Candidate> group =
          groups.removeFirst().stream()
              .filter(c -> left.stream().anyMatch(slot -> c.isFor(slot.image())))
              .toList();
      if (!group.isEmpty() && group.size() < all.size()) {
        search.shown(group, left).forEach(shown::putIfAbsent);
      }
      if (group.size() > 1) {
        groups.add(group.subList(0, group.size() / 2));
        groups.add(group.subList(group.size() / 2, group.size()));
      }
    }
  }

  private Result verify(Map<FoundSlot, Candidate> shown, Map<FoundSlot, Candidate> hidden) {
    Map<FoundSlot, Message> reasons = new HashMap<>();
    Map<FoundSlot, Candidate> found = new LinkedHashMap<>(hidden);
    found.putAll(shown);
    dropDisturbing(found, reasons);
    Map<FoundSlot, Candidate> best = verified(found, reasons);
    // A registry for all puts itself in front of the others: then only the ones, or only the other.
    if (best.size() < found.size() && !hidden.isEmpty() && !shown.isEmpty()) {
      for (Map<FoundSlot, Candidate> ofOneKind : List.of(shown, hidden)) {
        if (best.size() < ofOneKind.size()) {
          Map<FoundSlot, Candidate> other = verified(ofOneKind, reasons);
          best = other.size() > best.size() ? other : best;
        }
      }
    }
    best.keySet().forEach(reasons::remove);
    refusals(without(slots, best.keySet()), reasons);
    return new Result(best, reasons);
  }

  /** One value can be used with a registry in front of it and without: one use must go. */
  private void dropDisturbing(Map<FoundSlot, Candidate> found, Map<FoundSlot, Message> reasons) {
    search
        .disturbed()
        .forEach((candidate, disturbed) -> {
          List<FoundSlot> own = slotsOf(found, candidate);
          List<FoundSlot> others =
              disturbed.stream().filter(slot -> !candidate.equals(found.get(slot))).toList();
          if (!own.isEmpty() && !others.isEmpty()) {
            for (FoundSlot lost : own.size() > others.size() ? others : own) {
              found.remove(lost);
              reasons.put(
                  lost, Message.of("image.proof-contradiction", candidate.path().toString()));
            }
          }
        });
  }

  private Map<FoundSlot, Candidate> verified(
      Map<FoundSlot, Candidate> found, Map<FoundSlot, Message> reasons) {
    Map<FoundSlot, Candidate> verified = new LinkedHashMap<>();
    List<Candidate> candidates = found.values().stream().distinct().toList();
    Acceptance.Outcome<Candidate> outcome =
        new Acceptance<>(session, Candidate::path, c -> c.filled(REGISTRY), MOST_TRIES)
            .of(candidates);
    Map<FoundSlot, String> images = base.images(outcome.documents());
    found.forEach((slot, candidate) -> {
      String image = images.getOrDefault(slot, "");
      Message refusal = outcome.refused().get(candidate);
      if (Candidate.isMoved(slot.image(), image, REGISTRY)) {
        verified.put(slot, candidate);
      } else if (refusal != null) {
        reasons.put(slot, refusal(candidate, refusal));
      } else {
        reasons.putIfAbsent(
            slot, Message.of("image.proof-inexact", candidate.path().toString(), image));
      }
    });
    return verified;
  }

  private void refusals(List<FoundSlot> left, Map<FoundSlot, Message> reasons) {
    search
        .refused()
        .forEach((candidate, refusal) -> {
          for (FoundSlot slot : left) {
            if (candidate.isFor(slot.image())) {
              reasons.putIfAbsent(slot, refusal(candidate, refusal));
            }
          }
        });
  }

  private static Message refusal(Candidate candidate, Message refusal) {
    return Message.of("image.proof-refused", candidate.path().toString(), refusal);
  }

  private List<FoundSlot> exact(String documents, List<FoundSlot> wanted) {
    Map<FoundSlot, String> images = base.images(documents);
    return wanted.stream()
        .filter(slot -> Candidate.isMoved(slot.image(), images.getOrDefault(slot, ""), REGISTRY))
        .toList();
  }

  private static List<FoundSlot> slotsOf(Map<FoundSlot, Candidate> found, Candidate candidate) {
    List<FoundSlot> slots = new ArrayList<>();
    found.forEach((slot, c) -> {
      if (c.equals(candidate)) {
        slots.add(slot);
      }
    });
    return slots;
  }

  private static List<FoundSlot> without(List<FoundSlot> all, Set<FoundSlot> some) {
    return all.stream().filter(slot -> !some.contains(slot)).toList();
  }
}
