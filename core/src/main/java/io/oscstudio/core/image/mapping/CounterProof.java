package io.oscstudio.core.image.mapping;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.helm.ChartCopy;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.HelmRefusal;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.helm.Rendered;
import io.oscstudio.core.image.Piece;
import io.oscstudio.core.image.proof.ImageSlot;
import io.oscstudio.core.image.proof.SlotReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tries a mapping out: fills it with the addresses of a registry that nobody has, as OSC will with
 * its own, lets Helm render the chart, and looks whether every image comes from there.
 *
 * <p>Where a value holds only what stands before a name that the templates write, the image keeps
 * that name after its push; rendering shows which, and the plan that is given back says so. Values
 * that must be true for the chart to accept other addresses are taken to be so, for the ledger asks
 * for them.
 *
 * @param plan the mapping, its images named as the chart will ask for them
 * @param slots how many places of rendered objects were looked at
 * @param lapses those that do not get the address they should
 * @param refusal why the chart cannot be rendered, before or after; then nothing is shown
 */
public record CounterProof(
    MappingPlan plan, int slots, List<Lapse> lapses, Optional<Message> refusal) {
  private static final TargetRegistry FICTITIOUS = TargetRegistry.FICTITIOUS;

  /**
   * A place that would keep or get a wrong address.
   *
   * @param slot the place, with the image the chart has there now
   * @param expected what should be there once the mapping is filled in
   * @param got what is
   */
  public record Lapse(ImageSlot slot, String expected, String got) {
    /**
     * The lapse at its template, whose path is one of the chart.
     *
     * @param target where the images were to lie
     */
    public Finding finding(TargetRegistry target) {
      return Finding.at(
          Place.of(slot.source()),
          Severity.WARNING,
          target.equals(FICTITIOUS) ? "mapping.lapse" : "mapping.own-lapse",
          slot.image(),
          slot.kind() + " " + slot.name(),
          slot.path(),
          got,
          expected);
    }
  }

  public CounterProof {
    lapses = List.copyOf(lapses);
  }

  /** Whether every image gets its address. */
  public boolean holds() {
    return lapses.isEmpty() && refusal.isEmpty();
  }

  /**
   * Tries a mapping out. What images are called is settled with the registry that nobody has,
   * whatever the target: it must not depend on where they go.
   *
   * @param chart Chart.yaml lies at its root
   * @param target where the images are to lie
   * @throws io.oscstudio.core.base.CancelledException when the job is cancelled
   */
  public static CounterProof of(
      FileTree chart,
      MappingPlan plan,
      TargetRegistry target,
      RenderInputs inputs,
      ChartRenderer renderer,
      Job job) {
    return new Trial(chart, inputs, renderer, job).run(plan, target);
  }

  /** The slots of a rendering by what tells them apart even where names are random. */
  private record Slots(Map<String, ImageSlot> byKey, Optional<Message> refusal) {
    static Slots of(List<ImageSlot> slots) {
      Map<String, Integer> count = new HashMap<>();
      Map<String, ImageSlot> byKey = new LinkedHashMap<>();
      for (ImageSlot slot : slots) {
        String place = slot.source() + " " + slot.kind() + " " + slot.path();
        byKey.put(place + " " + count.merge(place, 1, Integer::sum), slot);
      }
      return new Slots(byKey, Optional.empty());
    }
  }

  private record Trial(FileTree chart, RenderInputs inputs, ChartRenderer renderer, Job job) {
    CounterProof run(MappingPlan plan, TargetRegistry target) {
      Slots before = render(chart);
      if (before.refusal().isPresent()) {
        return new CounterProof(plan, 0, List.of(), before.refusal());
      }
      CounterProof first = look(plan, FICTITIOUS, before);
      MappingPlan named = new Names(first).applied();
      boolean settled = named.equals(plan) && target.equals(FICTITIOUS);
      return settled ? first : look(named, target, before);
    }

    private CounterProof look(MappingPlan plan, TargetRegistry target, Slots before) {
      Slots after = render(RegistryOverlay.ofValues(chart, plan, target).applied(chart));
      if (after.refusal().isPresent()) {
        return new CounterProof(plan, 0, List.of(), after.refusal());
      }
      Map<ImageReference, Set<String>> addresses = new HashMap<>();
      for (MappingEntry entry : plan.entries()) {
        addresses
            .computeIfAbsent(entry.reference(), r -> new LinkedHashSet<>())
            .add(target.address(entry.image(), entry.tag()));
      }
      List<Lapse> lapses = new ArrayList<>();
      int slots = 0;
      for (Map.Entry<String, ImageSlot> slot : before.byKey().entrySet()) {
        Set<String> expected =
            ImageReference.parse(slot.getValue().image()).map(addresses::get).orElse(Set.of());
        if (!expected.isEmpty() && !slot.getValue().use().isSuspected()) {
          slots++;
          ImageSlot now = after.byKey().get(slot.getKey());
          String got = now == null ? "" : now.image();
          if (!expected.contains(got)) {
            lapses.add(new Lapse(slot.getValue(), expected.iterator().next(), got));
          }
        }
      }
      return new CounterProof(plan, slots, lapses, Optional.empty());
    }

    private Slots render(FileTree tree) {
      try (ChartCopy copy = ChartCopy.of(tree, job)) {
        return switch (renderer.render(copy.folder(), inputs, job)) {
          case Rendered(String documents) -> Slots.of(SlotReader.read(documents));
          case HelmRefusal refusal -> new Slots(Map.of(), Optional.of(refusal.message()));
        };
      }
    }
  }

  /** Names that the templates write themselves, as the lapses show them. */
  private record Names(CounterProof proof) {
    MappingPlan applied() {
      Map<ImageReference, String> names = new HashMap<>();
      for (Lapse lapse : proof.lapses()) {
        ImageReference.parse(lapse.slot().image())
            .ifPresent(image -> name(lapse.got()).ifPresent(name -> names.put(image, name)));
      }
      List<MappingEntry> entries = new ArrayList<>();
      for (MappingEntry entry : proof.plan().entries()) {
        String name = names.get(entry.reference());
        entries.add(name == null || saysTheName(entry) ? entry : renamed(entry, name));
      }
      return proof.plan().with(entries);
    }

    /** What follows the registry in an image that did move. */
    private static Optional<String> name(String got) {
      for (String prefix : List.of(FICTITIOUS.prefix() + "/", FICTITIOUS.host() + "/")) {
        if (got.startsWith(prefix)) {
          return ImageReference.parse(got)
              .map(image -> image.repository().substring(prefix.length()))
              .filter(name -> !name.startsWith(FICTITIOUS.path())); // a slash is missing behind it
        }
      }
      return Optional.empty();
    }

    private static boolean saysTheName(MappingEntry entry) {
      return entry.address().containsKey(Piece.FULL_ADDRESS)
          || entry.address().containsKey(Piece.REPOSITORY)
          || entry.address().containsKey(Piece.REPO);
    }

    /** A host alone leaves no room for OSC's organisation, so the value gets both. */
    private static MappingEntry renamed(MappingEntry entry, String name) {
      Map<Piece, String> pieces = new EnumMap<>(Piece.class);
      entry
          .address()
          .forEach((piece, path) ->
              pieces.put(piece == Piece.ENDPOINT ? Piece.PREFIX_ADDRESS : piece, path));
      return entry.named(name, pieces);
    }
  }
}
