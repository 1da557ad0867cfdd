package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.convert.ConvertOptions;
import io.oscstudio.core.convert.Converter;
import io.oscstudio.core.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What conversion makes of real charts and operators, checked. */
@Tag("corpus")
class ConvertedCorpusTest {
  private static final Path CORPUS =
      Path.of(Optional.ofNullable(System.getenv("OSC_CORPUS")).orElse("../../shared/corpus"));

  /** What no conversion may be guilty of, whatever the source: these it writes itself. */
  private static final List<String> OWN_WORK =
      List.of("OSC-YAML-", "OSC-DOC-", "OSC-CRD-007", "OSC-CSD-", "OSC-PKG-00[1-5]", "OSC-RAW-");

  /** No service entity: without examples in the source the person chooses the roles (D22). */
  private static final String LEFT_TO_THE_PERSON = "OSC-CSD-018";

  @Test
  void conversionsHaveNoErrorOfTheirOwnMaking() throws IOException {
    TreeMap<String, String> errors = new TreeMap<>();
    for (Path folder : sources()) {
      try (FileTree tree = FileTrees.open(folder, Limits.DEFAULT)) {
        convert(tree)
            .map(made -> Check.run(made, Profile.PRIVATE, Job.none()).findings())
            .orElse(List.of())
            .stream()
            .filter(f -> f.severity() == Severity.ERROR && isOwnWork(f.code()))
            .forEach(f ->
                errors.put(
                    CORPUS.relativize(folder) + " " + f.code() + " " + f.place(),
                    f.arguments().toString()));
      }
    }

    assertThat(errors).isEmpty();
  }

  /** The package, or nothing where conversion refuses; its own tests count the refusals. */
  private static Optional<FileTree> convert(FileTree tree) {
    try {
      return Optional.of(
          Converter.convert(Sources.recognise(tree), ConvertOptions.DEFAULT, Job.none()).tree());
    } catch (StudioException e) {
      return Optional.empty();
    }
  }

  private static boolean isOwnWork(String code) {
    return !code.equals(LEFT_TO_THE_PERSON)
        && OWN_WORK.stream().anyMatch(prefix -> code.matches(prefix + ".*"));
  }

  private static List<Path> sources() throws IOException {
    assumeThat(CORPUS).isDirectory();
    try (Stream<Path> charts = Files.walk(CORPUS.resolve("charts"), 2);
        Stream<Path> operators = Files.walk(CORPUS.resolve("operators"), 3)) {
      return Stream.concat(charts, operators).filter(Files::isDirectory).sorted().toList();
    }
  }
}
