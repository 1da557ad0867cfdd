package io.oscstudio.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.check.Silence;
import io.oscstudio.core.project.Sidecar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
  /** The end record of a zip without entries. */
  private static final byte[] EMPTY_ZIP = Arrays.copyOf(new byte[] {'P', 'K', 5, 6}, 22);

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writePackage() throws IOException {
    write("shop/demo/metadata.yaml", "name: Demo\nversion: \"1.0.0\"\ntype: operator\n");
    write("shop/demo/lifecycle.yaml", "install: {strategy: deployment}\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int check(String... arguments) {
    out.reset();
    err.reset();
    List<String> all = new ArrayList<>(List.of("check", "--lang=en", "--no-render"));
    all.addAll(List.of(arguments));
    return Cli.run(
        all,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void findsWhatIsToBeCheckedInAFolder() throws IOException {
    write("shop/charts/web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
    write("shop/charts/web/charts/db/Chart.yaml", "apiVersion: v2\nname: db\nversion: 1.0.0\n");
    write("shop/.git/Chart.yaml", "name: hidden\n");
    csv("shop/ops/cache/1.0.0/cache.yaml", "cache", "1.0.0");
    csv("shop/ops/cache/1.1.0/cache.yaml", "cache", "1.1.0");
    csv("shop/ops/queue-bundle/manifests/queue.yaml", "queue", "2.0.0");
    write("shop/notes/readme.yaml", "a: 1\n");

    check("--format=json", path("shop"));

    assertThat(json().get("packages"))
        .extracting(p -> folder.relativize(Path.of(p.get("package").stringValue())).toString())
        .containsExactly("shop/charts/web", "shop/demo", "shop/ops/cache", "shop/ops/queue-bundle");
    assertThat(json().get("packages"))
        .extracting(p -> p.get("kind").stringValue())
        .containsExactly("chart", "osc-package", "operator", "operator");
  }

  private void csv(String path, String name, String version) throws IOException {
    write(
        path,
        """
        apiVersion: operators.coreos.com/v1alpha1
        kind: ClusterServiceVersion
        metadata: {name: %s.v%s}
        spec: {version: %s}
        """
            .formatted(name, version, version));
  }

  @Test
  void tellsWhatLacksInAFolderThatIsNothingKnown() throws IOException {
    Files.createDirectories(folder.resolve("empty"));

    int code = check(path("empty"));

    assertThat(code).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("OSC-PKG-001");
  }

  @Test
  void writesSeveralReportsAndLinesForPeople() {
    int code =
        check(
            path("shop/demo"),
            "--format=sarif=" + path("out/a.sarif"),
            "--format",
            "junit=" + path("out/a.xml"));

    assertThat(code).isEqualTo(ExitCode.FINDINGS);
    assertThat(folder.resolve("out/a.sarif")).content().contains("\"version\" : \"2.1.0\"");
    assertThat(folder.resolve("out/a.xml")).content().contains("<testsuite name=");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("metadata.yaml:1:7: error: ");
    assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void writesTheOneReportToTheFileThatOutputNames() {
    check(path("shop/demo"), "--format=sarif", "-o", path("a.sarif"));

    assertThat(folder.resolve("a.sarif")).content().startsWith("{");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("[OSC-META-001]");
  }

  @Test
  void failsFromTheSeverityThatIsAsked() {
    assertThat(check(path("shop/demo"), "--fail-on=never")).isEqualTo(ExitCode.FINE);
    assertThat(check(path("shop/demo"), "--fail-on=info")).isEqualTo(ExitCode.FINDINGS);
    assertThat(check(path("shop/demo"), "--fail-on=fatal")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void refusesAnEarlierVersionThatIsNothingKnown() throws IOException {
    write("notes/readme.yaml", "a: 1\n");
    write("delivery/images/mapping.yaml", "instance: []\n");
    write("delivery/package/readme.txt", "to come\n");

    for (String earlier : List.of("notes", "delivery")) {
      int code = check(path("shop/demo"), "--earlier", path(earlier));

      assertThat(code).as(earlier).isEqualTo(ExitCode.FAILED);
      assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
      assertThat(err.toString(StandardCharsets.UTF_8))
          .contains("--earlier " + path(earlier) + " cannot be compared with. ");
    }
  }

  @Test
  void countsOnlyWhatTheBaselineDoesNotHave() throws IOException {
    check(path("shop/demo"), "--write-baseline", path("known.json"));
    assertThat(check(path("shop/demo"), "--baseline", path("known.json"))).isEqualTo(ExitCode.FINE);

    write("shop/demo/metadata.yaml", "name: Demo\nversion: \"1.0.0\"\ntype: operators\n");
    int code = check(path("shop/demo"), "--baseline", path("known.json"));

    assertThat(code).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("operators", "known from the baseline")
        .doesNotContain("metadata.yaml:1:7");
  }

  @Test
  void showsWhatIsSilencedBesideThePackageWithItsReason() {
    Path demo = folder.resolve("shop/demo");
    Silence.putInto(
        Sidecar.beside(demo), List.of(new Silence("OSC-META-001", Optional.empty(), "a test")));

    check("--json", demo.toString());

    assertThat(json().at("/packages/0/silenced/0/reason").stringValue()).isEqualTo("a test");
    assertThat(json().at("/packages/0/findings"))
        .noneMatch(f -> f.get("code").stringValue().equals("OSC-META-001"));
  }

  @Test
  void refusesFormatsItDoesNotKnowAndTwoForOnePlace() {
    assertThat(check(path("shop/demo"), "--format=pdf")).isEqualTo(ExitCode.USAGE);
    assertThat(check(path("shop/demo"), "--format=json", "--format=sarif"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(check(path("shop/demo"), "--format=json=")).isEqualTo(ExitCode.USAGE);
    assertThat(check(path("shop/demo"), "--baseline", path("none"))).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void writesTheSameBytesTwice() {
    check(path("shop/demo"), "--format=sarif");
    byte[] first = out.toByteArray();

    check(path("shop/demo"), "--format=sarif");

    assertThat(out.toByteArray()).isEqualTo(first);
  }

  @Test
  void makesTheSafeFixesInAFolderAndChecksAgain() throws IOException {
    write("shop/demo/metadata.yaml", "name: demo\nversion: 2.0.0 # next\nappVersion: 2.0\n");

    check("--fix", path("shop/demo"));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("metadata.yaml:3:13: OSC-DOC-001: Put “2.0” in quotes")
        .doesNotContain("OSC-DOC-001:\n");
    assertThat(folder.resolve("shop/demo/metadata.yaml"))
        .hasContent("name: demo\nversion: 2.0.0 # next\nappVersion: \"2.0\"\n");
  }

  @Test
  void showsWhatFixesWouldDoAndDoesNothing() throws IOException {
    String before = "name: demo\nversion: 2.0.0\nappVersion: 2.0\n";
    write("shop/demo/metadata.yaml", before);

    int code = check("--diff", path("shop/demo"));

    assertThat(code).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("--- a/metadata.yaml\n+++ b/metadata.yaml\n")
        .contains("-appVersion: 2.0\n+appVersion: \"2.0\"\n");
    assertThat(folder.resolve("shop/demo/metadata.yaml")).hasContent(before);
  }

  @Test
  void fixesNoArchive() throws IOException {
    Path zip = Files.write(folder.resolve("demo-1.0.0.zip"), EMPTY_ZIP);

    int code = check("--fix", zip.toString());

    assertThat(code).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("fixes are made in folders only");
    assertThat(zip).hasBinaryContent(EMPTY_ZIP);
  }
}
