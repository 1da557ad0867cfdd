package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.helm.chart.Chart;
import io.oscstudio.core.helm.chart.Values;
import io.oscstudio.core.image.Piece;
import io.oscstudio.core.image.proof.ConditionalSlot;
import io.oscstudio.core.image.proof.ImageSlot;
import io.oscstudio.core.image.proof.Move;
import io.oscstudio.core.image.proof.ProvedSlot;
import io.oscstudio.core.image.proof.RefusedSwitch;
import io.oscstudio.core.image.proof.RelocationProof;
import io.oscstudio.core.image.proof.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Enters what rendering showed of a chart's images beside what its files say. */
final class RenderedImages {
  private final Chart chart;
  private final LedgerBuilder ledger;
  private final Map<String, String> templates;
  private final Map<ImageReference, List<Verdict>> verdicts = new HashMap<>();

  RenderedImages(Chart chart, LedgerBuilder ledger) {
    this.chart = chart;
    this.ledger = ledger;
    this.templates = chart.templateFiles();
  }

  /** Enters the images, and notes what people should know of how they were shown. */
  void enter(RelocationProof proof) {
    for (ProvedSlot proved : proof.slots()) {
      enter(proved.slot(), proved.verdict(), List.of());
    }
    for (ConditionalSlot conditional : proof.conditional()) {
      List<String> switches = conditional.switches();
      enter(
          conditional.slot(),
          conditional.verdict(),
          switches.isEmpty() ? List.of(ImageOrigin.SOME_SWITCH) : switches);
    }
    ledger.change(RenderedImages::settled);
    for (String setting : proof.settings()) {
      ledger.note(Finding.at(place(setting), Severity.WARNING, "ledger.setting", setting));
    }
    for (Move move : proof.moves()) {
      if (move.slash()) {
        String path = move.valuesPath();
        ledger.note(Finding.at(place(path), Severity.WARNING, "ledger.needs-slash", path));
      }
    }
    proof
        .breakOff()
        .ifPresent(why -> ledger.note(Finding.of(Severity.WARNING, "ledger.broken-off", why)));
    for (RefusedSwitch refused : proof.refusedSwitches()) {
      String paths = String.join(", ", refused.switches());
      ledger.note(
          paths.isEmpty()
              ? Finding.of(Severity.INFO, "ledger.template-left-out", refused.reason())
              : Finding.of(Severity.INFO, "ledger.switch-refused", paths, refused.reason()));
    }
  }

  /** What was proved of an image: of all its uses together. */
  Proof proof(ImageReference reference) {
    Set<Move> moves = new LinkedHashSet<>();
    Set<Place> places = new LinkedHashSet<>();
    Set<Message> unresolved = new LinkedHashSet<>();
    for (Verdict verdict : verdicts.getOrDefault(reference, List.of())) {
      switch (verdict) {
        case Verdict.Rewritable rewritable -> moves.addAll(rewritable.moves());
        case Verdict.HardCoded hardCoded -> places.add(inPackage(hardCoded.place()));
        case Verdict.Unresolved open -> unresolved.add(open.reason());
      }
    }
    return Proof.of(
        List.copyOf(moves),
        List.copyOf(places),
        List.copyOf(unresolved),
        Message.of("ledger.not-rendered"));
  }

  private void enter(ImageSlot slot, Verdict verdict, List<String> switches) {
    String file = templates.getOrDefault(slot.source(), chart.prefix() + slot.source());
    Place place = verdict instanceof Verdict.HardCoded h ? inPackage(h.place()) : Place.of(file);
    ImageReference reference = ImageReference.parse(slot.image()).orElse(null);
    if (reference == null) {
      ledger.note(Finding.at(place, Severity.WARNING, "image.reference-invalid", slot.image()));
      return;
    }
    OriginKind pods = slot.hook() ? OriginKind.HOOK : OriginKind.POD;
    ImageOrigin origin =
        ImageOrigin.at(SlotKinds.kind(slot.use(), pods, true), place, slot.path())
            .withPieces(pieces(verdict))
            .withCondition(switches)
            .of(new RenderedObject(slot.kind(), slot.name(), file, slot.hook()));
    ledger.add(
        reference,
        slot.use().isSuspected() ? Certainty.SUSPECTED : Certainty.RENDERED,
        SlotKinds.container(slot.use()).map(origin::in).orElse(origin));
    verdicts.computeIfAbsent(reference, r -> new ArrayList<>()).add(verdict);
  }

  /**
   * What files say is overruled by what rendering showed: which values move an image, and when it
   * is used. What Helm did not render nobody needs as things are.
   */
  private static List<ImageOrigin> settled(List<ImageOrigin> origins) {
    List<ImageOrigin> rendered = origins.stream().filter(o -> o.object().isPresent()).toList();
    boolean always = rendered.stream().anyMatch(o -> o.condition().isEmpty());
    List<String> shown =
        rendered.isEmpty()
            ? List.of(ImageOrigin.SOME_SWITCH)
            : always ? List.of() : rendered.getFirst().condition();
    List<ImageOrigin> settled = new ArrayList<>();
    for (ImageOrigin origin : origins) {
      if (origin.object().isPresent()) {
        settled.add(origin);
      } else {
        ImageOrigin used = origin.condition().isEmpty() ? origin.withCondition(shown) : origin;
        settled.add(rendered.isEmpty() ? used : used.withPieces(Map.of()));
      }
    }
    return settled;
  }

  private static Map<Piece, String> pieces(Verdict verdict) {
    Map<Piece, String> pieces = new LinkedHashMap<>();
    if (verdict instanceof Verdict.Rewritable(List<Move> moves)) {
      moves.forEach(move -> pieces.putIfAbsent(move.piece(), move.valuesPath()));
    }
    return pieces;
  }

  private Place inPackage(Place place) {
    return new Place(chart.prefix() + place.file(), place.range());
  }

  /** Where a value of the top chart stands, or would stand. */
  private Place place(String path) {
    return chart.values().at(path) instanceof Values.Leaf leaf
        ? leaf.node().place()
        : Place.of(chart.prefix() + "values.yaml");
  }
}
