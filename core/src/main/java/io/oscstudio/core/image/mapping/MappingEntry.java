package io.oscstudio.core.image.mapping;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.image.Piece;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of {@code mapping.yaml}: one place, or one set of places that together make an address,
 * where OSC puts the address of an image (section 12).
 *
 * @param reference the image as the package names it
 * @param image what it is called after its push
 * @param tag its tag after its push
 * @param container the kind of container it runs in, for the operator's own deployments (reading
 *     D7)
 * @param address which piece goes to which path; empty where OSC finds the place by itself, or
 *     nowhere
 */
public record MappingEntry(
    ImageReference reference,
    String image,
    String tag,
    Optional<String> container,
    Map<Piece, String> address) {
  public MappingEntry {
    // In the order of the pieces, so that the same entry is written in the same way.
    Map<Piece, String> ordered = new EnumMap<>(Piece.class);
    ordered.putAll(address);
    address = Collections.unmodifiableMap(ordered);
  }

  /** The same in a container of this kind. */
  MappingEntry in(String kind) {
    return new MappingEntry(reference, image, tag, Optional.of(kind), address);
  }

  /** The same for an image of another name, at other places. */
  MappingEntry named(String other, Map<Piece, String> pieces) {
    return new MappingEntry(reference, other, tag, container, pieces);
  }

  /** What a path of the address holds once the image lies in {@code target}. */
  public Map<String, String> filled(TargetRegistry target) {
    Map<String, String> filled = new LinkedHashMap<>();
    address.forEach((piece, path) -> filled.put(path, target.piece(piece, image, tag)));
    return filled;
  }
}
