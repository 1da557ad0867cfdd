package io.oscstudio.core.image.inspect;

import io.oscstudio.core.base.Digest;

/**
 * A layer of an image.
 *
 * @param diffId digest of its unpacked bytes, as the configuration names it
 * @param found digest of the unpacked bytes that are there
 * @param packed bytes in the tar
 * @param bytes bytes unpacked
 * @param files files, links and special files in it; folders are not counted
 * @param removed files of lower layers that it takes away
 */
public record InspectedLayer(
    Digest diffId, Digest found, long packed, long bytes, long files, long removed) {
  /** Whether the bytes are those the configuration means. */
  public boolean intact() {
    return diffId.equals(found);
  }
}
