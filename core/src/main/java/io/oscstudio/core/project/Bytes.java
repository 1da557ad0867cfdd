package io.oscstudio.core.project;

import io.oscstudio.core.base.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes that nobody changes. */
public final class Bytes {
  private final byte[] bytes;

  /** Worked out when it is asked for first, by whichever thread. */
  private @Nullable Digest digest;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of these bytes. */
  public static Bytes of(byte[] bytes) {
    return new Bytes(bytes.clone());
  }

  /** A copy of them. */
  public byte[] toArray() {
    return bytes.clone();
  }

  /** How many there are. */
  public int size() {
    return bytes.length;
  }

  /** Their digest, which takes a while the first time. */
  Digest digest() {
    Digest known = digest;
    if (known == null) {
      known = Digest.of(bytes);
      digest = known;
    }
    return known;
  }

  /** Whether they are this text in UTF-8. The lengths are compared first, which costs nothing. */
  boolean areText(String text) {
    boolean possible = text.length() <= bytes.length && bytes.length <= 3L * text.length();
    return possible && Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes b && Arrays.equals(bytes, b.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
