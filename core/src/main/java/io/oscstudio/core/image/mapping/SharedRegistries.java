package io.oscstudio.core.image.mapping;

import io.oscstudio.core.image.Piece;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settles what a value is to hold that is the registry of several images. For some of them OSC may
 * fill the registry and the repository behind it; others have only the registry in a value, which
 * then has to hold OSC's organisation as well. One value can hold but one of the two, so where any
 * image needs the organisation in it, all get it there and keep their paths as names.
 */
final class SharedRegistries {
  private SharedRegistries() {}

  /**
   * The entries, those that rendering has shown first.
   *
   * @param shown entries of images that were rendered
   * @param read entries that rest on the values' looks
   */
  static List<MappingEntry> settled(List<MappingEntry> shown, List<MappingEntry> read) {
    Set<String> whole = new HashSet<>();
    for (MappingEntry entry : shown) {
      Map<Piece, String> address = entry.address();
      if (address.containsKey(Piece.PREFIX_ADDRESS)) {
        whole.add(address.get(Piece.PREFIX_ADDRESS));
      } else if (address.containsKey(Piece.ENDPOINT) && !address.containsKey(Piece.REPO)) {
        whole.add(address.get(Piece.ENDPOINT));
      }
    }
    List<MappingEntry> settled = new ArrayList<>();
    for (MappingEntry entry : shown) {
      boolean shares = whole.contains(entry.address().get(Piece.ENDPOINT));
      settled.add(shares ? withWholeRegistry(entry) : entry);
    }
    for (MappingEntry entry : read) {
      // A registry for all images takes the place of their own, so these follow the others too.
      boolean follows = !whole.isEmpty() && entry.address().containsKey(Piece.ENDPOINT);
      settled.add(follows ? withWholeRegistry(entry) : entry);
    }
    return settled;
  }

  private static MappingEntry withWholeRegistry(MappingEntry entry) {
    Map<Piece, String> address = new EnumMap<>(Piece.class);
    address.putAll(entry.address());
    address.remove(Piece.REPO);
    String registry = address.remove(Piece.ENDPOINT);
    if (registry != null) {
      address.put(Piece.PREFIX_ADDRESS, registry);
    }
    return entry.named(pathOf(entry), address);
  }

  /** The path as people write it, without Docker's own {@code library/}. */
  private static String pathOf(MappingEntry entry) {
    String path = entry.reference().path();
    return path.startsWith("library/") ? path.substring("library/".length()) : path;
  }
}
