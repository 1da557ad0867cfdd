package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real charts and operators, checked as they are and as parts of packages. */
@Tag("corpus")
class CheckCorpusTest {
  private static final long MOST_BYTES = 64 << 10;

  @Test
  void saysOfAFolderThatNothingKnownIsThereOnlyWhereNothingIs() throws IOException {
    for (Path folder : folders()) {
      try (FileTree tree = FileTrees.open(folder, Limits.DEFAULT)) {
        CheckResult result = Check.run(tree, Profile.PUBLISH, Job.none());

        assertThat(result.findings().stream().anyMatch(f -> f.code().equals("OSC-PKG-001")))
            .as(folder.toString())
            .isEqualTo(!isKnown(tree));
      }
    }
  }

  private static boolean isKnown(FileTree tree) {
    try {
      Sources.recognise(tree);
      return true;
    } catch (StudioException unknown) {
      return false;
    }
  }

  /** Every YAML file there is, standing where OSC expects each of its own. */
  @Test
  void survivesEveryYamlFileOfTheCorpusInEveryRole() throws IOException {
    for (Path file : yamlFiles()) {
      byte[] bytes = Files.readAllBytes(file);
      Map<String, byte[]> files = new HashMap<>();
      for (String role :
          List.of(
              "metadata.yaml",
              "lifecycle.yaml",
              "manifests/a_crd.yaml",
              "manifests/a_csd.yaml",
              "manifests/vendor/log_config.yaml",
              "raw/Chart.yaml")) {
        files.put(role, bytes);
      }

      List<Finding> found = Check.run(FileTrees.of(files), Profile.PUBLISH, Job.none()).findings();

      assertThat(found).as(file.toString()).isNotEmpty();
    }
  }

  @Test
  void findsFewFaultsInTheCrdsOfRealOperators() throws IOException {
    Map<String, byte[]> files = RuleExample.sound("operator");
    int crds = 0;
    for (Path file : yamlFiles()) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      if (text.contains("kind: CustomResourceDefinition")
          && text.contains("apiextensions.k8s.io/v1\n")) {
        files.put("manifests/r" + crds++ + "_crd.yaml", text.getBytes(StandardCharsets.UTF_8));
      }
    }

    long faulty =
        Check.run(FileTrees.of(files), Profile.PRIVATE, Job.none()).findings().stream()
            .filter(f -> f.code().matches("OSC-CRD-00[2-8]|OSC-CRD-009"))
            .map(f -> f.place().orElseThrow().file())
            .distinct()
            .count();

    assertThat(crds).isGreaterThan(100);
    assertThat(faulty).isLessThan(crds / 20);
  }

  private static List<Path> folders() throws IOException {
    List<Path> folders = new ArrayList<>();
    for (String part : List.of("charts", "charts-bare", "operators")) {
      try (Stream<Path> below = Files.walk(corpus().resolve(part), 4)) {
        below.filter(Files::isDirectory).sorted().forEach(folders::add);
      }
    }
    return folders;
  }

  private static List<Path> yamlFiles() throws IOException {
    try (Stream<Path> below = Files.walk(corpus())) {
      return below
          .filter(Files::isRegularFile)
          .filter(p -> p.toString().endsWith(".yaml") || p.toString().endsWith(".yml"))
          .filter(p -> p.toFile().length() <= MOST_BYTES)
          .sorted()
          .toList();
    }
  }

  private static Path corpus() {
    String named = System.getenv("OSC_CORPUS");
    Path folder = named == null ? Path.of("../../shared/corpus") : Path.of(named);
    assumeThat(folder).isDirectory();
    return folder;
  }
}
