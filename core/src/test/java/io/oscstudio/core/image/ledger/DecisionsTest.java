package io.oscstudio.core.image.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.project.Sidecar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {
  @TempDir private Path folder;

  @Test
  void whatWasDecidedIsThereTheNextTimeBesideWhatElseIsRemembered() throws Exception {
    Sidecar sidecar = Sidecar.beside(folder.resolve("a.zip"));
    sidecar.write(new LinkedHashMap<>(Map.of("wizard", Map.of("step", "images"))));
    Decisions decided =
        Decisions.NONE
            .with(image("a/b:1"), Decision.ACCEPTED)
            .with(image("a/c:1"), Decision.DISMISSED)
            .with(image("quay.io/a/d:1"), Decision.ADDED);

    decided.putInto(sidecar);

    assertThat(Decisions.in(sidecar)).isEqualTo(decided);
    assertThat(sidecar.read()).containsKey("wizard");
    decided.without(image("a/c:1")).putInto(sidecar);
    assertThat(Decisions.in(sidecar).byImage()).hasSize(2);
  }

  @Test
  void whatCannotBeReadCountsAsNotDecidedAndANewerFormatIsLeftAlone() throws Exception {
    Sidecar sidecar = Sidecar.beside(folder.resolve("a.zip"));
    Files.createDirectories(sidecar.folder());
    Path file = sidecar.folder().resolve("settings.json");
    String newer =
        """
        {"format": 99, "images": {"accepted": ["a/b:1", 7, "A B"], "dismissed": 3}}
        """;
    Files.writeString(file, newer.replace("99", "1"));

    assertThat(Decisions.in(sidecar).byImage()).containsOnlyKeys(image("a/b:1"));

    Files.writeString(file, newer);
    Decisions.NONE.with(image("a/z:1"), Decision.ADDED).putInto(sidecar);
    assertThat(Decisions.in(sidecar)).isEqualTo(Decisions.NONE);
    assertThat(file).hasContent(newer);
  }

  @Test
  void decisionsMoveImagesInAndOutOfWhatIsNeeded() {
    Map<String, String> files =
        Map.of(
            "Chart.yaml",
            "name: a\nversion: 1.0.0\n",
            "values.yaml",
            "image: a/b:1\nother: quay.io/a/suspect:1\noff: {enabled: false, image: a/off:1}\n");

    assertThat(needed(files, Decisions.NONE)).containsExactly("a/b:1");
    assertThat(
            needed(
                files,
                Decisions.NONE
                    .with(image("a/b:1"), Decision.DISMISSED)
                    .with(image("a/off:1"), Decision.ACCEPTED)
                    .with(image("quay.io/a/suspect:1"), Decision.ACCEPTED)
                    .with(image("a/hand:1"), Decision.ADDED)))
        .containsExactly("a/hand:1", "a/off:1", "quay.io/a/suspect:1");
  }

  private static List<String> needed(Map<String, String> files, Decisions decisions) {
    return ImageLedger.read(FileTrees.ofTexts("a", files), decisions).needed().stream()
        .map(ImageReference::familiar)
        .toList();
  }

  private static ImageReference image(String text) {
    return ImageReference.parse(text).orElseThrow();
  }
}
