package io.oscstudio.core.image.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.ImageReference;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final FileTree CHART =
      FileTrees.ofTexts(
          "a",
          Map.of("Chart.yaml", "name: a", "values.yaml", "image: a/b:1\nother: quay.io/a/c:1\n"));

  private final Ledger found = ImageLedger.read(CHART, Decisions.NONE);

  @Test
  void decisionsTakenLaterGiveTheLedgerThatTheyWouldHaveGiven() {
    Decisions decisions =
        Decisions.NONE
            .with(image("a/b:1"), Decision.DISMISSED)
            .with(image("quay.io/a/c:1"), Decision.ACCEPTED)
            .with(image("a/d:1"), Decision.ADDED);

    Ledger decided = found.with(decisions);

    assertThat(decided.rows())
        .usingRecursiveComparison()
        .ignoringFields("proof")
        .isEqualTo(ImageLedger.read(CHART, decisions).rows());
    assertThat(decided.needed()).containsExactly(image("a/d:1"), image("quay.io/a/c:1"));
  }

  @Test
  void decisionsTakenBackLeaveNothingBehind() {
    Decisions decisions =
        Decisions.NONE.with(image("a/b:1"), Decision.ADDED).with(image("a/d:1"), Decision.ADDED);

    assertThat(found.with(decisions).with(Decisions.NONE)).isEqualTo(found);
  }

  private static ImageReference image(String text) {
    return ImageReference.parse(text).orElseThrow();
  }
}
