package io.oscstudio.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole corpus as a person would check it: every chart and operator in one run, with Helm. */
@Tag("corpus")
class CheckCorpusCommandTest {
  private static final int CHARTS = 161;
  private static final int OPERATORS = 81;

  @Test
  void checksEveryChartAndOperatorWithoutAnErrorOfItsOwnAndWithTheSameBytesTwice() {
    byte[] first = check();
    byte[] second = check();

    JsonNode packages = JsonMapper.shared().readTree(first).get("packages");
    assertThat(packages).filteredOn(p -> p.has("error")).isEmpty();
    assertThat(packages).filteredOn(p -> kind(p).equals("chart")).hasSize(CHARTS);
    assertThat(packages).filteredOn(p -> kind(p).equals("operator")).hasSize(OPERATORS);
    assertThat(packages).hasSize(CHARTS + OPERATORS);
    assertThat(second).isEqualTo(first);
  }

  private static String kind(JsonNode checked) {
    return checked.path("kind").stringValue("");
  }

  private static byte[] check() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Cli.run(
            List.of("check", "--lang=en", "--json", corpus().toString()),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.FINDINGS);
    return out.toByteArray();
  }

  private static Path corpus() {
    String named = System.getenv("OSC_CORPUS");
    Path folder = named == null ? Path.of("../../shared/corpus") : Path.of(named);
    assumeThat(folder).isDirectory();
    return folder;
  }
}
