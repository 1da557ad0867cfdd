package io.oscstudio.core.registry.settings;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;

/**
 * A host that has what another registry has.
 *
 * @param registry whose images it has, {@code docker.io}
 * @param host host and perhaps port
 * @param prefix path below which it has them; empty when it keeps their paths
 */
public record Mirror(String registry, String host, String prefix) {
  /**
   * Reads {@code docker.io=mirror.example[:port][/prefix]}; {@code docker.io/*} is the same
   * registry.
   *
   * @throws StudioException when it is no such thing
   */
  public static Mirror parse(String text) {
    int equals = text.indexOf('=');
    return equals < 0 ? of("", text) : of(text.substring(0, equals), text.substring(equals + 1));
  }

  /** As {@link #parse}, in two parts. */
  static Mirror of(String registry, String place) {
    String of = registry.strip().replaceFirst("/\\*?$", "");
    String rest = place.strip().replaceFirst("^https://", "").replaceFirst("/+$", "");
    int slash = rest.indexOf('/');
    String host = slash < 0 ? rest : rest.substring(0, slash);
    String prefix = slash < 0 ? "" : rest.substring(slash + 1);
    boolean sound =
        Hosts.isHost(of)
            && Hosts.isHost(host)
            && ImageReference.parse("a.example/" + (prefix.isEmpty() ? "a" : prefix))
                .filter(r -> r.tag().isEmpty() && r.digest().isEmpty())
                .isPresent();
    if (!sound) {
      throw new StudioException(Message.of("registry.mirror-invalid", registry + "=" + place));
    }
    return new Mirror(of, host, prefix);
  }

  /** Where it has an image of its registry. */
  ImageReference place(ImageReference reference) {
    String path = prefix.isEmpty() ? reference.path() : prefix + "/" + reference.path();
    return new ImageReference(host, path, reference.tag(), reference.digest());
  }
}
