package io.oscstudio.core.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.export.sheet.ChecklistItem.State;
import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets of what the guide's own examples become. */
@Tag("corpus")
class UploadSheetCorpusTest {
  private static final Path CORPUS =
      Path.of(Optional.ofNullable(System.getenv("OSC_CORPUS")).orElse("../../shared/corpus"));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "charts/bitnami+charts@2021-09-02/etcd",
        "charts/bitnami+charts@2021-09-02/kafka",
        "charts/helm+charts/grafana",
        "operators/redhat-openshift-ecosystem+community-operators-prod/etcd/0.9.4",
        "operators/operator-framework+community-operators--community/etcd",
      })
  void realServicesGetBothSheets(String source) throws IOException {
    assumeThat(CORPUS).isDirectory();
    try (PackageInput input = SheetOf.open(CORPUS.resolve(source))) {
      UploadSheet upload = new SheetOf(folder).deployment(input);
      UploadSheet publish = new SheetOf(folder).delivery(input);

      assertThat(upload.name()).isIn("etcd", "kafka", "grafana");
      assertThat(upload.files()).singleElement().satisfies(f -> assertThat(f.digest()).isPresent());
      assertThat(upload.count(State.MET)).isGreaterThanOrEqualTo(2);
      assertThat(publish.count(State.FOR_PERSON)).isGreaterThanOrEqualTo(7);
      for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
        assertThat(
                SheetMarkdown.write(upload, Resources.texts(language))
                    + SheetMarkdown.write(publish, Resources.texts(language)))
            .doesNotContain("«");
      }
    }
  }
}
