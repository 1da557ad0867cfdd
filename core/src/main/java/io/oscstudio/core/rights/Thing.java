package io.oscstudio.core.rights;

import io.oscstudio.core.base.Message;

/**
 * What a sentence says something is done with.
 *
 * @param phrase its words
 * @param count how many kinds they stand for
 * @param isKind whether it is one kind as a whole, that “all” may stand before
 * @param home where it lives
 * @param weight how delicate it is; the most delicate is named first
 */
record Thing(Message phrase, int count, boolean isKind, Home home, Risk weight) {
  /** Where something lives. */
  enum Home {
    NAMESPACES,
    CLUSTER,
    UNKNOWN;

    static Home of(Resource resource) {
      return resource.ofCluster() ? CLUSTER : NAMESPACES;
    }

    /** Where both live, if it is the same. */
    Home with(Home other) {
      return this == other ? this : UNKNOWN;
    }
  }
}
