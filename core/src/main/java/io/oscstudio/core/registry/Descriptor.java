package io.oscstudio.core.registry;

import io.oscstudio.core.base.Digest;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A blob as a manifest announces it.
 *
 * @param mediaType what it is, empty when the manifest does not say
 * @param size bytes
 */
public record Descriptor(String mediaType, Digest digest, long size) {
  /** Reads a descriptor; empty when it lacks a SHA-256 digest or a size. */
  public static Optional<Descriptor> of(JsonNode node) {
    long size = node.path("size").asLong(-1);
    return Digest.parse(node.path("digest").asString(""))
        .filter(_ -> size >= 0)
        .map(digest -> new Descriptor(node.path("mediaType").asString(""), digest, size));
  }
}
