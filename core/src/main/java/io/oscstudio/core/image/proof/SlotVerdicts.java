package io.oscstudio.core.image.proof;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Comes to a verdict about slots: what moves them, else where they stand, else why neither. */
final class SlotVerdicts {
  private final ChartSession session;
  private final LiteralSearch literals;
  private final AtomicInteger numbers = new AtomicInteger();

  SlotVerdicts(ChartSession session, LiteralSearch literals) {
    this.session = session;
    this.literals = literals;
  }

  /** Verdicts about some slots of a rendering; the session's copy is left as the chart has it. */
  Map<FoundSlot, Verdict> of(BaseRendering base, List<FoundSlot> slots) {
    Map<FoundSlot, Verdict> verdicts = new LinkedHashMap<>();
    if (slots.isEmpty()) {
      return verdicts;
    }
    AddressProof.Result proof =
        new AddressProof(session, base, slots, numbers::incrementAndGet).prove();
    Set<String> needed = new HashSet<>();
    proof.moved().keySet().forEach(slot -> needed.add(slot.slot().source()));
    session.copy().blank(source -> !needed.contains(source));
    Map<FoundSlot, List<Move>> moves = new PieceSearch(session, base, proof.moved()).find();
    session.copy().restore();
    for (FoundSlot slot : slots) {
      List<Move> ofSlot = moves.get(slot);
      verdicts.put(
          slot,
          ofSlot != null
              ? new Verdict.Rewritable(ofSlot)
              : held(slot, Optional.ofNullable(proof.reasons().get(slot))));
    }
    return verdicts;
  }

  private Verdict held(FoundSlot slot, Optional<Message> reason) {
    if (reason.isPresent()) {
      return new Verdict.Unresolved(reason.get());
    }
    if (session.isOverLimits()) {
      return new Verdict.Unresolved(Message.of("image.proof-over-limits"));
    }
    Optional<Place> place = literals.find(slot.slot());
    return place.isPresent()
        ? new Verdict.HardCoded(place.get())
        : new Verdict.Unresolved(Message.of("image.proof-no-value"));
  }
}
