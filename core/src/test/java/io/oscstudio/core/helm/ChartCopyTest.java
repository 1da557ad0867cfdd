package io.oscstudio.core.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartCopyTest {
  private static final String TEST_POD =
      """
      kind: Pod
      apiVersion: v1
      metadata:
        name: shown
        annotations: {"helm.sh/hook": test}
      """;

  private static HelmEngine engine;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    engine = HelmEngine.create(HelmLimits.DEFAULT);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void showsHooks() {
    try (ChartCopy copy = copy(Map.of("templates/tests/pod.yaml", TEST_POD))) {

      String documents = render(copy);

      assertThat(documents)
          .contains("# Source: tiny/templates/tests/pod.yaml", ChartCopy.SHOWN_HOOK)
          .doesNotContain("\"" + ChartCopy.HOOK + "\"");
    }
  }

  @Test
  void showsHooksOfValues() {
    Map<String, String> files =
        Map.of(
            "values.yaml",
            "annotations: {\"helm.sh/hook\": pre-install}\n",
            "templates/job.yaml",
            "kind: Job\nmetadata: {name: j, annotations: {{ toJson .Values.annotations }}}\n");
    try (ChartCopy copy = copy(files)) {

      assertThat(render(copy)).contains("templates/job.yaml");
    }
  }

  @Test
  void tellsTheValuesOfSubchartsUnderTheirAliases() {
    Map<String, String> files =
        Map.of(
            "Chart.yaml",
            chartYaml("tiny")
                + "dependencies:\n"
                + "- {name: sub, version: 1.0.0, alias: one, condition: 'one.enabled, subs.on'}\n"
                + "- {name: sub, version: 1.0.0, alias: two, tags: [extra]}\n",
            "values.yaml",
            "global: {hub: here}\ntwo: {image: other}\n",
            "charts/sub/Chart.yaml",
            chartYaml("sub"),
            "charts/sub/values.yaml",
            "image: sub:1\n",
            "charts/sub/templates/x.yaml",
            "kind: X\nimage: {{ .Values.image }}\n{{ $_ := set .Values \"image\" \"changed\" }}");
    try (ChartCopy copy = copy(files)) {

      String values = ChartCopy.values(render(copy)).orElseThrow();

      assertThat(values)
          .contains(
              "\"one\":{\"global\":{\"hub\":\"here\"},\"image\":\"sub:1\"}",
              "\"two\":{\"global\":{\"hub\":\"here\"},\"image\":\"other\"}");
      assertThat(copy.subcharts())
          .containsExactly(
              new ChartCopy.Subchart("one", List.of("one.enabled", "subs.on"), List.of()),
              new ChartCopy.Subchart("two", List.of(), List.of("extra")));
      assertThat(copy.templates())
          .extracting(ChartCopy.Template::source)
          .containsExactly("charts/one/templates/x.yaml", "charts/two/templates/x.yaml");
    }
  }

  @Test
  void unpacksPackedSubcharts() throws IOException {
    FileTree sub =
        FileTrees.ofTexts(
            "sub", Map.of("Chart.yaml", chartYaml("sub"), "templates/pod.yaml", TEST_POD));
    Path packed = folder.resolve("sub-1.0.0.tgz");
    ArchiveWriter.tgz().write(sub, packed, "sub", Job.none());
    FileTree chart =
        FileTrees.of(
            "tiny",
            Map.of(
                "Chart.yaml",
                chartYaml("tiny").getBytes(StandardCharsets.UTF_8),
                "charts/sub-1.0.0.tgz",
                Files.readAllBytes(packed)));
    try (ChartCopy copy = ChartCopy.of(chart, Job.none())) {

      assertThat(render(copy)).contains("# Source: tiny/charts/sub/templates/pod.yaml");
      assertThat(copy.templates())
          .extracting(ChartCopy.Template::file)
          .containsExactly("charts/sub-1.0.0.tgz/sub/templates/pod.yaml");
    }
  }

  @Test
  void rendersWithoutDependenciesThatAreNotThere() {
    Map<String, String> files =
        Map.of(
            "Chart.yaml",
            chartYaml("tiny")
                + "dependencies:\n"
                + "# of somebody else\n"
                + "- {name: absent, version: 1.0.0, repository: \"https://charts.example.com\"}\n"
                + "appVersion: 0x1F\n",
            "templates/x.yaml",
            "version: {{ .Chart.AppVersion }}");
    try (ChartCopy copy = copy(files)) {

      assertThat(render(copy)).contains("version: 31");
      assertThat(copy.missing()).containsExactly("absent");
    }
  }

  @Test
  void blankedTemplatesAreNotRenderedUntilRestored() {
    Map<String, String> files =
        Map.of(
            "values.schema.json",
            "{\"required\": [\"never\"]}",
            "templates/slow.yaml",
            "kind: Slow",
            "templates/quick.yaml",
            "kind: Quick{{ include \"more\" . }}",
            "templates/more.yaml",
            "{{ define \"more\" }}er{{ end }}");
    try (ChartCopy copy = copy(files)) {
      copy.blank(source -> !source.equals("templates/quick.yaml"));
      copy.withoutSchemas();

      assertThat(render(copy)).contains("kind: Quicker").doesNotContain("kind: Slow");

      copy.restore();
      Rendering restored = engine.render(copy.folder(), RenderInputs.DEFAULT, Job.none());
      assertThat(restored).isInstanceOf(HelmRefusal.class);
    }
  }

  @Test
  void otherFilesAreCopiedByteForByteAndDeletedOnClosing() throws IOException {
    byte[] odd = {(byte) 0xff, 0, '\r', '\n', (byte) 0xc3};
    FileTree chart =
        FileTrees.of(
            "tiny",
            Map.of(
                "Chart.yaml",
                chartYaml("tiny").getBytes(StandardCharsets.UTF_8),
                "templates/odd.bin",
                odd,
                "files/odd.bin",
                odd));
    ChartCopy copy = ChartCopy.of(chart, Job.none());

    assertThat(Files.readAllBytes(copy.folder().resolve("templates/odd.bin"))).isEqualTo(odd);
    assertThat(Files.readAllBytes(copy.folder().resolve("files/odd.bin"))).isEqualTo(odd);
    copy.close();
    assertThat(copy.folder().getParent()).doesNotExist();
  }

  @Test
  void wantsAChart() {
    FileTree none = FileTrees.ofTexts("nothing", Map.of("values.yaml", "a: 1"));

    assertThatThrownBy(() -> ChartCopy.of(none, Job.none()))
        .isInstanceOf(StudioException.class)
        .extracting(e -> ((StudioException) e).text())
        .isEqualTo(Message.of("helm.copy-no-chart", "nothing"));
  }

  private static String render(ChartCopy copy) {
    Rendering rendering = engine.render(copy.folder(), RenderInputs.DEFAULT, Job.none());
    assertThat(rendering).isInstanceOf(Rendered.class);
    return ((Rendered) rendering).documents();
  }

  private static ChartCopy copy(Map<String, String> files) {
    Map<String, String> all = new HashMap<>(Map.of("Chart.yaml", chartYaml("tiny")));
    all.putAll(files);
    return ChartCopy.of(FileTrees.ofTexts("tiny", all), Job.none());
  }

  private static String chartYaml(String name) {
    return String.join("\n", List.of("apiVersion: v2", "name: " + name, "version: 1.0.0", ""));
  }
}
