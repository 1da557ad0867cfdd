package io.oscstudio.app.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
  @Test
  void lettersHaveToOccurInTheirOrder() {
    assertThat(FuzzyMatch.of("gme", "Go to Metadata")).isPresent();
    assertThat(FuzzyMatch.of("emg", "Go to Metadata")).isEmpty();
    assertThat(FuzzyMatch.of("", "anything").orElseThrow().positions()).isEmpty();
    assertThat(FuzzyMatch.of("a", "")).isEmpty();
  }

  @Test
  void caseAndBlanksDoNotCount() {
    assertThat(FuzzyMatch.of("GO meta", "go to metadata")).isPresent();
  }

  @Test
  void beginningsOfWordsAreMeantFirst() {
    assertThat(FuzzyMatch.of("nf", "confine Next finding").orElseThrow().positions())
        .containsExactly(8, 13);
    assertThat(score("sf", "Search in all files")).isGreaterThan(score("sf", "Transform"));
    assertThat(score("yC", "myCsd")).isGreaterThan(score("yC", "mycsd"));
  }

  @Test
  void lettersBesideOneAnotherAreMeantRatherThanScatteredOnes() {
    assertThat(score("met", "metadata")).isGreaterThan(score("met", "mxexxt"));
    assertThat(FuzzyMatch.of("data", "daxtax data").orElseThrow().positions())
        .containsExactly(7, 8, 9, 10);
  }

  @Test
  void theNameOfAFileCountsAsMuchAsItsFoldersAndShorterPathsWin() {
    assertThat(score("crd", "manifests/crd.yaml"))
        .isGreaterThan(score("crd", "manifests/deep/down/crd.yaml"));
    assertThat(score("meta", "metadata.yaml"))
        .isGreaterThan(score("meta", "raw/a/b/metadata.yaml"));
  }

  @Test
  void chineseIsFoundByItsSigns() {
    assertThat(FuzzyMatch.of("保存", "保存服务包").orElseThrow().positions()).isEqualTo(List.of(0, 1));
    assertThat(FuzzyMatch.of("服包", "保存服务包")).isPresent();
    assertThat(FuzzyMatch.of("包服", "保存服务包")).isEmpty();
  }

  @Test
  void longTextsAreComparedByTheirEndAndManyLettersNotAtAll() {
    String path = "a/".repeat(5_000) + "values.yaml";

    assertThat(FuzzyMatch.of("values", path).orElseThrow().positions().getFirst())
        .isEqualTo(path.length() - "values.yaml".length());
    assertThat(FuzzyMatch.of("a".repeat(FuzzyMatch.MOST_LETTERS + 1), path)).isEmpty();
  }

  private static int score(String letters, String text) {
    return FuzzyMatch.of(letters, text).orElseThrow().score();
  }
}
