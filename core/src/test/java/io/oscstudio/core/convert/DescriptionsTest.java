package io.oscstudio.core.convert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A small cache.                                                          | A small cache.
          A small cache. It keeps things, many of them, for very long indeed yes. | A small cache.
          Keeps e.g. answers. It does so for as long as anyone would want it to do. | Keeps e.g. answers.
          Runs databases for teams that have better things to do than to run them | Runs databases for teams that have better things to do than…
          """)
  void takesTheFirstSentenceOrWholeWords(String text, String brief) {
    assertThat(Descriptions.brief(text)).isEqualTo(brief);
  }

  @Test
  void staysUnderSixtyFourCharactersWhateverComes() {
    String unbroken = "x".repeat(500);
    String astral = "𝒳".repeat(500);

    for (String text : new String[] {unbroken, astral, "a b ".repeat(99), "缓存".repeat(99)}) {
      String brief = Descriptions.brief(text);
      assertThat(brief.codePointCount(0, brief.length())).isLessThan(64);
      assertThat(brief).endsWith("…");
    }
  }

  @Test
  void passesOverMarkdownHeadings() {
    assertThat(Descriptions.brief("# Demo\n\nRuns demos.\nAnd more.\n\n## Next\n"))
        .isEqualTo("Runs demos. And more.");
  }

  @Test
  void doesNotEndInTheMiddleOfAPhrase() {
    String text = "Create and maintain highly-available etcd clusters on Kubernetes";

    assertThat(Descriptions.brief(text))
        .isEqualTo("Create and maintain highly-available etcd clusters…");
  }
}
