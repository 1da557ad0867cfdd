package io.oscstudio.core.image.proof;

/** Cuts addresses as charts put them together, without asking whether they are valid. */
final class AddressParts {
  private AddressParts() {}

  /** The address without its registry: {@code org/redis:7} of {@code quay.io/org/redis:7}. */
  static String withoutHost(String address) {
    int slash = address.indexOf('/');
    return slash > 0 && isHost(address.substring(0, slash))
        ? address.substring(slash + 1)
        : address;
  }

  /** Whether the first part of an address is a registry, as Docker decides it. */
  static boolean isHost(String first) {
    return first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
  }

  /** The address without tag and digest. */
  static String name(String address) {
    int at = address.indexOf('@');
    String rest = at < 0 ? address : address.substring(0, at);
    int colon = rest.lastIndexOf(':');
    return colon > rest.lastIndexOf('/') ? rest.substring(0, colon) : rest;
  }

  /** The tag, empty when there is none. */
  static String tag(String address) {
    int at = address.indexOf('@');
    String rest = at < 0 ? address : address.substring(0, at);
    int colon = rest.lastIndexOf(':');
    return colon > rest.lastIndexOf('/') ? rest.substring(colon + 1) : "";
  }

  /**
   * Whether a piece of text stands at the start of an address and ends where one of its parts ends.
   */
  static boolean begins(String address, String piece) {
    if (piece.isEmpty() || !address.startsWith(piece)) {
      return false;
    }
    return address.length() == piece.length()
        || piece.endsWith("/")
        || "/:@".indexOf(address.charAt(piece.length())) >= 0;
  }
}
