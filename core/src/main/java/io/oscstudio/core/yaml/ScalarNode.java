package io.oscstudio.core.yaml;

import io.oscstudio.core.base.Place;
import org.jspecify.annotations.Nullable;

/** A string, boolean, number or null, with the words it was written in. */
public final class ScalarNode implements Node {
  private final Extent extent;
  private final String text;
  private final ScalarStyle style;
  private final @Nullable Object value;

  ScalarNode(Extent extent, String text, ScalarStyle style, @Nullable Object value) {
    this.extent = extent;
    this.text = text;
    this.style = style;
    this.value = value;
  }

  ScalarNode aliasAt(int start, int end) {
    return new ScalarNode(extent.aliasAt(start, end), text, style, value);
  }

  @Override
  public Extent extent() {
    return extent;
  }

  /**
   * What Kubernetes' tools take it for: {@code String}, {@code Boolean} ({@code yes} and {@code on}
   * too), {@code Long}, {@code BigInteger}, {@code Double}, or null.
   */
  public @Nullable Object value() {
    return value;
  }

  /** Its characters without quotes, escapes and folding, whatever its type: {@code 0777}. */
  public String text() {
    return text;
  }

  /**
   * Where a part of its text is written; where it is written as a whole when that cannot be told.
   *
   * @param start the part's first character in {@link #text}
   * @param end behind its last
   */
  public Place place(int start, int end) {
    Unquoting map = Unquoting.of(this);
    return map == null ? place() : map.place(start, end);
  }

  /** How it is written. */
  public ScalarStyle style() {
    return style;
  }

  /** Whether it is null, written or left out. */
  public boolean isNull() {
    return value == null;
  }

  /** Whether it is a string. */
  public boolean isString() {
    return value instanceof String;
  }

  @Override
  public String toString() {
    return source();
  }
}
