package io.oscstudio.core.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.helm.HelmRefusal.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChartVerdictTest {
  private static final String CHART = "apiVersion: v2\nname: demo\nversion: 1.0.0\n";

  private static HelmEngine engine;

  @BeforeAll
  static void start() {
    engine = HelmEngine.create(HelmLimits.DEFAULT);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void namesEveryTemplateThatFailsAndRendersTheOthers() {
    ChartVerdict verdict =
        verdict(
            "templates/a.yaml", "kind: A\nx: {{ required \"give x\" .Values.x }}\n",
            "templates/b.yaml", "kind: B\nx: {{ .Values.deep.down }}\n",
            "templates/c.yaml", "kind: C\n{{ if }}\n",
            "templates/d.yaml", "kind: D\n  y: {{ .Release.Name }}\n",
            "templates/e.yaml", "kind: E\n");

    assertThat(places(verdict))
        .containsExactlyInAnyOrder(
            "templates/a.yaml:2:17",
            "templates/b.yaml:2:14",
            "templates/c.yaml:2:1",
            "templates/d.yaml:2:3");
    assertThat(verdict.documents())
        .extracting(RenderedDocument::source)
        .containsExactly("templates/e.yaml");
    assertThat(verdict.complete()).isTrue();
  }

  @Test
  void findsTheLineOfATemplateWhoseResultIsNoYaml() {
    ChartVerdict verdict =
        verdict(
            "templates/a.yaml",
            """
            {{- range list "one" "two" }}
            ---
            kind: ConfigMap
            metadata:
              name: {{ . }}
            {{- if eq . "two" }}
             data: {{ . | quote }}
            {{- end }}
            {{- end }}
            """,
            "templates/b.yaml",
            "kind: B\nname: {{ \"a: b: c\" }}\n");

    assertThat(places(verdict))
        .containsExactlyInAnyOrder("templates/a.yaml:7:2", "templates/b.yaml:2:1");
  }

  @Test
  void saysOnceWhatSeveralTemplatesFailAtAndNothingOfWhatFollowsFromIt() {
    ChartVerdict verdict =
        verdict(
            "templates/_h.tpl",
            "{{ define \"bad\" }}{{ .Values.a.b }}{{ end }}{{ define \"good\" }}x{{ end }}",
            "templates/_broken.tpl",
            "{{ define \"lost\" }}{{ nothing }}{{ end }}",
            "templates/a.yaml",
            "a: {{ include \"bad\" . }}\n",
            "templates/b.yaml",
            "a: {{ include \"bad\" . }}\n",
            "templates/c.yaml",
            "a: {{ include \"lost\" . }}\n",
            "templates/d.yaml",
            "a: {{ include \"good\" . }}\n");

    assertThat(places(verdict))
        .containsExactlyInAnyOrder("templates/_broken.tpl:1:1", "templates/_h.tpl:1:29");
    assertThat(verdict.documents())
        .extracting(RenderedDocument::source)
        .containsExactly("templates/d.yaml");
  }

  @Test
  void goesOnBehindASchemaAndMissingChartsAndAnotherKubernetes() {
    ChartVerdict verdict =
        verdict(
            "Chart.yaml",
                CHART
                    + "kubeVersion: <1.30.0\ndependencies:\n"
                    + "- {name: nats, version: 1.x, repository: 'https://charts.example'}\n",
            "values.yaml", "a: 1\n",
            "values.schema.json", "{\"properties\": {\"a\": {\"type\": \"string\"}}}",
            "templates/a.yaml", "a: {{ fail \"no\" }}\n",
            "templates/b.yaml", "kind: B\n");

    assertThat(verdict.refusals())
        .extracting(HelmRefusal::reason)
        .containsExactly(Reason.SCHEMA, Reason.KUBERNETES, Reason.TEMPLATE);
    assertThat(verdict.missing()).containsExactly("nats");
    assertThat(verdict.documents()).hasSize(1);
  }

  @Test
  void blamesTheSchemaWhenItIsNone() {
    ChartVerdict top = verdict("values.schema.json", "{\"type\": \"objekt\"}");
    ChartVerdict sub =
        verdict(
            "charts/kid/Chart.yaml",
            CHART.replace("demo", "kid"),
            "charts/kid/values.schema.json",
            "{\"type\": \"object\",}");

    assertThat(places(top)).containsExactly("values.schema.json");
    assertThat(places(sub)).containsExactly("charts/kid/values.schema.json");
    assertThat(top.refusals().getFirst().values()).isEmpty();
  }

  @Test
  void endsAfterManyTemplatesAndSaysSo() {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      files.put("templates/t" + i + ".yaml", "{{ fail \"no %d\" }}".formatted(i));
    }

    ChartVerdict verdict = verdict(files);

    assertThat(verdict.refusals()).hasSize(ChartVerdict.MOST_RENDERINGS);
    assertThat(verdict.complete()).isFalse();
  }

  @Test
  void takesNothingAChartPrintsForItsOwn() {
    ChartVerdict verdict =
        verdict("templates/a.yaml", "# oscstudio-printed !\n", "templates/b.yaml", "kind: B\n");

    assertThat(verdict.documents())
        .extracting(RenderedDocument::source)
        .containsExactly("templates/b.yaml");
  }

  private static List<String> places(ChartVerdict verdict) {
    return verdict.refusals().stream().map(r -> r.place().map(Place::toString).orElse("")).toList();
  }

  private static ChartVerdict verdict(String... files) {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < files.length; i += 2) {
      texts.put(files[i], files[i + 1]);
    }
    return verdict(texts);
  }

  private static ChartVerdict verdict(Map<String, String> files) {
    files.putIfAbsent("Chart.yaml", CHART);
    return ChartVerdict.of(
        engine, FileTrees.ofTexts("demo", files), RenderInputs.DEFAULT, Job.none());
  }
}
