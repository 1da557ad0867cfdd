package io.oscstudio.core.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.Check;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.source.OperatorVersion;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.source.Sources;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlText;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every real chart and operator is converted, or refused for a reason that is told. */
@Tag("corpus")
class ConvertCorpusTest {
  private static final Path CORPUS = corpus();
  private static final String BITNAMI = "charts/bitnami+charts@2021-09-02/";
  private static final String PROD =
      "operators/redhat-openshift-ecosystem+community-operators-prod/";

  private final List<String> refused = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int converted;

  private static Path corpus() {
    String named = System.getenv("OSC_CORPUS");
    Path base = named == null ? Path.of("../../shared/corpus") : Path.of(named);
    return base.toAbsolutePath().normalize();
  }

  @Test
  void convertsOrRefusesEveryChart() throws IOException {
    for (String folder : List.of("charts", "charts-bare")) {
      for (Path chart : folders(CORPUS.resolve(folder))) {
        convert(chart, Optional.empty());
      }
    }

    report("charts");
    assertThat(converted).isGreaterThanOrEqualTo(160);
  }

  @Test
  void convertsOrRefusesEveryVersionOfEveryOperator() throws IOException {
    for (Path operator : folders(CORPUS.resolve("operators"))) {
      try (FileTree tree = FileTrees.open(operator, Limits.DEFAULT)) {
        for (OperatorVersion version : versions(tree)) {
          convert(
              operator,
              Optional.of(version.folder().isEmpty() ? version.csvName() : version.folder()));
        }
      }
    }

    report("operator versions");
    assertThat(converted).isGreaterThanOrEqualTo(255);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "operators/operator-framework+community-operators--community/etcd",
        PROD + "etcd/0.9.4",
        PROD + "victoriametrics-operator",
        BITNAMI + "etcd",
        BITNAMI + "redis",
        BITNAMI + "kafka",
        "charts/helm+charts/grafana"
      })
  void convertsTheGuidesExamplesWithoutErrors(String example) {
    try (FileTree tree = FileTrees.open(CORPUS.resolve(example), Limits.DEFAULT)) {
      Conversion conversion =
          Converter.convert(Sources.recognise(tree), ConvertOptions.DEFAULT, Job.none());

      assertThat(conversion.notes()).noneMatch(note -> note.severity() == Severity.ERROR);
      assertThat(Check.run(conversion.tree(), Profile.PRIVATE, Job.none()).findings())
          .noneMatch(finding -> finding.severity() == Severity.ERROR);
      assertThat(structuralFaults(conversion)).isEmpty();
    }
  }

  private List<OperatorVersion> versions(FileTree tree) {
    try {
      return Sources.recognise(tree) instanceof OperatorSource source
          ? source.versions()
          : List.of();
    } catch (StudioException e) {
      refused.add(tree.name() + ": " + words(e));
      return List.of();
    }
  }

  private static List<Path> folders(Path root) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> owners = Files.list(root)) {
      for (Path owner : owners.filter(Files::isDirectory).sorted().toList()) {
        try (Stream<Path> below = Files.list(owner)) {
          below.filter(Files::isDirectory).sorted().forEach(folders::add);
        }
      }
    }
    return folders;
  }

  private void convert(Path path, Optional<String> version) {
    String shown = CORPUS.relativize(path) + version.map(v -> " " + v).orElse("");
    ConvertOptions options =
        version.map(ConvertOptions.DEFAULT::withVersion).orElse(ConvertOptions.DEFAULT);
    try (FileTree tree = FileTrees.open(path, Limits.DEFAULT)) {
      Source source = Sources.recognise(tree);
      Conversion conversion = Converter.convert(source, options, Job.none());
      converted++;
      structuralFaults(conversion).forEach(fault -> faults.add(shown + ": " + fault));
      strayDescriptors(conversion).forEach(fault -> faults.add(shown + ": " + fault));
      for (Finding note : conversion.notes()) {
        String words = MessageText.of(note, Resources.texts(Locale.SIMPLIFIED_CHINESE));
        if (words.contains("«") || words.isBlank()) {
          faults.add(shown + ": no words for " + note.code());
        }
      }
    } catch (StudioException e) {
      refused.add(shown + ": " + words(e));
    }
  }

  private static String words(StudioException e) {
    return MessageText.of(e.text(), Resources.texts(Locale.ENGLISH));
  }

  /** Only CRDs made for charts are ours; those of operators are carried as they are. */
  private static List<String> structuralFaults(Conversion conversion) {
    String file = "manifests/helmrelease_crd.yaml";
    return conversion.tree().contains("raw/Chart.yaml")
        ? Structural.faults(conversion.tree().text(file))
        : List.of();
  }

  /** Descriptors of a chart's CSD whose path is not in the schema would have no effect. */
  private static List<String> strayDescriptors(Conversion conversion) {
    if (!conversion.tree().contains("raw/Chart.yaml")) {
      return List.of();
    }
    Document crd = read(conversion, "manifests/helmrelease_crd.yaml");
    Node spec =
        crd.at("spec", "versions", 0, "schema", "openAPIV3Schema", "properties", "spec")
            .orElseThrow();
    List<String> stray = new ArrayList<>();
    Document csd = read(conversion, "manifests/helmrelease_csd.yaml");
    for (int i = 0; csd.at("spec", "descriptors", "spec", i).isPresent(); i++) {
      String path = csd.textAt("spec", "descriptors", "spec", i, "path").orElse("");
      Optional<Node> here = Optional.of(spec);
      for (String key : path.split("\\.", -1)) {
        here = here.flatMap(node -> node.at("properties", key));
      }
      if (here.isEmpty()) {
        stray.add("no schema for " + path);
      }
    }
    return stray;
  }

  private static Document read(Conversion conversion, String file) {
    YamlText text = YamlText.parse(file, conversion.tree().text(file), Dialect.OSC);
    assertThat(text.findings()).isEmpty();
    return text.first();
  }

  private void report(String what) {
    System.out.println(what + ": " + converted + " converted, " + refused.size() + " refused");
    refused.forEach(line -> System.out.println("  " + line));
    assertThat(faults).isEmpty();
  }
}
