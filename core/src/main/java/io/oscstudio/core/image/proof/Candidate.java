package io.oscstudio.core.image.proof;

import io.oscstudio.core.image.Piece;
import io.oscstudio.core.yaml.YamlPath;

/**
 * A value that may hold the beginning of image addresses.
 *
 * @param number tells its sentinel from the others
 * @param path where it stands
 * @param value what the chart has there
 * @param rest what follows the registry in what is put there, without a slash in front
 * @param slash whether what is put there ends in a slash
 */
record Candidate(int number, YamlPath path, String value, String rest, boolean slash) {
  /** A registry that is nobody else's: a rendered address that begins with it was moved by this. */
  String token() {
    return Sentinel.token(number);
  }

  /** Whether its value, perhaps without its registry, begins an image. */
  boolean isFor(String image) {
    String piece = value.strip();
    return AddressParts.begins(image, piece)
        || AddressParts.begins(image, AddressParts.withoutHost(piece));
  }

  /** What to put there so that the images come from a registry. */
  String filled(String registry) {
    return registry + (rest.isEmpty() ? "" : "/" + rest) + (slash ? "/" : "");
  }

  /** The same with what an observation showed of it. */
  Candidate as(String otherRest, boolean otherSlash) {
    return new Candidate(number, path, value, otherRest, otherSlash);
  }

  /** Whether {@code moved} is {@code image}, in the registry and otherwise untouched. */
  static boolean isMoved(String image, String moved, String registry) {
    return moved.equals(registry + "/" + AddressParts.withoutHost(image));
  }

  /**
   * What of an address belongs there.
   *
   * @param image an address that it moves
   */
  Move move(String image) {
    String after = AddressParts.withoutHost(image).substring(rest.length());
    Piece piece = Piece.PREFIX_ADDRESS;
    if (after.isEmpty()) {
      piece = Piece.FULL_ADDRESS;
    } else if (after.charAt(0) == ':' || after.charAt(0) == '@') {
      piece = Piece.REPOSITORY;
    }
    return new Move(path.toString(), piece, value, slash);
  }
}
