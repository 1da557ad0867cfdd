package io.oscstudio.core.image.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.ImageLedger;
import io.oscstudio.core.image.ledger.Ledger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistryOverlayTest {
  private static final TargetRegistry OWN = TargetRegistry.parse("registry.example.com:5000/team");

  @Test
  void changesAChartsValuesAndNothingElse() {
    FileTree changed =
        applied(
            Map.of(
                "raw/Chart.yaml",
                "name: a",
                "metadata.yaml",
                "name: a",
                "lifecycle.yaml",
                "# none\n",
                "raw/values.yaml",
                """
                # the database
                image: # where it is
                  registry: quay.io   # fast
                  repository: coreos/etcd
                  tag: "3.5"
                other: 1
                """));

    assertThat(changed.text("raw/values.yaml"))
        .isEqualTo(
            """
            # the database
            image: # where it is
              registry: registry.example.com:5000   # fast
              repository: team/etcd
              tag: "3.5"
            other: 1
            """);
  }

  @Test
  void givesASubchartItsAddressFromTheTop() {
    FileTree changed =
        applied(
            Map.of(
                "Chart.yaml",
                "name: a",
                "values.yaml",
                "# mine\n",
                "charts/db/Chart.yaml",
                "name: db",
                "charts/db/values.yaml",
                "image: a/db:1"));

    assertThat(changed.text("values.yaml"))
        .contains("# mine")
        .contains("registry.example.com:5000/team/db:1");
    assertThat(changed.text("charts/db/values.yaml")).isEqualTo("image: a/db:1");
  }

  @Test
  void changesAnOperatorsContainersVariablesAndExamples() {
    FileTree changed =
        applied(
            Map.of(
                "metadata.yaml",
                "name: a",
                "lifecycle.yaml",
                """
                install:
                  deployments:
                  - spec:
                      template:
                        spec:
                          containers:
                          - image: 'quay.io/a/o:1' # the operator
                            args: ["--helper=quay.io/a/h:2", "--v=1"]
                            env:
                            - {name: RELATED_IMAGE_DB, value: redis:7}
                """,
                "manifests/d_csd.yaml",
                """
                kind: CustomServiceDefinition
                spec:
                  defaultConfiguration: '{"spec": {"image": "quay.io/a/d:1", "size": 3}}'
                """));

    assertThat(changed.text("lifecycle.yaml"))
        .contains("- image: 'registry.example.com:5000/team/o:1' # the operator")
        .contains("args: [\"--helper=quay.io/a/h:2\", \"--v=1\"]")
        .contains("- {name: RELATED_IMAGE_DB, value: registry.example.com:5000/team/redis:7}");
    assertThat(changed.text("manifests/d_csd.yaml"))
        .contains("'{\"spec\": {\"image\": \"registry.example.com:5000/team/d:1\", \"size\": 3}}'");
  }

  @Test
  void saysWhatItCouldNotChange() {
    FileTree tree =
        FileTrees.ofTexts("a", Map.of("Chart.yaml", "name: a", "values.yaml", "a: [x\n"));
    Ledger ledger =
        ImageLedger.read(
            FileTrees.ofTexts("a", Map.of("Chart.yaml", "name: a", "values.yaml", "image: a/b:1")),
            Decisions.NONE);

    RegistryOverlay overlay = RegistryOverlay.of(tree, ledger, MappingPlan.of(ledger), OWN);

    assertThat(overlay.notes()).extracting(Finding::code).containsExactly("mapping.not-changed");
    assertThat(overlay.patches()).isEmpty();
  }

  private static FileTree applied(Map<String, String> files) {
    FileTree tree = FileTrees.ofTexts("a", new LinkedHashMap<>(files));
    Ledger ledger = ImageLedger.read(tree, Decisions.NONE);
    RegistryOverlay overlay = RegistryOverlay.of(tree, ledger, MappingPlan.of(ledger), OWN);
    assertThat(overlay.notes()).isEmpty();
    return overlay.applied(tree);
  }
}
