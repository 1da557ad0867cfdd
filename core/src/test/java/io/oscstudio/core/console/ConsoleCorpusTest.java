package io.oscstudio.core.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.Check;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.convert.ConvertOptions;
import io.oscstudio.core.convert.Converter;
import io.oscstudio.core.model.Crd;
import io.oscstudio.core.source.Sources;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The forms of every chart and operator of the corpus. */
@Tag("corpus")
class ConsoleCorpusTest {
  private static final Path CORPUS =
      Path.of(Optional.ofNullable(System.getenv("OSC_CORPUS")).orElse("../../shared/corpus"));

  @Test
  void descriptorsWithoutAFieldAreThoseTheCheckNames() throws IOException {
    Map<String, String> differences = new TreeMap<>();
    int forms = 0;
    for (Path folder : sources()) {
      try (FileTree source = FileTrees.open(folder, Limits.DEFAULT)) {
        Optional<FileTree> made = convert(source);
        if (made.isEmpty()) {
          continue;
        }
        List<Finding> findings = Check.run(made.get(), Profile.PRIVATE, Job.none()).findings();
        for (ServiceForms.Form form : ServiceForms.of(manifests(made.get())).forms()) {
          forms++;
          long named =
              findings.stream()
                  .filter(f -> f.code().equals("OSC-DESC-001"))
                  .filter(f -> f.place().map(Place::file).orElse("").equals(form.file()))
                  .count();
          long strays = strays(form.fields());
          if (named != strays) {
            differences.put(folder + " " + form.file(), named + " named, " + strays + " found");
          }
        }
      }
    }

    assertThat(differences).isEmpty();
    assertThat(forms).isGreaterThan(500);
  }

  /** Every version of every CRD, whether its operator can be converted or not. */
  @Test
  void laysOutEveryCrd() throws IOException {
    assumeThat(CORPUS).isDirectory();
    int fields = 0;
    List<String> cut = new ArrayList<>();
    for (Path file : yamlFiles()) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      if (!text.contains("CustomResourceDefinition")) {
        continue;
      }
      for (Document document : YamlText.parse(text, Dialect.CHART).documents()) {
        if (Crd.isCrd(document)) {
          FieldTree tree = FieldTree.of(Optional.of(Crd.of(document)), Texts.csd("spec: []"));
          fields += tree.all(Part.SPEC).size();
          if (tree.isCut(Part.SPEC) || tree.isCut(Part.STATUS)) {
            cut.add(file.toString());
          }
        }
      }
    }

    assertThat(cut).isEmpty();
    assertThat(fields).isGreaterThan(100_000);
  }

  private static long strays(FieldTree tree) {
    long count = 0;
    for (Part part : Part.values()) {
      if (tree.describesFields(part)) {
        count += tree.strays(part).stream().filter(s -> !s.path().isEmpty()).count();
      }
    }
    return count;
  }

  private static List<YamlText> manifests(FileTree tree) {
    return tree.entries().stream()
        .map(FileTree.Entry::path)
        .filter(ServiceForms::isManifest)
        .map(path ->
            YamlText.parse(
                path, new String(tree.bytes(path, 64 << 20), StandardCharsets.UTF_8), Dialect.OSC))
        .toList();
  }

  private static Optional<FileTree> convert(FileTree tree) {
    try {
      return Optional.of(
          Converter.convert(Sources.recognise(tree), ConvertOptions.DEFAULT, Job.none()).tree());
    } catch (StudioException e) {
      return Optional.empty();
    }
  }

  private static List<Path> sources() throws IOException {
    assumeThat(CORPUS).isDirectory();
    try (Stream<Path> charts = Files.walk(CORPUS.resolve("charts"), 2);
        Stream<Path> operators = Files.walk(CORPUS.resolve("operators"), 3)) {
      return Stream.concat(charts, operators).filter(Files::isDirectory).sorted().toList();
    }
  }

  private static List<Path> yamlFiles() throws IOException {
    try (Stream<Path> walk = Files.walk(CORPUS.resolve("operators"))) {
      return walk.filter(p -> p.toString().matches(".*\\.ya?ml"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }
}
