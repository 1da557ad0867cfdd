package io.oscstudio.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingTest {
  @Test
  void pausesDoubleUpToABoundAndVaryByHalf() {
    assertThat(pauses(always(0))).startsWith(500, 1_000, 2_000, 4_000).endsWith(30_000, 30_000);
    assertThat(pauses(always(0.999_999))).startsWith(251, 501, 1_001).endsWith(15_001, 15_001);
    assertThat(pauses(new Random(7))).isEqualTo(pauses(new Random(7)));
    assertThat(pauses(new Random(7))).isNotEqualTo(pauses(new Random(8)));
    assertThat(Waiting.backOff(Integer.MAX_VALUE, 500, always(0))).isEqualTo(30_000);
  }

  private static long[] pauses(RandomGenerator chance) {
    return IntStream.rangeClosed(1, 20)
        .mapToLong(attempt -> Waiting.backOff(attempt, 500, chance))
        .toArray();
  }

  private static RandomGenerator always(double value) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        return 0;
      }

      @Override
      public double nextDouble() {
        return value;
      }
    };
  }
}
