package io.oscstudio.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void takesAShortLineWhole() {
    assertThat(Excerpt.of("name: a", 6, 1)).isEqualTo(new Excerpt("name: a", 6, 1));
  }

  @Test
  void cutsALongLineAroundThePlace() {
    String line = "x".repeat(1_000) + "HERE" + "y".repeat(1_000);

    Excerpt excerpt = Excerpt.of(line, 1_000, 4);

    assertThat(excerpt.line())
        .hasSizeLessThanOrEqualTo(Excerpt.LONGEST)
        .startsWith("…")
        .endsWith("…");
    assertThat(excerpt.line().substring(excerpt.start(), excerpt.start() + excerpt.length()))
        .isEqualTo("HERE");
  }

  @Test
  void endsWithTheLineWhereThePlaceGoesOn() {
    assertThat(Excerpt.of("a: |", 3, 400)).isEqualTo(new Excerpt("a: |", 3, 1));
  }

  @Test
  void partsNoSign() {
    String line = "😀".repeat(400);

    for (int start = 0; start < 800; start += 2) {
      Excerpt excerpt = Excerpt.of(line, start, 2);

      assertThat(excerpt.line().replace("😀", "").replace("…", "")).isEmpty();
    }
  }
}
