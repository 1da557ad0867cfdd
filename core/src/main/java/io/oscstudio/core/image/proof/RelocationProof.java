package io.oscstudio.core.image.proof;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.helm.HelmRefusal;
import io.oscstudio.core.helm.RenderInputs;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What rendering showed of a chart's images.
 *
 * @param inputs what the chart was rendered with
 * @param slots every image it renders so
 * @param conditional images it renders when something is switched on
 * @param refusedSwitches what could not be switched on
 * @param settings paths of values that must be true for the chart to accept other addresses
 * @param missing declared dependencies that were not there, so that their images are not known
 * @param renders how often the chart was rendered for {@code slots}
 * @param conditionalRenders how often it was rendered for {@code conditional}
 * @param refusal why the engine renders nothing; empty when it did
 * @param breakOff why the search for conditional images did not come to its end; empty when it did
 */
public record RelocationProof(
    RenderInputs inputs,
    List<ProvedSlot> slots,
    List<ConditionalSlot> conditional,
    List<RefusedSwitch> refusedSwitches,
    List<String> settings,
    List<String> missing,
    int renders,
    int conditionalRenders,
    Optional<HelmRefusal> refusal,
    Optional<Message> breakOff) {
  public RelocationProof {
    slots = List.copyOf(slots);
    conditional = List.copyOf(conditional);
    refusedSwitches = List.copyOf(refusedSwitches);
    settings = List.copyOf(settings);
    missing = List.copyOf(missing);
  }

  /** The proof of a chart that the engine refuses. */
  static RelocationProof refused(
      RenderInputs inputs, List<String> missing, int renders, HelmRefusal refusal) {
    return new RelocationProof(
        inputs,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        missing,
        renders,
        0,
        Optional.of(refusal),
        Optional.empty());
  }

  /** The proof of what a chart renders as it is set up. */
  static RelocationProof shown(
      RenderInputs inputs,
      List<ProvedSlot> slots,
      List<String> settings,
      List<String> missing,
      int renders) {
    return new RelocationProof(
        inputs,
        slots,
        List.of(),
        List.of(),
        settings,
        missing,
        renders,
        0,
        Optional.empty(),
        Optional.empty());
  }

  /** The same with what was found behind switches. */
  RelocationProof with(
      List<ConditionalSlot> found, List<RefusedSwitch> refused, List<String> needed, int count) {
    return new RelocationProof(
        inputs, slots, found, refused, needed, missing, renders, count, refusal, breakOff);
  }

  /** The same, where the search behind switches broke off after {@code count} renderings. */
  RelocationProof brokenOff(Message why, int count) {
    return new RelocationProof(
        inputs,
        slots,
        conditional,
        refusedSwitches,
        settings,
        missing,
        renders,
        count,
        refusal,
        Optional.of(why));
  }

  /** All values that move an image, each once, those of conditional images at the end. */
  public List<Move> moves() {
    Set<Move> moves = new LinkedHashSet<>();
    Stream.concat(
            slots.stream().map(ProvedSlot::verdict),
            conditional.stream().map(ConditionalSlot::verdict))
        .forEach(verdict -> {
          if (verdict instanceof Verdict.Rewritable rewritable) {
            moves.addAll(rewritable.moves());
          }
        });
    return List.copyOf(moves);
  }
}
