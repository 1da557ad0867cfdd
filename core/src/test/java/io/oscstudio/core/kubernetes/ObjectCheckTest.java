package io.oscstudio.core.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API server refuses, and what it takes though it looks odd. */
class ObjectCheckTest {
  private final KubernetesTypes types = KubernetesTypes.bundled();
  private final ObjectCheck check = new ObjectCheck(types);

  @Test
  void findsNothingInOrdinaryObjects() {
    for (int i = 0; i < 3; i++) {
      assertThat(problems(SampleObjects.object(i))).isEmpty();
    }
  }

  @Test
  void namesTheVersionThatRemovedAnApiAndItsReplacement() {
    ObjectProblem problem =
        only("apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: a}\n");

    assertThat(problem)
        .isInstanceOfSatisfying(
            ObjectProblem.RemovedApiVersion.class,
            removed -> {
              assertThat(removed.api().removed()).hasValue(22);
              assertThat(removed.api().replacement()).contains("networking.k8s.io/v1");
            });
    assertThat(problem.place().toString()).isEqualTo("o.yaml:1:13");
  }

  @Test
  void checksTheFieldsOfRemovedVersionsToo() {
    assertThat(
            problems(
                """
                apiVersion: extensions/v1beta1
                kind: Ingress
                metadata: {name: a}
                spec: {rules: [{http: {paths: [{backend: {serviceName: a, servicePort: 80}}]}}]}
                """))
        .hasOnlyElementsOfType(ObjectProblem.RemovedApiVersion.class);
  }

  @ParameterizedTest
  @CsvSource({"apps/v1, Ingress", "v2, Pod", "app/v1, Deployment", "networking.k8s.io/v2, Ingress"})
  void knowsWhichVersionsServeAKind(String apiVersion, String kind) {
    ObjectProblem problem = only("apiVersion: " + apiVersion + "\nkind: " + kind + "\n");

    assertThat(problem)
        .isInstanceOfSatisfying(
            ObjectProblem.UnknownKind.class, unknown -> assertThat(unknown.served()).isNotEmpty());
  }

