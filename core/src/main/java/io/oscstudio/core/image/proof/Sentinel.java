package io.oscstudio.core.image.proof;

import java.util.OptionalInt;

/** Registries that do not exist, one for each candidate. */
final class Sentinel {
  private static final String START = "zq";
  private static final String END = "z.example";
  private static final int DIGITS = 5;
  private static final int LENGTH = START.length() + DIGITS + END.length();

  private Sentinel() {}

  static String token(int number) {
    return START + String.format("%0" + DIGITS + "d", number) + END;
  }

  /** The number of the sentinel an address begins with. */
  static OptionalInt first(String address) {
    return at(address, 0);
  }

  /** The number of a second sentinel further on: two values both gave a registry. */
  static OptionalInt second(String address) {
    int next = address.indexOf(END, LENGTH);
    return next < LENGTH ? OptionalInt.empty() : at(address, next + END.length() - LENGTH);
  }

  private static OptionalInt at(String address, int start) {
    if (start + LENGTH > address.length()
        || !address.startsWith(START, start)
        || !address.startsWith(END, start + START.length() + DIGITS)) {
      return OptionalInt.empty();
    }
    int number = 0;
    for (int i = 0; i < DIGITS; i++) {
      int digit = address.charAt(start + START.length() + i) - '0';
      if (digit < 0 || digit > 9) {
        return OptionalInt.empty();
      }
      number = number * 10 + digit;
    }
    return OptionalInt.of(number);
  }
}
