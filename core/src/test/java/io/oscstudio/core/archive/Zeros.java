package io.oscstudio.core.archive;

import java.util.zip.CRC32;

/** Checksums of data that ends in very many zeros, without reading them. */
final class Zeros {
  private static final int POLYNOMIAL = 0xEDB88320;

  private Zeros() {}

  /** The CRC-32 of {@code head} followed by {@code zeros} zero bytes. */
  static long crc(byte[] head, long zeros) {
    CRC32 crc = new CRC32();
    crc.update(head);
    int register = ~(int) crc.getValue();
    int[] step = oneBit();
    for (long bits = zeros * 8; bits > 0; bits >>>= 1) {
      if ((bits & 1) != 0) {
        register = times(step, register);
      }
      step = squared(step);
    }
    return ~register & 0xFFFF_FFFFL;
  }

  /** What feeding one zero bit does to each bit of the register. */
  private static int[] oneBit() {
    int[] matrix = new int[32];
    for (int i = 0; i < 32; i++) {
      int bit = 1 << i;
      matrix[i] = (bit >>> 1) ^ ((bit & 1) != 0 ? POLYNOMIAL : 0);
    }
    return matrix;
  }

  private static int times(int[] matrix, int vector) {
    int sum = 0;
    for (int i = 0; i < 32; i++) {
      if ((vector >>> i & 1) != 0) {
        sum ^= matrix[i];
      }
    }
    return sum;
  }

  private static int[] squared(int[] matrix) {
    int[] square = new int[32];
    for (int i = 0; i < 32; i++) {
      square[i] = times(matrix, matrix[i]);
    }
    return square;
  }
}