  @Test
  void suggestsTheKindThatWasMeant() {
    ObjectProblem problem = only("apiVersion: apps/v1\nkind: Deploymnet\n");

    assertThat(problem)
        .isInstanceOfSatisfying(
            ObjectProblem.UnknownKind.class,
            unknown -> assertThat(unknown.nearest()).contains("Deployment"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"etcd.database.coreos.com/v1beta2", "metrics.k8s.io/v1", "a.b/v1"})
  void saysNothingOfCustomResources(String apiVersion) {
    assertThat(problems("apiVersion: " + apiVersion + "\nkind: Odd\nspec: {x: 1}\n")).isEmpty();
  }

  @Test
  void saysNothingOfNothing() {
    assertThat(problems("# a comment\n")).isEmpty();
    assertThat(problems("---\n")).isEmpty();
  }

  @Test
  void asksForApiVersionAndKind() {
    assertThat(problems("metadata: {name: a}\n"))
        .extracting(p -> ((ObjectProblem.MissingField) p).name())
        .containsExactly("apiVersion", "kind");
    assertThat(only("apiVersion: 1\nkind: Pod\n")).isInstanceOf(ObjectProblem.WrongType.class);
  }

  @Test
  void suggestsTheFieldThatWasMeant() {
    ObjectProblem problem = only(pod("- {name: a, imagePullpolicy: Always}"));

    assertThat(problem)
        .isInstanceOfSatisfying(
            ObjectProblem.UnknownField.class,
            unknown -> assertThat(unknown.nearest()).contains("imagePullPolicy"));
    assertThat(problem.path().toString()).isEqualTo("spec.containers[0].imagePullpolicy");
  }

  @Test
  void leavesTheStatusToTheServer() {
    assertThat(problems(pod("- name: a") + "status: {conditions: no, odd: {}}\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: a, image: 1.5}",
        "{name: a, image: true}",
        "{name: a, tty: 'true'}",
        "{name: a, args: --port}",
        "{name: a, args: [8080]}",
        "{name: a, env: {A: b}}",
        "{name: a, env: [{name: A, value: 1}]}",
        "{name: a, resources: [cpu]}",
        "{name: a, ports: [{containerPort: '80'}]}",
        "{name: a, ports: [{containerPort: 80.5}]}",
        "{name: a, ports: [{containerPort: 3000000000}]}",
        "{name: a, livenessProbe: {httpGet: {port: true}}}",
        "{name: a, livenessProbe: {httpGet: {port: 80.5}}}",
        "{name: a, resources: {limits: {cpu: true}}}"
      })
  void refusesValuesOfAnotherType(String container) {
    assertThat(only(pod("- " + container))).isInstanceOf(ObjectProblem.WrongType.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: a, image: null, args: ~, env: , resources: {}}",
        "{name: a, tty: yes}",
        "{name: a, args: [null]}",
        "{name: a, imagePullPolicy: ''}",
        "{name: a, ports: [{containerPort: 80.0}]}",
        "{name: a, ports: [{containerPort: 1e3}]}",
        "{name: a, livenessProbe: {httpGet: {port: 80}}}",
        "{name: a, livenessProbe: {httpGet: {port: http}}}",
        "{name: a, resources: {limits: {cpu: 1, memory: 1.5e9}}}",
        "{name: a, resources: {limits: {cpu: ' 500m ', memory: 0.5Gi}}}",
        "{name: a, env: [{name: A, value: x}, {name: A, value: y}]}"
      })
  void takesWhatTheServerTakes(String container) {
    assertThat(problems(pod("- " + container))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1GB", "", "500 m", "one", "1,5"})
  void refusesWhatIsNoQuantity(String amount) {
    assertThat(only(pod("- {name: a, resources: {limits: {memory: '%s'}}}".formatted(amount))))
        .isInstanceOf(ObjectProblem.BadQuantity.class);
  }

  @Test
  void asksForWhatCannotBeLeftOut() {
    assertThat(only(pod("- {image: a}")))
        .isInstanceOfSatisfying(
            ObjectProblem.MissingField.class,
            missing -> assertThat(missing.name()).isEqualTo("name"));
    assertThat(only("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: }\n"))
        .isInstanceOf(ObjectProblem.MissingField.class);
    assertThat(only("apiVersion: v1\nkind: ConfigMap\n"))
        .isInstanceOf(ObjectProblem.MissingField.class);
  }

  @Test
  void refusesWordsThatAreNotAllowed() {
    ObjectProblem problem = only(pod("- {name: a, imagePullPolicy: always}"));

    assertThat(problem)
        .isInstanceOfSatisfying(
            ObjectProblem.NotAllowed.class,
            bad -> assertThat(bad.allowed()).contains("Always", "IfNotPresent", "Never"));
  }

  @ParameterizedTest
  @CsvSource({
    "ConfigMap, My_Config",
    "ConfigMap, a..b",
    "Service, a.b",
    "Service, 1a",
    "Namespace, a.b",
    "Secret, -a",
    "Pod, a-"
  })
  void refusesNames(String kind, String name) {
    String spec = kind.equals("Pod") ? "spec: {containers: [{name: a}]}\n" : "";
    assertThat(only("apiVersion: v1\nkind: " + kind + "\nmetadata: {name: " + name + "}\n" + spec))
        .isInstanceOf(ObjectProblem.BadName.class);
  }

  @Test
  void letsRolesBeNamedAlmostFreely() {
    assertThat(
            problems(
                "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\n"
                    + "metadata: {name: 'system:Any_Thing'}\n"))
        .isEmpty();
  }

  @Test
  void asksForNoNameWhereOneIsGenerated() {
    assertThat(problems("apiVersion: v1\nkind: ConfigMap\nmetadata: {generateName: a-}\n"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "labels: {'a b': c}",
        "labels: {a: 'b c'}",
        "labels: {a/b/c: d}",
        "labels: {Upper.example/a: b}",
        "labels: {a: -b}",
        "annotations: {'a b': c}"
      })
  void refusesLabels(String labels) {
    assertThat(only("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, " + labels + "}\n"))
        .isInstanceOf(ObjectProblem.BadLabel.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "labels: {a: ''}",
        "labels: {example.com/A_b.c: D-e}",
        "annotations: {Upper.example/a: 'any text; at all'}"
      })
  void takesLabels(String labels) {
    assertThat(problems("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, " + labels + "}\n"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matchLabels: {app: b}",
        "matchLabels: {app: a, tier: x}",
        "matchExpressions: [{key: app, operator: NotIn, values: [a]}]",
        "matchExpressions: [{key: tier, operator: Exists}]"
      })
  void refusesSelectorsThatMissTheirTemplate(String selector) {
    assertThat(only(deployment(selector))).isInstanceOf(ObjectProblem.UnmatchedSelector.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matchLabels: {app: a}",
        "matchExpressions: [{key: app, operator: In, values: [a, b]}]",
        "matchExpressions: [{key: tier, operator: DoesNotExist}]"
      })
  void takesSelectorsThatChooseTheirTemplate(String selector) {
    assertThat(problems(deployment(selector))).isEmpty();
  }

  @Test
  void refusesNamesThatOccurTwice() {
    assertThat(only(pod("- name: a\n  - name: a"))).isInstanceOf(ObjectProblem.DuplicateName.class);
    assertThat(only(pod("- {name: a}\n  initContainers: [{name: a}]")))
        .isInstanceOf(ObjectProblem.DuplicateName.class);
    assertThat(
            only(
                pod(
                    "- {name: a, ports: [{name: p, containerPort: 1}, {name: p, containerPort: 2}]}")))
        .isInstanceOf(ObjectProblem.DuplicateName.class);
  }

  @Test
  void asksForThePortNamesOfAServiceWithSeveral() {
    String service =
        "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{port: 1}%s]}\n";

    assertThat(problems(service.formatted(""))).isEmpty();
    assertThat(problems(service.formatted(", {port: 2}")))
        .hasSize(2)
        .hasOnlyElementsOfType(ObjectProblem.MissingField.class);
  }

  @Test
  void readsSecretsAsBytes() {
    String secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {a: %s}\n";

    assertThat(problems(secret.formatted("aGVsbG8="))).isEmpty();
    assertThat(problems(secret.formatted("''"))).isEmpty();
    assertThat(only(secret.formatted("hello!"))).isInstanceOf(ObjectProblem.WrongType.class);
    assertThat(only(secret.formatted("aGVsbG8"))).isInstanceOf(ObjectProblem.WrongType.class);
  }

  @Test
  void leavesWhatTheApiLeavesOpen() {
    assertThat(
            problems(
                """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: as.b.c, creationTimestamp: null}
                spec:
                  group: b.c
                  names: {kind: A, plural: as}
                  scope: Namespaced
                  versions:
                    - name: v1
                      served: true
                      storage: true
                      schema:
                        openAPIV3Schema:
                          properties:
                            a: {default: [1, {b: c}], items: {type: string}}
                            b: {additionalProperties: true, enum: [1, a, null]}
                """))
        .isEmpty();
  }

  @Test
  void checksTheItemsOfLists() {
    ObjectProblem problem =
        only(
            """
            apiVersion: v1
            kind: List
            items:
              - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
              - {apiVersion: v1, kind: ConfigMap, metadata: {name: b}, dat: {}}
            """);

    assertThat(problem.path().toString()).isEqualTo("items[1].dat");
  }

  @Test
  void followsAliasesAndMerges() {
    assertThat(
            problems(
                "apiVersion: v1\nkind: ConfigMap\nmetadata: &m {name: a}\n<<: {data: {a: b}}\n"))
        .isEmpty();
  }

  @Test
  void checksAPartOfAnObject() {
    ValueType spec =
        types.kind("apps/v1", "Deployment").orElseThrow().type().at("spec").orElseThrow();

    List<ObjectProblem> found =
        check.check(read("{replicas: two, selector: {}, template: {}}").root(), spec);

    assertThat(found).hasOnlyElementsOfType(ObjectProblem.WrongType.class).hasSize(1);
  }

  @Test
  void stopsAtMany() {
    StringBuilder text =
        new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
    for (int i = 0; i < 5_000; i++) {
      text.append("f").append(i).append(": 1\n");
    }

    assertThat(problems(text.toString()))
        .hasSize(ObjectCheck.MOST_PROBLEMS + 1)
        .last()
        .isInstanceOf(ObjectProblem.Untold.class);
  }

  private static String pod(String containers) {
    return "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  %s\n"
        .formatted(containers);
  }

  private static String deployment(String selector) {
    return """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: a}
    spec:
      selector: {%s}
      template:
        metadata: {labels: {app: a}}
        spec: {containers: [{name: a}]}
    """
        .formatted(selector);
  }

  private ObjectProblem only(String text) {
    List<ObjectProblem> found = problems(text);
    assertThat(found).as(text).hasSize(1);
    return found.getFirst();
  }

  private List<ObjectProblem> problems(String text) {
    return check.check(read(text).root());
  }

  private static Document read(String text) {
    YamlText yaml = YamlText.parse("o.yaml", text, Dialect.KUBERNETES);
    assertThat(yaml.isReadable()).as(text).isTrue();
    return yaml.first();
  }
}
