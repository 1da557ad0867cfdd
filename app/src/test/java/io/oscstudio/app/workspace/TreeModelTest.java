package io.oscstudio.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tree some paths make, what files are for, and what is marked in it. */
class TreeModelTest {
  @Test
  void foldersComeFirstAndEachPathIsThereOnce() {
    TreeEntry root =
        TreeEntry.of(List.of("README.md", "manifests/a_crd.yaml", "manifests/vendor/x.yaml"), "");

    assertThat(root.children())
        .extracting(TreeEntry::path)
        .containsExactly("manifests", "README.md");
    assertThat(root.children().getFirst().children())
        .extracting(TreeEntry::path)
        .containsExactly("manifests/vendor", "manifests/a_crd.yaml");
  }

  @Test
  void theFilterKeepsTheFoldersOfWhatItFinds() {
    TreeEntry root =
        TreeEntry.of(List.of("raw/values.yaml", "raw/b/Chart.yaml", "a.md"), " VALUES");
    assertThat(all(root)).containsExactly("raw", "raw/values.yaml");
  }

  @Test
  void aThousandFilesAreAllThere() {
    List<String> paths =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "raw/templates/f%d/t%03d.yaml".formatted(i % 40, i))
            .sorted()
            .toList();
    assertThat(all(TreeEntry.of(paths, ""))).hasSize(1_042).containsAll(paths);
  }

  @Test
  void foldersSumWhatWasFoundInTheirFiles() {
    var badges =
        Badge.of(
            List.of(
                found(Severity.WARNING, "raw/a/x.yaml"),
                found(Severity.ERROR, "raw/b.yaml"),
                found(Severity.INFO, "README.md")));

    assertThat(badges.get("raw")).isEqualTo(new Badge(1, 1));
    assertThat(badges.get("raw").worst()).isEqualTo(Severity.ERROR);
    assertThat(badges.get("raw/a")).isEqualTo(new Badge(0, 1));
    assertThat(badges).doesNotContainKey("README.md");
  }

  @ParameterizedTest
  @CsvSource({
    "metadata.yaml,METADATA",
    "lifecycle.yaml,LIFECYCLE",
    "README.md,README",
    "manifests/x_crd.yaml,CRD",
    "manifests/x/y_csd.yml,CSD",
    "manifests/vendor/logs_config.yaml,LOG_CONFIG",
    "manifests/vendor/monitor_config.yaml,MONITOR_CONFIG",
    "manifests/vendor/alarm_config.yaml,CAPABILITY",
    "raw/Chart.yaml,CHART",
    "raw/charts/sub/values.yaml,VALUES",
    "raw/values-prod.yaml,VALUES",
    "raw/templates/NOTES.txt,NOTES",
    "raw/templates/_helpers.tpl,HELPERS",
    "raw/templates/a/b.yaml,TEMPLATE",
    "raw/crds/c.yaml,CHART_CRD",
    "raw/charts/sub-1.0.0.tgz,SUBCHART",
    "raw/logo.PNG,PICTURE",
    "raw/LICENSE,RAW",
    "notes.txt,OTHER"
  })
  void aPlaceSaysWhatAFileIsFor(String path, FileRole role) {
    assertThat(FileRole.of(path)).isEqualTo(role);
  }

  private static List<String> all(TreeEntry from) {
    List<String> paths = new ArrayList<>();
    for (TreeEntry child : from.children()) {
      paths.add(child.path());
      paths.addAll(all(child));
    }
    return paths;
  }

  private static Finding found(Severity severity, String file) {
    return new Finding("test", severity, Optional.of(new Place(file, Optional.empty())), List.of());
  }
}
