package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.ImageReference;
import java.util.List;

/**
 * An image of a package.
 *
 * @param reference the image
 * @param origins where the package names it, in the order found, at least one
 * @param certainty the best of its origins'
 * @param proof whether rendering confirmed it
 */
public record ImageRow(
    ImageReference reference, List<ImageOrigin> origins, Certainty certainty, Proof proof) {
  public ImageRow {
    origins = List.copyOf(origins);
  }

  /** Whether nothing uses it unless a value is changed first. */
  public boolean switchedOff() {
    return origins.stream().allMatch(o -> o.switchedOffBy().isPresent());
  }
}
