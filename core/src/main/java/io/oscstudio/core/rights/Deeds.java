package io.oscstudio.core.rights;

import io.oscstudio.core.base.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Subresources that are deeds: who may use one at all does something, whatever the verb. */
final class Deeds {
  private static final Set<String> ALL =
      Set.of(
          "pods/exec",
          "pods/attach",
          "pods/portforward",
          "pods/proxy",
          "pods/eviction",
          "pods/ephemeralcontainers",
          "services/proxy",
          "nodes/proxy",
          "serviceaccounts/token");

  private Deeds() {}

  /** Whether this resource of these groups is one. */
  static boolean isOne(String resource, Set<String> groups) {
    return ALL.contains(resource) && base(resource).filter(r -> r.isIn(groups)).isPresent();
  }

  /** What it is done to. */
  static Optional<Resource> base(String deed) {
    return Resource.find(deed.substring(0, deed.indexOf('/')));
  }

  /** The sentence of a deed done to {@code objects}, {@code where}. */
  static Message sentence(String deed, Message objects, Message where) {
    return new Message("rights.does-" + deed.replace('/', '-'), List.of(objects, where));
  }
}
