package io.oscstudio.core.image.proof;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.ChartCopy;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.HelmRefusal;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.helm.Rendered;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
   * Proves the images that a chart renders as it is set up, with five renderings as a rule, then
   * switches on what is switched off and proves the images that appear, with some ten more. Large
   * charts take up to a minute. Where the second part breaks off, the first one stands, and the
   * proof says why.
   *
   * @param chart Chart.yaml lies at its root
   * @param inputs what it is rendered with
   * @throws StudioException when the chart cannot be copied or the engine does not start; a chart
   *     that the engine refuses gives a proof that says so
   * @throws CancelledException when the job is cancelled
   */
  public RelocationProof prove(FileTree chart, RenderInputs inputs, Job job) {
    try (ChartCopy copy = ChartCopy.of(chart, job)) {
      ChartSession session = new ChartSession(engine, copy, inputs, job);
      return switch (session.base()) {
        case HelmRefusal refusal ->
            RelocationProof.refused(inputs, copy.missing(), session.renders(), refusal);
        case Rendered(String documents) -> {
          session.use(values(copy, documents));
          RelocationProof shown = shown(chart, inputs, session, documents);
          yield withConditional(chart, shown, session.next());
        }
      };
    }
  }

  private static RelocationProof shown(
      FileTree chart, RenderInputs inputs, ChartSession session, String documents) {
    ChartCopy copy = session.copy();
    BaseRendering base = BaseRendering.of(documents);
    List<ProvedSlot> slots = new ArrayList<>();
    new SlotVerdicts(session, new LiteralSearch(copy, chart))
        .of(base, base.slots())
        .forEach((slot, verdict) -> slots.add(new ProvedSlot(slot.slot(), verdict)));
    return RelocationProof.shown(
        inputs, slots, session.settings(), copy.missing(), session.renders());
  }

  private static RelocationProof withConditional(
      FileTree chart, RelocationProof shown, ChartSession session) {
    try {
      return conditional(chart, shown, session);
    } catch (CancelledException e) {
      throw e;
    } catch (StudioException e) {
      return shown.brokenOff(e.text(), session.renders());
    }
  }

  private static RelocationProof conditional(
      FileTree chart, RelocationProof proof, ChartSession session) {
    ChartCopy copy = session.copy();
    Set<SwitchNarrowing.Shown> before = new HashSet<>();
    proof.slots().forEach(slot -> before.add(SwitchNarrowing.Shown.of(slot.slot())));
    SwitchSearch switches = new SwitchSearch(session);
    BaseRendering all = BaseRendering.of(switches.allOn());
    List<FoundSlot> more =
        all.slots().stream()
            .filter(slot -> !before.contains(SwitchNarrowing.Shown.of(slot.slot())))
            .toList();
    Map<FoundSlot, Verdict> verdicts =
        new SlotVerdicts(session, new LiteralSearch(copy, chart)).of(all, more);
    Map<SwitchNarrowing.Shown, List<Move>> images = new LinkedHashMap<>();
    verdicts.forEach((slot, verdict) ->
        images.putIfAbsent(
            SwitchNarrowing.Shown.of(slot.slot()),
            verdict instanceof Verdict.Rewritable(List<Move> moves) ? moves : List.of()));
    Set<String> sources = new HashSet<>();
    more.forEach(slot -> sources.add(slot.slot().source()));
    copy.blank(source -> !sources.contains(source));
    Map<SwitchNarrowing.Shown, List<String>> needed =
        new SwitchNarrowing(session, switches.on()).needed(images);
    copy.restore();
    List<ConditionalSlot> conditional = new ArrayList<>();
    verdicts.forEach((slot, verdict) ->
        conditional.add(
            new ConditionalSlot(
                slot.slot(),
                verdict,
                needed.getOrDefault(SwitchNarrowing.Shown.of(slot.slot()), List.of()))));
    return proof.with(conditional, switches.refused(), session.settings(), session.renders());
  }

  static ChartValues values(ChartCopy copy, String documents) {
    List<String> subcharts = copy.subcharts().stream().map(ChartCopy.Subchart::key).toList();
    return ChartValues.of(ChartCopy.values(documents).orElse("{}"), subcharts);
  }
}
