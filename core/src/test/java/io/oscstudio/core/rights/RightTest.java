package io.oscstudio.core.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import io.oscstudio.resources.Resources;
import io.oscstudio.resources.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightTest {
  private static final Texts ENGLISH = Resources.texts(Locale.ENGLISH);
  private static final Texts CHINESE = Resources.texts(Locale.SIMPLIFIED_CHINESE);

  /** Groups, resources and verbs of a rule, split at blanks; {@code core} is the core group. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          core | secrets | get list watch update patch | HIGH | Reads and changes all Secrets in every namespace
          core | secrets | create | ELEVATED | Creates Secrets in every namespace
          core | configmaps | get list watch | LOW | Reads all ConfigMaps in every namespace
          core | pods services | list | LOW | Reads Pods and Services in every namespace
          core | events | create patch | LOW | Creates and changes Events in every namespace
          core | services pods | create delete | HIGH | Creates and deletes Pods and Services in every namespace
          core | pods | update | ELEVATED | Changes all Pods in every namespace
          core | services | deletecollection | ELEVATED | Deletes all Services in every namespace
          core | nodes | get | LOW | Reads all Nodes of the cluster
          core | nodes pods | get | LOW | Reads Nodes and Pods in the whole cluster
          core | nodes | patch | ELEVATED | Changes all Nodes of the cluster
          core | namespaces | * | ELEVATED | Can do anything with Namespaces of the cluster
          core | pods/exec | create | HIGH | Runs commands inside Pods in every namespace
          core | pods pods/log pods/exec | get | HIGH | Reads Pods and the logs of Pods in every namespace. Runs commands inside Pods in every namespace
          core | nodes/proxy | get | HIGH | Talks to the kubelets of Nodes of the cluster
          core | nodes/metrics | get | LOW | Reads the metrics of Nodes of the cluster
          core | serviceaccounts/token | create | HIGH | Issues tokens for ServiceAccounts in every namespace
          core | pods/portforward | create | ELEVATED | Opens connections to any port of Pods in every namespace
          core | * | get | HIGH | Reads everything of the core API group in the whole cluster
          core | users groups | impersonate | HIGH | Takes on the identity of Users and Groups of the cluster
          core | pods/strange | get | LOW | Reads the “strange” of Pods in every namespace
          * | * | * | HIGH | Can do anything with everything in the whole cluster
          * | * | get list | HIGH | Reads everything in the whole cluster
          * | secrets | * | HIGH | Can do anything with Secrets in every namespace
          apps | deployments deployments/finalizers deployments/status | get create update patch delete | HIGH | Reads, creates, changes and deletes all Deployments in every namespace
          apps | deployments/finalizers statefulsets/finalizers | update | LOW | Changes the finalizers of Deployments and StatefulSets in every namespace
          apps | */scale | patch | LOW | Changes the replica count of everything of apps in the whole cluster
          apps extensions | deployments | get | LOW | Reads all Deployments in every namespace
          extensions | services | create | LOW | Creates services of extensions in the whole cluster
          apps batch core | * | list | HIGH | Reads everything of apps, batch and the core API group in the whole cluster
          batch | cronjobs | update | HIGH | Changes all CronJobs in every namespace
          etcd.example.com | etcdclusters | * | LOW | Can do anything with etcdclusters of etcd.example.com in the whole cluster
          etcd.example.com | a b c d e f g | get | LOW | Reads a, b, c, d and 3 more of etcd.example.com in the whole cluster
          etcd.example.com | a/status b/status a/finalizers b/finalizers | update | LOW | Changes the status and finalizers of a and b of etcd.example.com in the whole cluster
          * | widgets | get | LOW | Reads widgets of any API group in the whole cluster
          rbac.authorization.k8s.io | roles rolebindings | get create | ELEVATED | Reads and creates Roles and RoleBindings in every namespace
          rbac.authorization.k8s.io | clusterroles | bind escalate | HIGH | Writes permissions it does not have itself into ClusterRoles of the cluster. Hands on the permissions of ClusterRoles of the cluster, even those it does not have itself
          rbac.authorization.k8s.io | roles | * | HIGH | Can do anything with Roles in every namespace
          admissionregistration.k8s.io | mutatingwebhookconfigurations | update | HIGH | Changes all MutatingWebhookConfigurations of the cluster
          admissionregistration.k8s.io | validatingwebhookconfigurations | get | LOW | Reads all ValidatingWebhookConfigurations of the cluster
          apiextensions.k8s.io | customresourcedefinitions | create get | ELEVATED | Reads and creates all CustomResourceDefinitions of the cluster
          policy | podsecuritypolicies | use | HIGH | May “use” PodSecurityPolicies of the cluster
          certificates.k8s.io | signers | approve sign | HIGH | May “approve” and “sign” Signers of the cluster
          """)
  void saysWhatARuleOfTheClusterAllows(
      String groups, String resources, String verbs, Risk risk, String sentence) {
    Right right = Right.of(rule(groups, resources, verbs), Reach.CLUSTER);

    assertThat(english(right.sentence())).isEqualTo(sentence);
    assertThat(right.risk()).isEqualTo(risk);
    assertThat(right.remarks().isEmpty()).as("no reason").isEqualTo(risk == Risk.LOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          core | secrets | get list | ELEVATED | Reads all Secrets in its namespace
          core | pods | create | ELEVATED | Creates Pods in its namespace
          core | services configmaps | create update | LOW | Creates and changes Services and ConfigMaps in its namespace
          core | pods/exec | create | ELEVATED | Runs commands inside Pods in its namespace
          rbac.authorization.k8s.io | roles | escalate | HIGH | Writes permissions it does not have itself into Roles in its namespace
          * | * | * | HIGH | Can do anything with everything in its namespace
          """)
  void saysWhatARuleOfANamespaceAllows(
      String groups, String resources, String verbs, Risk risk, String sentence) {
    Right right = Right.of(rule(groups, resources, verbs), Reach.NAMESPACE);

    assertThat(english(right.sentence())).isEqualTo(sentence);
    assertThat(right.risk()).isEqualTo(risk);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          core | secrets | get update | 读取和修改所有命名空间中的所有 Secret
          core | nodes | get | 读取集群中的所有 Node
          core | pods services configmaps | get create delete | 读取、创建和删除所有命名空间中的 Pod、Service 和 ConfigMap
          core | pods/exec | create | 在所有命名空间的 Pod 中执行命令
          * | * | * | 可对整个集群中的一切资源执行任何操作
          """)
  void saysItInChineseToo(String groups, String resources, String verbs, String sentence) {
    Right right = Right.of(rule(groups, resources, verbs), Reach.CLUSTER);

    assertThat(MessageText.of(right.sentence(), CHINESE)).isEqualTo(sentence);
  }

  @Test
  void aRuleForObjectsOfCertainNamesIsLessRiskyUnlessTheNameIsThePoint() {
    Right secret = Right.of(rule("core", "secrets", "get").named("tls"), Reach.CLUSTER);
    Right admin = Right.of(rule("core", "users", "impersonate").named("admin"), Reach.CLUSTER);

    assertThat(english(secret.sentence()))
        .isEqualTo("Reads Secrets named “tls” in every namespace");
    assertThat(secret.risk()).isEqualTo(Risk.ELEVATED);
    assertThat(admin.risk()).isEqualTo(Risk.HIGH);
    assertThat(constraint("nonroot").risk()).isEqualTo(Risk.ELEVATED);
    assertThat(constraint("privileged").risk()).isEqualTo(Risk.HIGH);
  }

  private static Right constraint(String name) {
    PolicyRule rule = rule("security.openshift.io", "securitycontextconstraints", "use");
    return Right.of(rule.named(name), Reach.CLUSTER);
  }

  @Test
  void namesTheReasonsAndTheWeightiestFirst() {
    Right right =
        Right.of(
            rule("core rbac.authorization.k8s.io", "rolebindings secrets", "get create"),
            Reach.CLUSTER);

    assertThat(right.remarks().stream().map(RightTest::english))
        .containsExactly(
            "Secrets hold passwords, keys and tokens. With a token it can act as the token’s owner.",
            "It can exchange the passwords and keys of other services.",
            "It can hand on every permission it has itself.");
  }

  @Test
  void nothingHidesInACrowd() {
    List<String> crowd =
        IntStream.range(0, 50_000).mapToObj(i -> i == 30_000 ? "secrets" : "things" + i).toList();

    Right right = Right.of(PolicyRule.of(List.of(""), crowd, List.of("get")), Reach.CLUSTER);

    assertThat(english(right.sentence()))
        .isEqualTo(
            "Reads Secrets and things0, things1, things2, things3 and 49,995 more"
                + " of the core API group in the whole cluster");
    assertThat(right.risk()).isEqualTo(Risk.HIGH);
  }

  @Test
  void endlessWordsAreCut() {
    PolicyRule rule =
        PolicyRule.of(List.of("g".repeat(9_999)), List.of("r".repeat(9_999)), verbs(9_999));

    assertThat(english(Right.of(rule, Reach.CLUSTER).sentence())).hasSizeLessThan(300);
  }

  private static List<String> verbs(int count) {
    return IntStream.range(0, count).mapToObj(i -> "verb" + i).toList();
  }

  @Test
  void pathsOfTheServerAreNoResources() {
    PolicyRule metrics =
        new PolicyRule(Set.of(), Set.of(), Set.of(), Set.of("get"), Set.of("/metrics"));
    PolicyRule all = new PolicyRule(Set.of(), Set.of(), Set.of(), Set.of("*"), Set.of("*"));

    assertThat(english(Right.of(metrics, Reach.CLUSTER).sentence()))
        .isEqualTo("Reads the API server’s paths “/metrics”");
    assertThat(english(Right.of(all, Reach.CLUSTER).sentence()))
        .isEqualTo("Calls every path of the API server that is no resource");
    assertThat(Right.of(all, Reach.NAMESPACE).remarks())
        .containsExactly(Message.of("rights.no-effect-paths"));
  }

  @Test
  void saysWhenARuleAllowsNothing() {
    assertThat(english(Right.of(rule("core", "pods", ""), Reach.CLUSTER).sentence()))
        .isEqualTo("Allows nothing, because it names no verb");
    assertThat(english(Right.of(rule("core", "", "get"), Reach.CLUSTER).sentence()))
        .isEqualTo("Allows nothing, because it names no resource");
    assertThat(english(Right.of(rule("", "pods", "get"), Reach.CLUSTER).sentence()))
        .isEqualTo("Allows nothing, because it names no API group");
  }

  @Test
  void saysWhatAPermissionOfANamespaceCannotGive() {
    Right right = Right.of(rule("core", "nodes", "get update"), Reach.NAMESPACE);

    assertThat(right.risk()).isEqualTo(Risk.LOW);
    assertThat(right.remarks().stream().map(RightTest::english))
        .singleElement()
        .asString()
        .startsWith("Nodes belong to no namespace");
  }

  @Test
  void readsRulesAsTheyAreWrittenAndLeavesOutWhatIsNoWord() {
    PolicyRule rule =
        PolicyRule.of(
            YamlText.parse(
                    """
                    apiGroups: ["", 1]
                    resources: [pods, {a: b}, null, ""]
                    resourceNames: none
                    verbs: [get, get, on]
                    """,
                    Dialect.KUBERNETES)
                .first()
                .root());

    assertThat(rule)
        .isEqualTo(PolicyRule.of(List.of("", "1"), List.of("pods"), List.of("get", "on")));
  }

  @Test
  void everyKnownKindHasAName() {
    for (Resource resource : Resource.all()) {
      assertThat(ENGLISH.has(resource.kind().key())).as(resource.name()).isTrue();
    }
  }

  @Test
  void suggestsTheResourcesOfAGroup() {
    assertThat(Vocabulary.resources(List.of("batch"))).containsExactly("jobs", "cronjobs");
    assertThat(Vocabulary.resources(List.of("*"))).contains("pods", "deployments", "roles");
    assertThat(Vocabulary.apiGroups()).startsWith("", "apps").doesNotHaveDuplicates();
  }

  private static PolicyRule rule(String groups, String resources, String verbs) {
    List<String> named = words(groups).stream().map(g -> g.equals("core") ? "" : g).toList();
    return PolicyRule.of(named, words(resources), words(verbs));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.split(" "));
  }

  private static String english(Message message) {
    return MessageText.of(message, ENGLISH);
  }
}
