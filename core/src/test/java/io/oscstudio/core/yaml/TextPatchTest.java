package io.oscstudio.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.yaml.TextPatch.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextPatchTest {
  @Test
  void appliesAndInvertsSeveralReplacements() {
    TextPatch patch =
        new TextPatch(List.of(new Replacement(4, 7, "X"), new Replacement(0, 1, "abc")));

    String after = patch.apply("0123456789");

    assertThat(after).isEqualTo("abc123X789");
    assertThat(patch.invert("0123456789").apply(after)).isEqualTo("0123456789");
  }

  @Test
  void refusesOverlappingReplacements() {
    assertThatThrownBy(
            () -> new TextPatch(List.of(new Replacement(0, 3, ""), new Replacement(2, 4, ""))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void findsTheSmallestChangeBetweenTwoTexts() {
    assertThat(TextPatch.between("tag: 1.0", "tag: 2.0")).isEqualTo(TextPatch.replace(5, 6, "2"));
    assertThat(TextPatch.between("aa", "aaa").apply("aa")).isEqualTo("aaa");
    assertThat(TextPatch.between("same", "same").isEmpty()).isTrue();
  }

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void composesToTheSameText(long seed) {
    Random random = new Random(seed);
    String text = "abcdefghijklmnopqrstuvwxyz".substring(0, 5 + random.nextInt(21));
    TextPatch first = random(random, text.length());
    String between = first.apply(text);
    TextPatch second = random(random, between.length());
    String after = second.apply(between);

    TextPatch both = first.then(second);

    assertThat(both.apply(text)).isEqualTo(after);
    assertThat(both.invert(text).apply(after)).isEqualTo(text);
  }

  private static TextPatch random(Random random, int length) {
    List<Replacement> replacements = new ArrayList<>();
    int at = 0;
    while (at < length && random.nextInt(4) > 0) {
      int start = at + random.nextInt(length - at + 1);
      int end = start + random.nextInt(length - start + 1);
      replacements.add(new Replacement(start, end, "XYZ".substring(random.nextInt(4))));
      at = end + 1;
    }
    return new TextPatch(replacements);
  }
}
