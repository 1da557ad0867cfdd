package io.oscstudio.core.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.helm.HelmRefusal.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why, where and for want of which value the engine refuses a chart. */
class HelmRefusalTest {
  private static HelmEngine engine;

  @TempDir Path temp;

  @BeforeAll
  static void start() {
    engine = HelmEngine.create(HelmLimits.DEFAULT);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void asksForTheValueARequiredNames() throws IOException {
    HelmRefusal refusal = refusal(chart("a: 1\nb: {{ required \"give a name\" .Values.first }}\n"));

    assertThat(refusal.reason()).isEqualTo(Reason.VALUES);
    assertThat(place(refusal)).isEqualTo("templates/x.yaml:2:17");
    assertThat(paths(refusal)).containsExactly("first");
    assertThat(refusal.values().getFirst().words()).isEqualTo("give a name");
  }

  @Test
  void asksForEveryValueTheWordsName() throws IOException {
    HelmRefusal refusal =
        refusal(chart("a: {{ fail \".Values.key or .Values.secret.name must be set!\" }}"));

    assertThat(paths(refusal)).containsExactly("key", "secret.name");
  }

  @Test
  void knowsAPathWithoutItsPrefixByTheChartsValues() throws IOException {
    HelmRefusal refusal = refusal(chart("a: {{ fail \"set name.first, see example.org/help\" }}"));

    assertThat(paths(refusal)).containsExactly("name.first");
  }

  @Test
  void asksForTheValueThatIsNil() throws IOException {
    HelmRefusal refusal = refusal(chart("a: {{ .Values.image.deep.tag }}"));

    assertThat(refusal.reason()).isEqualTo(Reason.VALUES);
    assertThat(refusal.place().orElseThrow().file()).isEqualTo("templates/x.yaml");
    assertThat(paths(refusal)).containsExactly("image.deep.tag");
  }

  @Test
  void pointsIntoTheInnermostTemplateThatIsIncluded() throws IOException {
    TinyChart chart =
        chart("a: {{ include \"one\" . }}")
            .file(
                "templates/_h.tpl",
                "{{- define \"one\" }}{{ include \"two\" . }}{{ end -}}\n"
                    + "{{- define \"two\" }}\n  好 {{ .Values.a.b }}{{ end -}}");

    HelmRefusal refusal = refusal(chart);

    assertThat(place(refusal)).startsWith("templates/_h.tpl:3:");
    assertThat(paths(refusal)).containsExactly("a.b");
  }

  @Test
  void findsTheTemplateThatRefusesBehindTheOneThatIncludesIt() throws IOException {
    TinyChart chart =
        chart("a: {{ include \"one\" . | quote }}")
            .file(
                "templates/_h.tpl",
                "{{- define \"one\" }}\n{{ required \"no password\" .Values.pw }}{{ end -}}");

    HelmRefusal refusal = refusal(chart);

    assertThat(place(refusal)).isEqualTo("templates/_h.tpl:2:14");
    assertThat(paths(refusal)).containsExactly("pw");
  }

  @Test
  void putsASubchartsValueUnderTheKeyItHasInTheChart() throws IOException {
    TinyChart chart =
        chart("a: 1")
            .file(
                "Chart.yaml",
                "apiVersion: v2\nname: tiny\nversion: 1.0.0\n"
                    + "dependencies: [{name: kid, version: 1.0.0, alias: little}]\n");
    TinyChart.empty(chart.folder().resolve("charts/kid"), "kid")
        .file("templates/k.yaml", "a: {{ required \"which?\" .Values.port }}")
        .file("templates/g.yaml", "a: {{ (.Values.global.x | default dict).y }}");

    HelmRefusal refusal = refusal(chart);

    assertThat(refusal.place().orElseThrow().file()).isEqualTo("charts/kid/templates/k.yaml");
    assertThat(paths(refusal)).containsExactly("little.port");
  }

  @Test
  void pointsIntoTheArchiveOfASubchart() throws Exception {
    TinyChart chart = chart("a: 1");
    TinyChart.empty(temp.resolve("kid"), "kid")
        .file("templates/k.yaml", "a: {{ .Values.global.no.such }}");
    Files.createDirectories(chart.folder().resolve("charts"));
    Path archive = chart.folder().resolve("charts/kid-1.0.0.tgz");
    assertThat(
            new ProcessBuilder("tar", "czf", archive.toString(), "kid")
                .directory(temp.toFile())
                .start()
                .waitFor())
        .isZero();

    HelmRefusal refusal = refusal(chart);

    assertThat(refusal.place().orElseThrow().file())
        .isEqualTo("charts/kid-1.0.0.tgz/kid/templates/k.yaml");
    assertThat(paths(refusal)).containsExactly("global.no.such");
  }

  @Test
  void namesEachValueThatTheSchemaRefuses() throws IOException {
    TinyChart chart =
        chart("a: 1")
            .file(
                "values.schema.json",
                """
                {"type": "object", "required": ["key", "other"], "properties": {
                  "name": {"type": "integer"},
                  "a.b": {"type": "object", "required": ["c"]}}}
                """)
            .file("values.yaml", "name: own\na.b: {}\n");

    HelmRefusal refusal = refusal(chart);

    assertThat(refusal.reason()).isEqualTo(Reason.SCHEMA);
    assertThat(paths(refusal)).containsExactlyInAnyOrder("key", "other", "name", "[\"a.b\"].c");
    assertThat(refusal.values()).allMatch(value -> !value.words().isEmpty());
  }

  @Test
  void whatItAsksForCanBeGiven() throws IOException {
    TinyChart chart =
        chart("a: {{ required \"which?\" (index .Values \"odd.key,=\" \"in\") }}")
            .file("values.yaml", "odd.key,=: {}\n");
    AskedValue asked = refusal(chart).values().getFirst();
    RenderInputs given = RenderInputs.DEFAULT.withSets(asked.set("x,y=[z]"));

    assertThat(((Rendered) engine.render(chart.folder(), given, Job.none())).documents())
        .contains("a: x,y=[z]");
  }

  @Test
  void namesTheChartsThatAreMissing() throws IOException {
    TinyChart chart =
        chart("a: 1")
            .file(
                "Chart.yaml",
                "apiVersion: v2\nname: tiny\nversion: 1.0.0\ndependencies:\n"
                    + "- {name: redis, version: 1.x, repository: 'https://charts.example'}\n"
                    + "- {name: nats, version: 1.x, repository: 'https://charts.example'}\n");

    HelmRefusal refusal = refusal(chart);

    assertThat(refusal.reason()).isEqualTo(Reason.DEPENDENCIES);
    assertThat(refusal.missing()).containsExactly("redis", "nats");
  }

  @Test
  void pointsAtTheKubernetesTheChartWants() throws IOException {
    TinyChart chart =
        chart("a: 1")
            .file(
                "Chart.yaml", "apiVersion: v2\nname: tiny\nversion: 1.0.0\nkubeVersion: '<1.20'\n");

    HelmRefusal refusal = refusal(chart);

    assertThat(refusal.reason()).isEqualTo(Reason.KUBERNETES);
    assertThat(place(refusal)).isEqualTo("Chart.yaml:4:1");
  }

  @Test
  void asksForNoValueWhenTheTemplateItselfIsWrong() throws IOException {
    for (String wrong :
        List.of(
            "a: 1\nb: {{ nosuch .Values.name }}",
            "a: 1\nb: {{ if }}",
            "a: 1\nb: {{ include \"no.such\" .Values.name }}")) {
      HelmRefusal refusal = refusal(chart(wrong));

      assertThat(refusal.reason()).as(wrong).isEqualTo(Reason.TEMPLATE);
      assertThat(refusal.values()).as(wrong).isEmpty();
      assertThat(place(refusal)).as(wrong).startsWith("templates/x.yaml:2:");
    }
  }

  @Test
  void pointsAtAFileThatIsNoYaml() throws IOException {
    HelmRefusal values = refusal(chart("a: 1").file("values.yaml", "a: 1\nb: [\n"));
    HelmRefusal result = refusal(chart("a: {{ .Values.name }}\n b: 2"));

    assertThat(values.reason()).isEqualTo(Reason.CHART);
    assertThat(place(values)).startsWith("values.yaml:2:");
    assertThat(result.reason()).isEqualTo(Reason.TEMPLATE);
    assertThat(result.place()).contains(Place.of("templates/x.yaml"));
  }

  @Test
  void keepsTheWordsOfALongChainShort() throws IOException {
    TinyChart chart =
        chart("a: {{ include \"down\" (dict \"n\" 200 \"Values\" .Values) }}")
            .file(
                "templates/_h.tpl",
                "{{- define \"down\" }}{{ if .n }}{{ include \"down\""
                    + " (dict \"n\" (sub .n 1 | int) \"Values\" .Values) }}"
                    + "{{ else }}{{ .Values.no.such }}{{ end }}{{ end -}}");

    HelmRefusal refusal = refusal(chart);

    assertThat(refusal.message().arguments().toString().length()).isLessThan(2100);
    assertThat(refusal.message().arguments().toString()).contains("nil pointer");
    assertThat(paths(refusal)).containsExactly("no.such");
  }

  private TinyChart chart(String template) throws IOException {
    return TinyChart.with(temp, template);
  }

  private static HelmRefusal refusal(TinyChart chart) {
    Rendering rendering = engine.render(chart.folder(), RenderInputs.DEFAULT, Job.none());
    assertThat(rendering).isInstanceOf(HelmRefusal.class);
    return (HelmRefusal) rendering;
  }

  private static String place(HelmRefusal refusal) {
    return refusal.place().orElseThrow().toString();
  }

  private static List<String> paths(HelmRefusal refusal) {
    return refusal.values().stream().map(value -> value.path().toString()).toList();
  }
}
