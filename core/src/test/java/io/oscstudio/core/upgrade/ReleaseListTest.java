package io.oscstudio.core.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseListTest {
  @Test
  void readsVersionsAloneAndWithWhatTheyReplaceAndSkip() {
    List<Release> read =
        ReleaseList.parse(
            """
            1.0.0, 1.0.1  # the first two
            1.1.0 replaces 1.0.0

            1.2.0 replaces 1.1.0 skips 1.0.0 1.0.1
            1.3.0 skips 1.2.0
            """);

    assertThat(read)
        .containsExactly(
            release("1.0.0", ""),
            release("1.0.1", ""),
            release("1.1.0", "1.0.0"),
            release("1.2.0", "1.1.0", "1.0.0", "1.0.1"),
            release("1.3.0", "", "1.2.0"));
  }

  @Test
  void aLineThatIsWrittenIsReadAgain() {
    for (Release release : GraphLayoutTest.random(50, 3)) {
      assertThat(ReleaseList.parse(ReleaseList.line(release))).containsExactly(release);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replaces 1.0.0",
        "skips",
        "1.1.0 replaces",
        "1.1.0 skips",
        "1.1.0 replaces skips 1.0.0",
        "1.1.0 replaces 1.0.0 1.0.1",
        "1.1.0 and replaces 1.0.0",
        "1.1.0 skips 1.0.0 replaces 1.0.1"
      })
  void namesTheLineItDoesNotUnderstand(String line) {
    assertThatThrownBy(() -> ReleaseList.parse("1.0.0\n" + line))
        .isInstanceOf(StudioException.class)
        .extracting(e -> ((StudioException) e).text())
        .isEqualTo(Message.of("upgrade.list-line", 2));
  }

  @Test
  void takesNoEndlessInput() {
    String many =
        IntStream.rangeClosed(0, ReleaseList.MOST)
            .mapToObj(i -> "1." + i + ".0")
            .collect(Collectors.joining("\n"));

    assertThatThrownBy(() -> ReleaseList.parse(many)).isInstanceOf(StudioException.class);
    assertThatThrownBy(() -> ReleaseList.parse("1".repeat(257)))
        .isInstanceOf(StudioException.class);
  }

  private static Release release(String version, String replaces, String... skips) {
    return new Release(version, Optional.of(replaces), List.of(skips), Optional.empty());
  }
}
