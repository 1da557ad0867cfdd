package io.oscstudio.core.registry.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files in which certificates lie, as PEM.
 *
 * @param authorities of those whose signature is believed, beside the system's
 * @param identities who we are
 */
public record TlsFiles(List<Path> authorities, List<Identity> identities) {
  /** No files. */
  public static final TlsFiles NONE = new TlsFiles(List.of(), List.of());

  /**
   * A certificate of ours.
   *
   * @param certificate with the chain behind it
   * @param key the private key that fits
   */
  public record Identity(Path certificate, Path key) {}

  /** These and others. */
  TlsFiles and(TlsFiles others) {
    return new TlsFiles(
        Stream.concat(authorities.stream(), others.authorities.stream()).distinct().toList(),
        Stream.concat(identities.stream(), others.identities.stream()).distinct().toList());
  }
}
