package io.oscstudio.core.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConverterTest {
  private static final Path CHART = Golden.SAMPLES.resolve("chart");
  private static final Path OPERATOR = Golden.SAMPLES.resolve("operator");

  private static Conversion convert(FileTree tree) {
    return Converter.convert(Sources.recognise(tree), ConvertOptions.DEFAULT, Job.none());
  }

  @Test
  void writesWhatAProviderExpectsOfAChart() throws IOException {
    try (FileTree tree = FileTrees.open(CHART, Limits.DEFAULT)) {
      Conversion conversion = convert(tree);

      assertThat(conversion.stem()).isEqualTo("demo-cache-1.4.0");
      Golden.matches(conversion, "chart-golden");
    }
  }

  @Test
  void writesWhatAProviderExpectsOfAnOperator() throws IOException {
    try (FileTree tree = FileTrees.open(OPERATOR, Limits.DEFAULT)) {
      Conversion conversion = convert(tree);

      assertThat(conversion.stem()).isEqualTo("demo-operator-1.2.0");
      Golden.matches(conversion, "operator-golden");
    }
  }

  @Test
  void keepsTheChartByteForByteInRaw() throws IOException {
    try (FileTree tree = FileTrees.open(CHART, Limits.DEFAULT)) {
      FileTree raw = convert(tree).tree().sub("raw");

      assertThat(FileTrees.digest(raw)).isEqualTo(FileTrees.digest(tree));
    }
  }

  @Test
  void keepsTheBytesOfACrdWithItsComments() throws IOException {
    try (FileTree tree = FileTrees.open(OPERATOR, Limits.DEFAULT)) {
      FileTree made = convert(tree).tree();

      assertThat(made.bytes("manifests/demo_crd.yaml", 10_000))
          .isEqualTo(Files.readAllBytes(OPERATOR.resolve("manifests/demos.yaml")));
      assertThat(made.text("manifests/demobackup_crd.yaml")).doesNotContain("kind: Service");
    }
  }

  @Test
  void leavesOutAnOperatorsRawFilesOnRequest() {
    try (FileTree tree = FileTrees.open(OPERATOR, Limits.DEFAULT)) {
      ConvertOptions bare = ConvertOptions.DEFAULT.withOperatorRaw(false);

      Conversion conversion = Converter.convert(Sources.recognise(tree), bare, Job.none());

      assertThat(conversion.tree().hasFolder("raw")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chart", "operator"})
  void givesTheSameBytesWhereverAndWheneverTheSourceLies(String sample, @TempDir Path temp)
      throws IOException {
    Path copy = temp.resolve("some where/else");
    copyWithOtherTimes(Golden.SAMPLES.resolve(sample), copy);

    try (FileTree here = FileTrees.open(Golden.SAMPLES.resolve(sample), Limits.DEFAULT);
        FileTree there = FileTrees.open(copy, Limits.DEFAULT)) {
      assertThat(FileTrees.digest(convert(there).tree()))
          .isEqualTo(FileTrees.digest(convert(here).tree()));
    }
  }

  private static void copyWithOtherTimes(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
          Files.setLastModifiedTime(target, FileTime.fromMillis(86_400_000L));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version: 1.0.0",
        "name: demo",
        "name: demo\nversion: '1.2'",
        "name: demo\nversion: latest",
        "name: '9'\nversion: 1.0.0",
        "name: demo\nversion: 1.0.0\ntype: library"
      })
  void refusesAChartWithoutUsableNameAndVersion(String chartYaml) {
    FileTree tree =
        FileTrees.ofTexts(
            "odd", Map.of("Chart.yaml", chartYaml, "values.yaml", "", "templates/a", ""));

    assertThatThrownBy(() -> convert(tree)).isInstanceOf(StudioException.class);
  }

  @Test
  void normalisesANameThatOscDoesNotTake() {
    Conversion conversion = convert(chart("name: My_Chart\nversion: 1.0.0+b1", "a: 1"));

    assertThat(conversion.name()).isEqualTo("my-chart");
    assertThat(conversion.version()).isEqualTo("1.0.0+b1");
    assertThat(codes(conversion)).contains("convert.derived-name", "convert.carried-build-version");
    assertThat(conversion.tree().text("manifests/helmrelease_crd.yaml"))
        .contains("kind: MyChart", "name: mycharts.helm.osc.huawei.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "~", "{}", "---\n---\na: 1"})
  void takesAnEmptyValuesFile(String values) {
    Conversion conversion = convert(chart("name: demo\nversion: 1.0.0", values));

    assertThat(conversion.tree().text("manifests/helmrelease_crd.yaml"))
        .contains("x-kubernetes-preserve-unknown-fields: true");
  }

  @Test
  void refusesValuesThatAreNoMap() {
    assertThatThrownBy(() -> convert(chart("name: demo\nversion: 1.0.0", "- a")))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> assertThat(e.text().key()).isEqualTo("convert.values-no-map"));
  }

  @Test
  void namesFilesAfterKindAndGroupWhenTwoCrdsHaveOneKind() {
    Map<String, String> files = new HashMap<>();
    files.put(
        "manifests/a.clusterserviceversion.yaml",
        "kind: ClusterServiceVersion\nmetadata: {name: ab.v1.0.0}\nspec: {version: 1.0.0}\n");
    for (String group : List.of("one.example", "two.example")) {
      files.put(
          "manifests/" + group + ".yaml",
          "kind: CustomResourceDefinition\nmetadata: {name: things."
              + group
              + "}\nspec: {group: "
              + group
              + ", names: {kind: Thing, plural: things}}\n");
    }

    Conversion conversion = convert(FileTrees.ofTexts("a", files));

    assertThat(conversion.tree().entries().stream().map(FileTree.Entry::path))
        .contains(
            "manifests/thing.one.example_crd.yaml",
            "manifests/thing.one.example_csd.yaml",
            "manifests/thing.two.example_crd.yaml",
            "manifests/thing.two.example_csd.yaml");
    assertThat(codes(conversion))
        .contains("convert.uncarried-no-deployments", "convert.derived-no-service");
  }

  private static FileTree chart(String chartYaml, String values) {
    return FileTrees.ofTexts(
        "demo", Map.of("Chart.yaml", chartYaml, "values.yaml", values, "templates/a.yaml", "a: 1"));
  }

  private static Set<String> codes(Conversion conversion) {
    return conversion.notes().stream().map(Finding::code).collect(Collectors.toSet());
  }
}
