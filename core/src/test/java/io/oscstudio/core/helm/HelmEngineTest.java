package io.oscstudio.core.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelmEngineTest {
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
  void rendersAChart() throws IOException {
    Path chart = chart("kind: ConfigMap\nmetadata: {name: {{ .Release.Name }}-{{ .Values.name }}}");

    String documents = documents(engine.render(chart, RenderInputs.DEFAULT, Job.none()));

    assertThat(documents).contains("# Source: tiny/templates/x.yaml").contains("release-own");
    assertThat(engine.version()).startsWith("v3.");
  }

  @Test
  void aChartMayRenderToNothing() throws IOException {
    Path chart = chart("{{ if .Values.no }}a: 1{{ end }}");

    assertThat(engine.render(chart, RenderInputs.DEFAULT, Job.none())).isEqualTo(new Rendered(""));
  }

  @Test
  void laterValuesWin() throws IOException {
    Path chart = chart("a: {{ .Values.name }}\nb: {{ .Values.greeting }}");
    RenderInputs inputs =
        RenderInputs.DEFAULT.withValues("name: first\ngreeting: 你好", "name: second");

    String documents = documents(engine.render(chart, inputs, Job.none()));

    assertThat(documents).contains("a: second").contains("b: 你好");
  }

  @Test
  void showsTheKubernetesVersionAsked() throws IOException {
    Path chart = chart("v: {{ .Capabilities.KubeVersion }}");

    String documents = documents(engine.render(chart, RenderInputs.DEFAULT, Job.none()));

    assertThat(documents).contains("v: v1.35.0");
  }

  @Test
  void lookupFindsNothing() throws IOException {
    Path chart =
        chart(
            "one: {{ lookup \"v1\" \"Secret\" \"default\" \"x\" | len }}\n"
                + "all: {{ lookup \"apps/v1\" \"Deployment\" \"\" \"\" | len }}\n"
                + "odd: {{ lookup \"no.such/v1\" \"Thing\" \"a\" \"b\" | len }}");

    String documents = documents(engine.render(chart, RenderInputs.DEFAULT, Job.none()));

    assertThat(documents).contains("one: 0", "all: 0", "odd: 0");
  }

  @Test
  void tellsTheEnginesWordsWhenItRefuses() throws IOException {
    Path chart = chart("a: {{ required \"give a name\" .Values.missing }}");

    Message message = refusal(engine.render(chart, RenderInputs.DEFAULT, Job.none()));

    assertThat(message.key()).isEqualTo("helm.refused");
    assertThat(message.arguments().toString())
        .contains("tiny/templates/x.yaml:1:6", "give a name")
        .doesNotContain("--debug");
  }

  @Test
  void stopsAChartThatTakesTooMuchMemory() throws IOException {
    Path bomb = chart("{{ range until 2000000000 }}{{ . }}{{ end }}");

    try (HelmEngine small = HelmEngine.create(HelmLimits.DEFAULT.withMemory(400L << 20))) {

      Message message = refusal(small.render(bomb, RenderInputs.DEFAULT, Job.none()));

      assertThat(message).isEqualTo(Message.of("helm.too-much-memory", 400L, "tiny"));
      assertThat(small.render(chart("a: 1"), RenderInputs.DEFAULT, Job.none()))
          .isInstanceOf(Rendered.class);
    }
  }

  @Test
  void stopsAChartThatNeverEnds() throws IOException {
    Path endless = chart("{{ range $i := until 30000 }}{{ range until 30000 }}{{ end }}{{ end }}");
    try (HelmEngine hasty = HelmEngine.create(HelmLimits.DEFAULT.withTime(Duration.ofSeconds(3)))) {

      Message message = refusal(hasty.render(endless, RenderInputs.DEFAULT, Job.none()));

      assertThat(message).isEqualTo(Message.of("helm.too-slow", 3L, "tiny"));
    }
  }

  @Test
  void survivesAStackOverflowOfTheEngine() throws IOException {
    // Printing follows a value into itself for as long as the stack lasts.
    Path chart = chart("{{ $_ := set .Values \"own\" .Values }}{{ printf \"%v\" .Values }}");

    try (HelmEngine roomy = HelmEngine.create(HelmLimits.DEFAULT.withMemory(4L << 30))) {

      Message message = refusal(roomy.render(chart, RenderInputs.DEFAULT, Job.none()));

      assertThat(message)
          .isEqualTo(Message.of("helm.crashed", "fatal error: stack overflow", "tiny"));
      assertThat(roomy.render(chart("a: 1"), RenderInputs.DEFAULT, Job.none()))
          .isInstanceOf(Rendered.class);
    }
  }

  @Test
  void aCancelledJobStopsTheEngine() throws IOException {
    Path endless = chart("{{ range $i := until 30000 }}{{ range until 30000 }}{{ end }}{{ end }}");
    AtomicBoolean asked = new AtomicBoolean();
    Job job =
        new Job() {
          @Override
          public void report(Message what) {}

          @Override
          public void progress(long done, long total) {}

          @Override
          public boolean cancelled() {
            // Not before the chart is given, but at the first look while it is rendered.
            return asked.getAndSet(true);
          }
        };

    assertThatThrownBy(() -> engine.render(endless, RenderInputs.DEFAULT, job))
        .isInstanceOf(CancelledException.class);
    assertRendersAgain();
  }

  private void assertRendersAgain() throws IOException {
    Path chart = chart("a: {{ .Values.name }}");
    assertThat(documents(engine.render(chart, RenderInputs.DEFAULT, Job.none())))
        .contains("a: own");
  }

  private Path chart(String template) throws IOException {
    Path chart = Files.createTempDirectory(folder, "chart");
    Files.createDirectory(chart.resolve("templates"));
    Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: tiny\nversion: 1.0.0\n");
    Files.writeString(chart.resolve("values.yaml"), "name: own\n");
    Files.writeString(chart.resolve("templates/x.yaml"), template);
    return chart;
  }

  private static String documents(Rendering rendering) {
    assertThat(rendering).isInstanceOf(Rendered.class);
    return ((Rendered) rendering).documents();
  }

  private static Message refusal(Rendering rendering) {
    assertThat(rendering).isInstanceOf(HelmRefusal.class);
    return ((HelmRefusal) rendering).message();
  }
}
