package io.oscstudio.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every chart and every operator of the corpus is recognised, or refused for a reason. */
@Tag("corpus")
class SourcesCorpusTest {
  private static final Path CORPUS =
      Path.of(Optional.ofNullable(System.getenv("OSC_CORPUS")).orElse("../../shared/corpus"));

  @Test
  void recognisesEveryChart() throws IOException {
    List<String> refused = new ArrayList<>();
    int recognised = 0;
    for (Path chart : projects("charts")) {
      try (FileTree tree = FileTrees.open(chart, Limits.DEFAULT)) {
        assertThat(Sources.recognise(tree)).as(chart.toString()).isInstanceOf(ChartSource.class);
        recognised++;
      } catch (StudioException e) {
        refused.add(chart.getFileName() + ": " + said(e));
      }
    }

    assertThat(refused).isEmpty();
    assertThat(recognised).isGreaterThan(100);
  }

  @Test
  void recognisesEveryOperatorAndEachOfItsVersions() throws IOException {
    List<String> refused = new ArrayList<>();
    int operators = 0;
    int versions = 0;
    for (Path operator : projects("operators")) {
      try (FileTree tree = FileTrees.open(operator, Limits.DEFAULT)) {
        OperatorSource source = (OperatorSource) Sources.recognise(tree);
        assertThat(source.versions()).contains(source.chosen());
        operators++;
        for (OperatorVersion version : source.versions()) {
          assertThat(source.choose(version.csvName()).chosen().csvName())
              .isEqualTo(version.csvName());
          assertThat(version.version()).as(version.csvPath()).isNotEmpty();
          versions++;
        }
      } catch (StudioException e) {
        refused.add(operator.getFileName() + ": " + said(e));
      }
    }

    assertThat(refused).isEmpty();
    assertThat(operators).isEqualTo(81);
    assertThat(versions).isEqualTo(269);
  }

  private static String said(StudioException e) {
    return MessageText.of(e.text(), Resources.texts(Locale.ENGLISH));
  }

  private static List<Path> projects(String kind) throws IOException {
    List<Path> projects = new ArrayList<>();
    try (Stream<Path> repositories = Files.list(CORPUS.resolve(kind))) {
      for (Path repository : repositories.sorted().toList()) {
        try (Stream<Path> folders = Files.list(repository)) {
          folders.filter(Files::isDirectory).sorted().forEach(projects::add);
        }
      }
    }
    return projects;
  }
}
