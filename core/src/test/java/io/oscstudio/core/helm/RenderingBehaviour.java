package io.oscstudio.core.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every renderer does, with the Helm that a subclass gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RenderingBehaviour {
  private static final String ENDLESS =
      "{{ range $i := until 30000 }}{{ range until 30000 }}{{ end }}{{ end }}";

  @TempDir Path folder;
  private ChartRenderer renderer;

  /** A renderer under limits; closed by the test. */
  abstract ChartRenderer renderer(HelmLimits limits);

  @AfterAll
  void stop() {
    if (renderer != null) {
      renderer.close();
    }
  }

  @Test
  void rendersAChart() throws IOException {
    String documents =
        documents("kind: X\nmetadata: {name: {{ .Release.Name }}-{{ .Values.name }}}");

    assertThat(documents).contains("# Source: tiny/templates/x.yaml").contains("release-own");
    assertThat(renderer.version()).matches("v\\d+\\.\\d+\\.\\d+");
    assertThat(renderer.description().arguments()).contains(renderer.version());
  }

  @Test
  void aChartMayRenderToNothing() throws IOException {
    assertThat(render("{{ if .Values.no }}a: 1{{ end }}", RenderInputs.DEFAULT))
        .isEqualTo(new Rendered(""));
  }

  @Test
  void laterValuesWin() throws IOException {
    RenderInputs inputs =
        RenderInputs.DEFAULT.withValues("name: first\ngreeting: 你好", "name: second");

    assertThat(documents("a: {{ .Values.name }}\nb: {{ .Values.greeting }}", inputs))
        .contains("a: second")
        .contains("b: 你好");
  }

  @Test
  void expressionsWinOverFilesAndTheLastOverAll() throws IOException {
    RenderInputs inputs =
        RenderInputs.DEFAULT
            .withValues("name: file\nlist: [a, b, c]")
            .withSets("name=one,list[1]=B", "name=two", "list={x,y}", "list[0]=X");

    assertThat(documents("a: {{ toJson .Values }}", inputs))
        .contains("a: {\"list\":[\"X\",\"y\"],\"name\":\"two\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a=1 | {`a`:1}",
        "a=1,b=true,c=text | {`a`:1,`b`:true,`c`:`text`}",
        "a.b.c=x | {`a`:{`b`:{`c`:`x`}}}",
        "a=1\\,2 | {`a`:`1,2`}",
        "a\\.b/c=x | {`a.b/c`:`x`}",
        "a={x,y,3} | {`a`:[`x`,`y`,3]}",
        "a={} | {`a`:[``]}",
        "a= | {`a`:``}",
        "a=null | {`a`:null}",
        "name=null | {}",
        "a=007 | {`a`:`007`}",
        "a[1].b=x,a[0].b=y | {`a`:[{`b`:`y`},{`b`:`x`}]}",
        "a=x=y==,b=&c=1%20+ | {`a`:`x=y==`,`b`:`\\u0026c=1%20+`}",
        "a='q\"w',b=你 好 | {`a`:`'q\\`w'`,`b`:`你 好`}",
        "a=x\\ | {`a`:`x`}",
        "a=x, | {`a`:`x`}",
        "a={x}b=2 | {`a`:[`x`],`b`:2}",
      })
  void readsExpressionsAsHelmDoes(String expression, String json) throws IOException {
    RenderInputs inputs =
        RenderInputs.DEFAULT.withValues("name: null").withSets(expression.strip());

    assertThat(documents("a: {{ toJson .Values }}", inputs))
        .contains("a: " + json.strip().replace('`', '"') + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a,b=1", "a={x", "a[-1]=x", "a[99999999]=x"})
  void refusesExpressionsThatHelmRefuses(String expression) throws IOException {
    RenderInputs inputs = RenderInputs.DEFAULT.withSets(expression, "b=2}");

    assertThat(render("a: {{ toJson .Values }}", inputs)).isInstanceOf(HelmRefusal.class);
  }

  @Test
  void showsTheKubernetesVersionAsked() throws IOException {
    assertThat(
            documents(
                "v: {{ .Capabilities.KubeVersion }}",
                RenderInputs.DEFAULT.withKubeVersion("v1.28.3")))
        .contains("v: v1.28.3");
  }

  @Test
  void lookupFindsNothing() throws IOException {
    String documents =
        documents(
            "one: {{ lookup \"v1\" \"Secret\" \"default\" \"x\" | len }}\n"
                + "all: {{ lookup \"apps/v1\" \"Deployment\" \"\" \"\" | len }}\n"
                + "odd: {{ lookup \"no.such/v1\" \"Thing\" \"a\" \"b\" | len }}");

    assertThat(documents).contains("one: 0", "all: 0", "odd: 0");
  }

  @Test
  void leavesOutHooksAndCrds() throws IOException {
    TinyChart chart =
        TinyChart.with(folder, "kind: Own")
            .file("templates/h.yaml", "kind: H\nmetadata: {annotations: {helm.sh/hook: test}}")
            .file("crds/c.yaml", "kind: CustomResourceDefinition\n");

    assertThat(documents(renderer().render(chart.folder(), RenderInputs.DEFAULT, Job.none())))
        .contains("kind: Own")
        .doesNotContain("kind: H", "kind: CustomResourceDefinition");
  }

  @Test
  void aSchemaThatRefersElsewhereReachesNobody() throws IOException {
    TinyChart chart =
        TinyChart.with(folder, "")
            .file("values.schema.json", "{\"$ref\": \"http://schemas.invalid/values.json\"}");

    HelmRefusal refusal =
        refusal(renderer().render(chart.folder(), RenderInputs.DEFAULT, Job.none()));

    assertThat(refusal.message().arguments().toString()).contains("proxyconnect");
  }

  @Test
  void tellsHelmsWordsWhenItRefuses() throws IOException {
    HelmRefusal refusal =
        refusal(render("a: {{ required \"give a name\" .Values.missing }}", RenderInputs.DEFAULT));

    assertThat(refusal.message().key()).isEqualTo("helm.refused");
    assertThat(refusal.message().arguments().toString())
        .contains("tiny/templates/x.yaml:1:6", "give a name")
        .doesNotContain("--debug", "Error:");
    assertThat(refusal.place().orElseThrow().toString()).isEqualTo("templates/x.yaml:1:17");
  }

  @Test
  void findsTheInnermostPlaceAndItsValue() throws IOException {
    TinyChart chart =
        TinyChart.with(folder, "a: {{ include \"one\" . }}")
            .file("templates/_h.tpl", "{{ define \"one\" }}\n{{ .Values.a.b.c }}{{ end }}");

    HelmRefusal refusal =
        refusal(renderer().render(chart.folder(), RenderInputs.DEFAULT, Job.none()));

    assertThat(refusal.place().orElseThrow().toString()).startsWith("templates/_h.tpl:2:");
    assertThat(refusal.values()).extracting(v -> v.path().toString()).containsExactly("a.b.c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ range until 2000000000 }}{{ . }}{{ end }}",
        "{{ repeat 2000000000 \"x\" }}",
        "{{ $l := list 1 }}{{ range until 40 }}{{ $l = concat $l $l }}{{ end }}{{ len $l }}",
        "{{ $s := \"x\" }}{{ range until 40 }}{{ $s = printf \"%s%s\" $s $s }}{{ end }}{{ len $s }}",
        "{{ $x := repeat 100000 \"x\" }}{{ regexReplaceAll \"x\" $x $x }}",
        "{{ $t := \"\" }}{{ range until 40 }}{{ $t = cat $t $t \"x\" }}{{ end }}{{ $t | b64enc }}",
        "{{ randAlphaNum 2000000000 }}",
      })
  void stopsAChartThatTakesTooMuchMemory(String bomb) throws IOException {
    try (ChartRenderer small = renderer(HelmLimits.DEFAULT.withMemory(400L << 20))) {

      assertThat(refusal(render(small, bomb)).message())
          .isEqualTo(Message.of("helm.too-much-memory", 400L, "tiny"));
      assertThat(render(small, "a: 1")).isInstanceOf(Rendered.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ENDLESS,
        "{{ define \"fork\" }}{{ if . }}{{ template \"fork\" (sub . 1) }}"
            + "{{ template \"fork\" (sub . 1) }}{{ end }}{{ end }}{{ template \"fork\" 60 }}",
      })
  void stopsAChartThatNeverEnds(String endless) throws IOException {
    try (ChartRenderer hasty = renderer(HelmLimits.DEFAULT.withTime(Duration.ofSeconds(3)))) {

      assertThat(refusal(render(hasty, endless)).message())
          .isEqualTo(Message.of("helm.too-slow", 3L, "tiny"));
      assertThat(render(hasty, "a: 1")).isInstanceOf(Rendered.class);
    }
  }

  @Test
  void stopsAChartThatGivesTooMuch() throws IOException {
    // One document of a megabyte a hundred times: more than is handed over, less than memory holds.
    String flood =
        "{{ $x := repeat 1000000 \"x\" }}{{ range until 70 }}a: {{ $x }}\n---\n{{ end }}";
    try (ChartRenderer roomy = renderer(HelmLimits.DEFAULT.withMemory(4L << 30))) {

      assertThat(refusal(render(roomy, flood)).message())
          .isEqualTo(Message.of("helm.too-much-output", 64, "tiny"));
      assertThat(render(roomy, "a: 1")).isInstanceOf(Rendered.class);
    }
  }

  @Test
  void namesATemplateThatIncludesItself() throws IOException {
    HelmRefusal refusal =
        refusal(
            render(
                "{{ define \"again\" }}{{ include \"again\" . }}{{ end }}{{ include \"again\" . }}",
                RenderInputs.DEFAULT));

    assertThat(refusal.message()).isEqualTo(Message.of("helm.includes-itself", "again"));
    assertThat(refusal.place().orElseThrow().file()).isEqualTo("templates/x.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Printing follows a value into itself for as long as the stack lasts.
        "{{ $_ := set .Values \"own\" .Values }}{{ printf \"%v\" .Values }}",
        "{{ $_ := set .Values \"t\" \"{{ tpl .Values.t . }}\" }}{{ tpl .Values.t . }}",
        "{{ define \"x\" }}{{ template \"x\" . }}{{ end }}{{ template \"x\" . }}",
      })
  void survivesAChartThatCallsItselfWithoutEnd(String recursion) throws IOException {
    assertThat(render(recursion, RenderInputs.DEFAULT)).isInstanceOf(HelmRefusal.class);
    assertThat(render("a: 1", RenderInputs.DEFAULT)).isInstanceOf(Rendered.class);
  }

  @Test
  void aCancelledJobStopsIt() throws IOException {
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
    Path endless = TinyChart.with(folder, ENDLESS).folder();

    assertThatThrownBy(() -> renderer().render(endless, RenderInputs.DEFAULT, job))
        .isInstanceOf(CancelledException.class);
    assertThat(render("a: 1", RenderInputs.DEFAULT)).isInstanceOf(Rendered.class);
  }

  private ChartRenderer renderer() {
    if (renderer == null) {
      renderer = renderer(HelmLimits.DEFAULT);
    }
    return renderer;
  }

  private Rendering render(String template, RenderInputs inputs) throws IOException {
    return renderer().render(TinyChart.with(folder, template).folder(), inputs, Job.none());
  }

  private Rendering render(ChartRenderer with, String template) throws IOException {
    Path chart = TinyChart.with(folder, template).folder();
    return with.render(chart, RenderInputs.DEFAULT, Job.none());
  }

  private String documents(String template) throws IOException {
    return documents(template, RenderInputs.DEFAULT);
  }

  private String documents(String template, RenderInputs inputs) throws IOException {
    return documents(render(template, inputs));
  }

  private static String documents(Rendering rendering) {
    assertThat(rendering).isInstanceOf(Rendered.class);
    return ((Rendered) rendering).documents();
  }

  private static HelmRefusal refusal(Rendering rendering) {
    assertThat(rendering).isInstanceOf(HelmRefusal.class);
    return (HelmRefusal) rendering;
  }
}
