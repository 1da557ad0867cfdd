package io.oscstudio.core.kubernetes;

import java.util.List;

/** What a value of the Kubernetes API has to be. */
public sealed interface ValueType
    permits ObjectType, ValueType.ListOf, ValueType.MapOf, ValueType.Words, ValueType.Scalar {
  /**
   * A list.
   *
   * @param item what its items are
   */
  record ListOf(ValueType item) implements ValueType {}

  /**
   * A map whose keys are free.
   *
   * @param value what its values are
   */
  record MapOf(ValueType value) implements ValueType {}

  /**
   * A string out of few.
   *
   * @param words those allowed, in the order of the alphabet; the empty string stands for none
   */
  record Words(List<String> words) implements ValueType {}

  /** A single value. */
  enum Scalar implements ValueType {
    /** Any text. */
    STRING('s'),
    /** {@code true} or {@code false}. */
    BOOLEAN('b'),
    /** A whole number of 32 bits. */
    INT32('i'),
    /** A whole number of 64 bits. */
    INT64('l'),
    /** Any number. */
    NUMBER('d'),
    /** An amount, {@code 500m} or {@code 1Gi}; a number counts too. */
    QUANTITY('q'),
    /** A whole number of 32 bits or a text: a port by number or name, a count or a percentage. */
    INT_OR_STRING('x'),
    /** A moment as in RFC 3339. */
    DATE_TIME('t'),
    /** Bytes in base64. */
    BYTES('y'),
    /** Anything: the API leaves it open. */
    ANY('o');

    private final char letter;

    Scalar(char letter) {
      this.letter = letter;
    }

    static Scalar of(char letter) {
      for (Scalar scalar : values()) {
        if (scalar.letter == letter) {
          return scalar;
        }
      }
      throw new IllegalArgumentException("No scalar is called " + letter);
    }
  }
}
