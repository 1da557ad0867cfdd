package io.oscstudio.core.image.proof;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.helm.ChartCopy;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.HelmRefusal;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.helm.Rendered;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * Proves by a few renderings of a chart which values move which of its images, and finds those that
 * only appear when something is switched on.
 */
public final class RelocationProver {
  private final ChartRenderer engine;

  /** A prover that renders with an engine, which stays the caller's to close. */
  public RelocationProver(ChartRenderer engine) {
    this.engine = engine;
  }

  /**
   * Proves a chart's images.
   *
   * @param chart Chart.yaml lies at its root
   * @param inputs what it is rendered with
   * @throws io.oscstudio.core.base.StudioException when the chart cannot be copied or the engine
   *     does not start; a chart that the engine refuses gives a proof that says so
   * @throws io.oscstudio.core.base.CancelledException when the job is cancelled
   */
  public RelocationProof prove(FileTree chart, RenderInputs inputs, Job job) {
    try (ChartCopy copy = ChartCopy.of(chart, job)) {
      ChartSession session = new ChartSession(engine, copy, inputs, job);
      return switch (session.base()) {
        case HelmRefusal refusal ->
            RelocationProof.refused(inputs, copy.missing(), session.renders(), refusal);
        case Rendered(String documents) -> prove(chart, inputs, session, documents);
      };
    }
  }

  private static RelocationProof prove(
      FileTree chart, RenderInputs inputs, ChartSession session, String documents) {
    ChartCopy copy = session.copy();
    session.use(values(copy, documents));
    BaseRendering base = BaseRendering.of(documents);
    IntSupplier numbers = new AtomicInteger()::incrementAndGet;
    LiteralSearch literals = new LiteralSearch(copy, chart);
    Map<FoundSlot, Verdict> verdicts = verdicts(session, base, base.slots(), numbers, literals);
    List<ProvedSlot> slots = new ArrayList<>();
    verdicts.forEach((slot, verdict) -> slots.add(new ProvedSlot(slot.slot(), verdict)));
    return new RelocationProof(
        inputs,
        slots,
        List.of(),
        List.of(),
        session.settings(),
        copy.missing(),
        session.renders(),
        0,
        Optional.empty());
  }

  static ChartValues values(ChartCopy copy, String documents) {
    return ChartValues.of(ChartCopy.values(documents).orElse("{}"), copy.subchartKeys());
  }

  static Map<FoundSlot, Verdict> verdicts(
      ChartSession session,
      BaseRendering base,
      List<FoundSlot> slots,
      IntSupplier numbers,
      LiteralSearch literals) {
    Map<FoundSlot, Verdict> verdicts = new LinkedHashMap<>();
    if (slots.isEmpty()) {
      return verdicts;
    }
    AddressProof.Result proof = new AddressProof(session, base, slots, numbers).prove();
    Set<String> needed = new HashSet<>();
    proof.moved().keySet().forEach(slot -> needed.add(slot.slot().source()));
    session.copy().blank(source -> !needed.contains(source));
    Map<FoundSlot, Move> tags = new TagSearch(session, base, proof.moved()).find();
    session.copy().restore();
    for (FoundSlot slot : slots) {
      Candidate candidate = proof.moved().get(slot);
      verdicts.put(
          slot,
          candidate != null
              ? rewritable(slot, candidate, Optional.ofNullable(tags.get(slot)))
              : held(slot, Optional.ofNullable(proof.reasons().get(slot)), session, literals));
    }
    return verdicts;
  }

  private static Verdict rewritable(FoundSlot slot, Candidate candidate, Optional<Move> tag) {
    List<Move> moves = new ArrayList<>();
    moves.add(candidate.move(slot.image()));
    tag.ifPresent(moves::add);
    return new Verdict.Rewritable(moves);
  }

  private static Verdict held(
      FoundSlot slot, Optional<Message> reason, ChartSession session, LiteralSearch literals) {
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

  /**
   * Renders a chart as it is, hooks included, with other texts in its values: the counter-proof of
   * a mapping.
   *
   * @param overrides values by the paths that {@link Move#valuesPath} gives
   */
  public RenderedSlots render(
      FileTree chart, RenderInputs inputs, Map<String, String> overrides, Job job) {
    Map<YamlPath, String> changes = new LinkedHashMap<>();
    overrides.forEach((path, text) -> changes.put(YamlPath.parse(path), text));
    try (ChartCopy copy = ChartCopy.of(chart, job)) {
      ChartSession session = new ChartSession(engine, copy, inputs, job);
      if (session.base() instanceof Rendered(String documents)) {
        session.use(values(copy, documents)); // lists are replaced whole, so they must be known
      }
      return switch (session.with(changes)) {
        case Rendered(String documents) ->
            new RenderedSlots(SlotReader.read(documents), Optional.empty());
        case HelmRefusal refusal -> new RenderedSlots(List.of(), Optional.of(refusal.message()));
      };
    }
  }
}
