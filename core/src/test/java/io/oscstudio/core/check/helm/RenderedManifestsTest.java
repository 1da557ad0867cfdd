package io.oscstudio.core.check.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.check.rule.SubjectRun;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.ChartRenderers;
import io.oscstudio.core.helm.HelmLimits;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RenderedManifestsTest {
  private static final ChartRenderer HELM = ChartRenderers.open(HelmLimits.DEFAULT);

  @AfterAll
  static void endHelm() {
    HELM.close();
  }

  @Test
  void nameTheTemplateFileOfEachObjectAndTheLineWithItsKind() {
    ChartPackage chart =
        chart(
            "raw/Chart.yaml", "apiVersion: v2\nname: demo\nversion: 1.0.0\n",
            "raw/templates/a.yaml",
                """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: one}
                ---
                apiVersion: v1
                kind: Secret
                metadata:
                  name: two
                  annotations: {helm.sh/hook: pre-install}
                """,
            "raw/charts/kid/Chart.yaml", "apiVersion: v2\nname: kid\nversion: 1.0.0\n",
            "raw/charts/kid/templates/b.yaml",
                "{{ range list 1 2 }}\n---\nkind: Pod\nmetadata: {name: p{{ . }}}\n{{ end }}");

    RenderedManifests manifests = RenderedManifests.of(chart);

    assertThat(manifests.all())
        .extracting(RenderedManifest::title, m -> m.place().toString(), RenderedManifest::isHook)
        .containsExactlyInAnyOrder(
            tuple("ConfigMap/one", "raw/templates/a.yaml:2:1", false),
            tuple("Secret/two", "raw/templates/a.yaml:6:1", true),
            tuple("Pod/p1", "raw/charts/kid/templates/b.yaml:3:1", false),
            tuple("Pod/p2", "raw/charts/kid/templates/b.yaml:3:1", false));
  }

  private static ChartPackage chart(String... files) {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < files.length; i += 2) {
      texts.put(files[i], files[i + 1]);
    }
    FileTree tree = FileTrees.ofTexts("demo", texts);
    CheckContext context = CheckContext.of(Profile.PRIVATE).with(HELM);
    return new ChartPackage(
        SubjectRun.of(tree, "raw/", Optional.empty(), context, Job.none(), Optional.empty()), true);
  }
}
