package io.oscstudio.core.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.ChartRenderers;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.helm.Rendered;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every object of the corpus: of it is said what a cluster would say, and nothing else. */
@Tag("corpus")
class ObjectCorpusTest {
  private static final Path CORPUS =
      Path.of(System.getenv().getOrDefault("OSC_CORPUS", "../../shared/corpus"));

  /** What is wrong with objects of operators, each looked at; API versions are told apart. */
  private static final Set<String> WRONG_IN_OPERATORS =
      Set.of(
          // A level too far to the left, beside an empty "secret:".
          "UnknownField multicluster-operators-subscription template.spec.volumes[].defaultMode",
          "UnknownField multicluster-operators-subscription template.spec.volumes[].items",
          "UnknownField multicluster-operators-subscription template.spec.volumes[].secretName",
          "UnknownField victoriametrics-operator template.containers",
          "UnknownField reportportal-operator"
              + " spec.validation.openAPIV3Schema.properties.metadata.name",
          // A service's spec melted into a deployment's.
          "UnknownField rabbitmq-cluster-operator ports",
          "UnknownField rabbitmq-cluster-operator selector[\"app.kubernetes.io/name\"]",
          // OpenShift's own roles have it, those of Kubernetes do not.
          "UnknownField yaks [].attributeRestrictions",
          // Fields of v1beta1 in a CRD of v1, broken on purpose.
          "UnknownField operator-framework+operator-sdk--testdata spec.subresources",
          "UnknownField operator-framework+operator-sdk--testdata spec.validation",
          "UnknownField operator-framework+operator-sdk--testdata spec.version",
          // A kind without its API version.
          "MissingField azure-service-operator ");

  private static final Set<String> WRONG_IN_CHARTS =
      Set.of(
          // Delays belong to the probe.
          "UnknownField prometheus-couchdb-exporter"
              + " spec.template.spec.containers[].livenessProbe.httpGet.initialDelaySeconds",
          "UnknownField prometheus-couchdb-exporter"
              + " spec.template.spec.containers[].readinessProbe.httpGet.initialDelaySeconds",
          // Pods have it, containers do not.
          "UnknownField marge-bot spec.template.spec.containers[].securityContext.fsGroup",
          // Gone since Kubernetes 1.8.
          "UnknownKind namerd kind",
          // Test data of Helm: an object with a name and nothing else.
          "MissingField internal__chart__v3__lint__rules__testdata__goodone ",
          "MissingField pkg__chart__v2__lint__rules__testdata__goodone ");

  private static final KubernetesTypes TYPES = KubernetesTypes.bundled();

  private final ObjectCheck check = new ObjectCheck(TYPES);
  private final Set<String> found = new TreeSet<>();
  private final Set<String> removed = new TreeSet<>();
  private int known;

  @Test
  void findsInOperatorsOnlyWhatIsWrong() throws IOException {
    assumeThat(CORPUS).isDirectory();
    Path operators = CORPUS.resolve("operators");

    try (Stream<Path> files = Files.walk(operators)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.ya?ml")).sorted().toList()) {
        Path inside = operators.relativize(file);
        if (!inside.toString().contains("/tests/")) {
          String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
          String owner = inside.getName(0).toString();
          check(owner.endsWith("sdk--testdata") ? owner : inside.getName(1).toString(), text);
        }
      }
    }

    assertThat(known).isGreaterThan(500);
    assertThat(found).isEqualTo(new TreeSet<>(WRONG_IN_OPERATORS));
    assertThat(removed)
        .containsExactly(
            "apiextensions.k8s.io/v1beta1 CustomResourceDefinition",
            "rbac.authorization.k8s.io/v1beta1 ClusterRole");
  }

  @Test
  void findsInChartsOnlyWhatIsWrong() throws IOException {
    assumeThat(CORPUS).isDirectory();

    try (ChartRenderer renderer = ChartRenderers.open(HelmLimits.DEFAULT);
        Stream<Path> folders = Files.walk(CORPUS.resolve("charts"), 2)) {
      for (Path chart :
          folders.filter(f -> Files.exists(f.resolve("Chart.yaml"))).sorted().toList()) {
        RenderInputs inputs = RenderInputs.DEFAULT.withRelease("rel", "ns");
        if (renderer.render(chart, inputs, Job.none()) instanceof Rendered(String documents)) {
          check(chart.getFileName().toString(), documents);
        }
      }
    }

    assertThat(known).isGreaterThan(1_000);
    assertThat(found).isEqualTo(new TreeSet<>(WRONG_IN_CHARTS));
    assertThat(removed)
        .contains("extensions/v1beta1 Deployment", "policy/v1beta1 PodSecurityPolicy");
  }

  private void check(String owner, String text) {
    for (Document document : YamlText.parse(text, Dialect.KUBERNETES).documents()) {
      Node root = document.root();
      if (document.isBroken() || isNoObject(document, owner)) {
        continue;
      }
      check.check(root).forEach(problem -> add(owner, problem));
      parts(document, "deployments", "spec", type("apps/v1", "Deployment", "spec"), owner);
      ValueType rules = type("rbac.authorization.k8s.io/v1", "Role", "rules");
      parts(document, "permissions", "rules", rules, owner);
      parts(document, "clusterPermissions", "rules", rules, owner);
      known +=
          TYPES
                  .kind(
                      document.textAt("apiVersion").orElse(""), document.textAt("kind").orElse(""))
                  .isPresent()
              ? 1
              : 0;
    }
  }

  /** Package files, annotations and the like lie among the objects of operators. */
  private static boolean isNoObject(Document document, String owner) {
    return document.map().isPresent()
        && !document.map().get().contains("kind")
        && !owner.endsWith("goodone");
  }

  private static ValueType type(String apiVersion, String kind, String field) {
    return TYPES.kind(apiVersion, kind).orElseThrow().type().at(field).orElseThrow();
  }

  private void parts(Document csv, String list, String field, ValueType type, String owner) {
    if (csv.at("spec", "install", "spec", list).orElse(null) instanceof ListNode items) {
      for (Node item : items.items()) {
        known++;
        item.at(field)
            .ifPresent(part -> check.check(part, type).forEach(problem -> add(owner, problem)));
      }
    }
  }

  private void add(String owner, ObjectProblem problem) {
    if (problem instanceof ObjectProblem.RemovedApiVersion(Node _, var _, ApiKind api)) {
      removed.add(api.apiVersion() + " " + api.kind());
    } else {
      String path = problem.path().toString().replaceAll("\\[\\d+]", "[]");
      found.add(problem.getClass().getSimpleName() + " " + owner + " " + path);
    }
  }
}
