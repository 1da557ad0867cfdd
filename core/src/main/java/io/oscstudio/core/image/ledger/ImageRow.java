package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.ImageReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An image of a package.
 *
 * @param reference the image
 * @param origins where the package names it, in the order found, at least one
 * @param certainty the best of its origins'
 * @param proof whether its address can be replaced
 * @param decision what a person decided about it
 */
public record ImageRow(
    ImageReference reference,
    List<ImageOrigin> origins,
    Certainty certainty,
    Proof proof,
    Optional<Decision> decision) {
  public ImageRow {
    origins = List.copyOf(origins);
  }

  /** The same image with other origins and another decision. */
  ImageRow with(List<ImageOrigin> others, Optional<Decision> decided) {
    return new ImageRow(reference, others, certainty, proof, decided);
  }

  /**
   * Whether the package as it is needs the image: rendered or declared and used as things are,
   * accepted, or added; and not dismissed.
   */
  public boolean needed() {
    return decision
        .map(d -> d != Decision.DISMISSED)
        .orElseGet(() -> certainty != Certainty.SUSPECTED && !conditional());
  }

  /** Whether nothing uses it unless a value is changed first. */
  public boolean conditional() {
    return origins.stream().allMatch(ImageOrigin::conditional);
  }

  /** The values that would have to be true for it to be used; empty when it is used anyway. */
  public Set<String> condition() {
    Set<String> paths = new LinkedHashSet<>();
    if (conditional()) {
      origins.forEach(o -> paths.addAll(o.condition()));
    }
    return paths;
  }

  /** Whether a person has yet to say if it is needed. */
  public boolean undecided() {
    return certainty == Certainty.SUSPECTED && decision.isEmpty();
  }
}
