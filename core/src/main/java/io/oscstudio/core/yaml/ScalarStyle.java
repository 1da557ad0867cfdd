package io.oscstudio.core.yaml;

/** How a scalar is written. */
public enum ScalarStyle {
  /** Without quotes: {@code text}. */
  PLAIN,
  /** {@code 'text'}. */
  SINGLE_QUOTED,
  /** {@code "text"}. */
  DOUBLE_QUOTED,
  /** A {@code |} block that keeps line breaks. */
  LITERAL,
  /** A {@code >} block that folds lines. */
  FOLDED;

  /** Whether it is a {@code |} or {@code >} block. */
  public boolean isBlock() {
    return this == LITERAL || this == FOLDED;
  }
}
