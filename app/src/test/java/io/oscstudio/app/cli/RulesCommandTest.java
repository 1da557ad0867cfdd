package io.oscstudio.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.check.Rules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RulesCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int studio(String... arguments) {
    out.reset();
    err.reset();
    return Cli.run(
        List.of(arguments),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void listsEveryRule() {
    int code = studio("rules", "list", "--lang=en");

    assertThat(code).isZero();
    assertThat(out().lines()).hasSize(Rules.all().size());
    assertThat(out()).contains("OSC-META-004  warning   error     Version with build metadata\n");
    studio("rules", "list", "--json", "--profile=private");
    assertThat(JsonMapper.shared().readTree(out()).get("rules"))
        .allMatch(rule -> rule.has("private"));
  }

  @Test
  void explainsARuleWithAnExample() {
    int code = studio("rules", "explain", "osc-meta-004", "--lang=en");

    assertThat(code).isZero();
    assertThat(out())
        .contains("Version with build metadata", "private warning, publish error", "section 17")
        .contains("    @@ metadata.yaml\n    - version: \"1.1.0\"\n    + version: \"1.1.0+b1\"\n");
  }

  @Test
  void explainsEveryRuleInBothLanguages() {
    for (var rule : Rules.all()) {
      for (String language : List.of("en", "zh")) {
        studio("rules", "explain", rule.info().code(), "--lang", language);

        assertThat(out()).contains(rule.info().code()).doesNotContain("«");
      }
    }
  }

  @Test
  void namesTheRuleThatWasMeant() {
    assertThat(studio("rules", "explain", "OSC-MET-004", "--lang=en")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Did you mean OSC-META-004?");
    assertThat(studio("rules", "explain", "nothing-like-it")).isEqualTo(ExitCode.USAGE);
    assertThat(studio("rules")).isEqualTo(ExitCode.USAGE);
    assertThat(studio("rules", "list", "--format=xml")).isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @CsvSource({"en,rules.md", "zh,rules.zh.md"})
  void areThoseOfTheCatalogueInTheDocs(String language, String file) throws IOException {
    studio("rules", "list", "--format=markdown", "--lang", language);

    String written = Files.readString(Path.of("../docs").resolve(file));
    assertThat(written.equals(out()))
        .as(
            "docs/%s lists the rules as they are; renew it with: ./studio rules list"
                + " --format markdown --lang %s > docs/%s",
            file, language, file)
        .isTrue();
  }
}
