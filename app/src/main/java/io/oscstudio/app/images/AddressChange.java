package io.oscstudio.app.images;

import io.oscstudio.core.base.ImageReference;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of an image's address in one place, for a registry that nobody has.
 *
 * @param reference the image
 * @param after its whole address afterwards
 * @param container the kind of container in which OSC finds the address by itself
 * @param parts what is put where; empty where OSC finds the place by itself, or replaces nothing
 */
public record AddressChange(
    ImageReference reference, String after, Optional<String> container, List<Part> parts) {
  /**
   * A piece of the address.
   *
   * @param path where it stands, dotted
   * @param key the key under {@code address} in mapping.yaml
   * @param before what stands for it in the image's address now
   * @param after what OSC puts there
   */
  public record Part(String path, String key, String before, String after) {}

  public AddressChange {
    parts = List.copyOf(parts);
  }

  /** Whether OSC replaces anything. */
  public boolean replaces() {
    return container.isPresent() || !parts.isEmpty();
  }
}
