package io.oscstudio.core.base;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest as registries and checksum files write it.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
  private static final String PREFIX = "sha256:";

  public Digest {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("Not a SHA-256 digest: " + hex);
    }
  }

  /** Reads {@code sha256:<64 digits>}; empty for anything else, other algorithms included. */
  public static Optional<Digest> parse(String text) {
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String hex = text.substring(PREFIX.length());
    return HEX.matcher(hex).matches() ? Optional.of(new Digest(hex)) : Optional.empty();
  }

  /** The digest of some bytes. */
  public static Digest of(byte[] bytes) {
    return finish(hasher(bytes, 0, bytes.length));
  }

  /** The digest of all that is left in a stream, read with a fixed buffer. */
  public static Digest of(InputStream in) throws IOException {
    MessageDigest hasher = hasher();
    byte[] buffer = new byte[128 * 1024];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      hasher.update(buffer, 0, n);
    }
    return finish(hasher);
  }

  /** The digest of a file's bytes. */
  public static Digest of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    }
  }

  /** A fresh SHA-256 computation, for streams that are hashed while they flow. */
  public static MessageDigest hasher() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** The digest of all that was put into {@code hasher}, which starts anew. */
  public static Digest finish(MessageDigest hasher) {
    return new Digest(HexFormat.of().formatHex(hasher.digest()));
  }

  /** {@code sha256:<64 digits>}. */
  @Override
  public String toString() {
    return PREFIX + hex;
  }

  private static MessageDigest hasher(byte[] bytes, int from, int length) {
    MessageDigest hasher = hasher();
    hasher.update(bytes, from, length);
    return hasher;
  }
}
