package io.oscstudio.core.image.proof;

import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Chooses values by what they hold, never by what they are called: a value that stands at the start
 * of a rendered image may be what put it there.
 */
final class ValueCandidates {
  private static final int MOST = 5_000;
  private static final Set<String> GLOBAL_ENDINGS =
      Set.of("registry", "hub", "imageregistry", "dockerregistry", "containerregistry");

  private final IntSupplier numbers;

  /**
   * @param numbers gives every candidate a number of its own
   */
  ValueCandidates(IntSupplier numbers) {
    this.numbers = numbers;
  }

  /** All values that begin one of the images. */
  List<Candidate> of(ChartValues values, List<FoundSlot> slots) {
    List<String> images = slots.stream().map(FoundSlot::image).distinct().toList();
    List<Candidate> candidates = new ArrayList<>();
    for (ChartValues.Leaf leaf : values.leaves()) {
      String piece = leaf.text().strip();
      if (leaf.isString() && candidates.size() < MOST) {
        // A template may take the registry of a value away.
        String bare = AddressParts.withoutHost(piece);
        images.stream()
            .filter(i -> AddressParts.begins(i, piece) || AddressParts.begins(i, bare))
            .findFirst()
            .ifPresent(image -> candidates.add(candidate(leaf.path(), leaf.text(), piece, image)));
      }
    }
    return candidates;
  }

  private Candidate candidate(YamlPath path, String value, String piece, String image) {
    boolean slash = piece.endsWith("/");
    String bare = slash ? piece.substring(0, piece.length() - 1) : piece;
    boolean registryAlone =
        bare.indexOf('/') < 0 && AddressParts.isHost(bare) && image.startsWith(bare + "/");
    String rest = registryAlone ? "" : AddressParts.withoutHost(bare);
    return new Candidate(numbers.getAsInt(), path, value, rest, slash);
  }

  /** The value that most likely moves all images at once: a registry for the whole chart. */
  Optional<Candidate> global(ChartValues values) {
    return values.leaves().stream()
        .filter(leaf -> leaf.isString() || leaf.isNull())
        .filter(leaf -> leaf.path().steps().getFirst().equals(new YamlPath.Key("global")))
        .filter(leaf ->
            isRegistry(leaf.key()) && AddressParts.withoutHost(leaf.text()).equals(leaf.text()))
        .min((a, b) -> Integer.compare(a.path().steps().size(), b.path().steps().size()))
        .map(leaf ->
            new Candidate(
                numbers.getAsInt(), leaf.path(), leaf.text(), "", leaf.text().endsWith("/")));
  }

  private static boolean isRegistry(String key) {
    return GLOBAL_ENDINGS.contains(key.toLowerCase(Locale.ROOT));
  }
}
