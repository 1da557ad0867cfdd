package io.oscstudio.core.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetMarkdownTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyTextIsThereForBothFlows(String language) throws IOException {
    try (PackageInput input = SheetOf.sample("demo-operator")) {
      String deployment = write(new SheetOf(folder).deployment(input), language);
      String delivery = write(new SheetOf(folder).delivery(input), language);

      assertThat(deployment + delivery).doesNotContain("«");
      assertThat(deployment).contains("`demo-operator-0.2.0.zip`");
      assertThat(delivery).contains("cn-east-3", "demo-operator/package/demo-operator-0.2.0.zip");
    }
  }

  @Test
  void whatComesFromAPackageStaysText() {
    PackageInput input =
        PackageInput.of(
            FileTrees.ofTexts(
                "odd",
                Map.of(
                    "metadata.yaml",
                    """
                    name: odd
                    version: "1.0.0"
                    displayName: "a `b` | c"
                    briefDescription: "first\\n# second ``` third"
                    """)));

    String text = write(new SheetOf(folder).deployment(input), "en");

    assertThat(text).contains("``a `b` \\| c``");
    assertThat(text).contains("  ````\n  first\n  # second ``` third\n  ````\n");
    assertThat(text.lines().filter(line -> line.startsWith("# "))).hasSize(1);
  }

  private static String write(UploadSheet sheet, String language) {
    return SheetMarkdown.write(sheet, Resources.texts(Locale.of(language)));
  }
}
