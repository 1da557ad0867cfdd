package io.oscstudio.app.pages.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.fields.DocumentEdit;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.Wish;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.rights.Reach;
import io.oscstudio.resources.Resources;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleModelTest {
  private static final String OPERATOR =
      """
      install:
        strategy: deployment
        clusterPermissions:
          - serviceAccountName: demo   # the one of the pods
            rules:
              - apiGroups: [""]
                resources: [secrets]
                verbs: [get, list]
              - apiGroups: [demo.example]
                resources: [queues]
                verbs: ["*"]
        deployments:
          - name: demo
            spec:
              replicas: 1
              strategy: {type: Recreate}
              selector:
                matchLabels: {app: demo}
              template:
                metadata:
                  labels: {app: demo}
                spec:
                  serviceAccountName: demo
                  terminationGracePeriodSeconds: 10
                  containers:
                    - name: operator
                      image: quay.io/demo/operator:1.2
                      args: [--a, --b]
                      livenessProbe: {httpGet: {port: 8080}}
                      resources:
                        requests: {cpu: 100m}
                        limits: {cpu: "1", example.com/gpu: 1}
                      env:
                        - name: PASSWORD
                          valueFrom: {secretKeyRef: {name: access, key: password}}
      """;

  private static final FieldPath DEPLOYMENT = FieldPath.of("install", "deployments", 0);
  private static final FieldPath POD =
      FieldPath.of("install", "deployments", 0, "spec", "template", "spec");
  private static final FieldPath CONTAINER = POD.key("containers").index(0);
  private static final FieldPath RULE =
      FieldPath.of("install", "clusterPermissions", 0, "rules", 0);

  @TempDir Path folder;
  private Optional<LivePage> page = Optional.empty();

  @AfterEach
  void close() {
    page.ifPresent(LivePage::close);
  }

  @Test
  void saysWhatRulesAllowAndHowManyAreOfHighRisk() throws Exception {
    LifecycleModel model = open(OPERATOR).model();

    assertThat(model.permissions().count().get()).isEqualTo(new PermissionsModel.Count(2, 1));
    RuleModel.Said said = model.permissions().rule(RULE, Reach.CLUSTER).said().get();
    assertThat(english(said.sentence())).isEqualTo("Reads all Secrets in every namespace");
    assertThat(said.risk()).isEqualTo("high");
    assertThat(said.remarks()).hasSize(1);
  }

  @Test
  void theSentenceFollowsTheWordsAndTheTextChangesOnlyThere() throws Exception {
    LivePage live = open(OPERATOR);
    RuleModel rule = live.model().permissions().rule(RULE, Reach.CLUSTER);

    FieldModel resources = rule.resources(live.model().scope());
    resources.setTexts(List.of("secrets", "configmaps"));
    live.settle();
    assertThat(english(rule.said().get().sentence()))
        .isEqualTo("Reads Secrets and ConfigMaps in every namespace");
    resources.setTexts(List.of("configmaps"));
    live.settle();

    assertThat(live.text()).isEqualTo(OPERATOR.replace("[secrets]", "[configmaps]"));
    assertThat(english(rule.said().get().sentence()))
        .isEqualTo("Reads all ConfigMaps in every namespace");
    assertThat(live.model().permissions().count().get().high()).isZero();
  }

  @Test
  void theCoreGroupIsWrittenAsAnEmptyText() throws Exception {
    LivePage live = open(OPERATOR);
    RuleModel rule = live.model().permissions().rule(RULE, Reach.CLUSTER);

    rule.apiGroups(live.model().scope()).setTexts(List.of("", "apps"));
    live.settle();

    assertThat(live.text()).isEqualTo(OPERATOR.replace("[\"\"]", "[\"\", apps]"));
    assertThat(rule.suggestedResources()).contains("pods", "deployments").doesNotContain("jobs");
  }

  @Test
  void warnsOfAnAccountThatNoPermissionNames() throws Exception {
    LivePage live = open(OPERATOR);
    DeploymentModel deployment = live.model().deployment(live.model().scope(), DEPLOYMENT);
    assertThat(deployment.account().noteProperty().get()).isEmpty();

    deployment.account().setText("other");
    live.settle();

    assertThat(deployment.account().noteProperty().get())
        .contains(Message.of("lifecycle.account.unnamed", "other"));
    assertThat(deployment.accounts().getValue()).containsExactly("demo");
  }

  @Test
  void offersTheSecretOfBuyersWhereThePackageIsToBePublished() throws Exception {
    LivePage live = open(OPERATOR);
    DeploymentModel deployment = live.model().deployment(live.model().scope(), DEPLOYMENT);
    assertThat(deployment.offersSecret().getValue()).isFalse();

    live.profile().set("publish");
    assertThat(deployment.offersSecret().getValue()).isTrue();
    deployment.addDefaultSecret();
    live.settle();

    assertThat(deployment.offersSecret().getValue()).isFalse();
    assertThat(live.text()).contains("imagePullSecrets:").contains("- name: default-secret");
  }

  @Test
  void takesTheImageApart() throws Exception {
    ContainerModel container = container(open(OPERATOR));

    assertThat(container.reference().getValue())
        .hasValueSatisfying(image -> {
          assertThat(image.registry()).isEqualTo("quay.io");
          assertThat(image.path()).isEqualTo("demo/operator");
          assertThat(image.tagOrLatest()).isEqualTo("1.2");
        });
  }

  @Test
  void saysWhenMoreIsAskedForThanAllowed() throws Exception {
    LivePage live = open(OPERATOR);
    FieldModel request = container(live).quantity("requests", "cpu");
    assertThat(request.noteProperty().get()).isEmpty();

    request.setText("1500m");
    live.settle();

    assertThat(request.noteProperty().get())
        .contains(Message.of("lifecycle.resources.too-much", "1500m", "1"));
  }

  @Test
  void namesWhatOnlyTheTextShowsAndLeadsThere() throws Exception {
    LivePage live = open(OPERATOR);
    DeploymentModel deployment = live.model().deployment(live.model().scope(), DEPLOYMENT);
    ExtrasModel ofContainer = container(live).extras();

    assertThat(deployment.extras().extras().get())
        .extracting(ExtrasModel.Extra::key)
        .containsExactly("strategy", "terminationGracePeriodSeconds");
    assertThat(ofContainer.extras().get())
        .extracting(ExtrasModel.Extra::key)
        .containsExactly("livenessProbe", "example.com/gpu");

    ofContainer.show(ofContainer.extras().get().getFirst());
    assertThat(live.document().findings().focusWish().get())
        .get()
        .isInstanceOfSatisfying(
            Wish.OfText.class,
            wish ->
                assertThat(wish.range().start().offset()).isEqualTo(OPERATOR.indexOf("{httpGet")));
  }

  @Test
  void saysWhereAVariableGetsItsValueFrom() throws Exception {
    LivePage live = open(OPERATOR);
    FieldModel from =
        live.model()
            .scope()
            .field(PodFields.ENV_FROM, CONTAINER.key("env").index(0).key("valueFrom"));

    assertThat(english(ContainerModel.origin(from.value())))
        .isEqualTo("from Secret access, key password");
  }

  @Test
  void argumentsKeepOrderAndRepetitionAndAreUndoneAsOne() throws Exception {
    LivePage live = open(OPERATOR);
    FieldModel arguments = container(live).arguments();

    arguments.typeTexts(LinesField.lines("--a\n--b\n--"));
    arguments.typeTexts(LinesField.lines("--a\n--b\n--a\n"));
    live.settle();
    assertThat(live.text()).isEqualTo(OPERATOR.replace("[--a, --b]", "[--a, --b, --a]"));

    live.document().undo();
    live.settle();
    assertThat(live.text()).isEqualTo(OPERATOR);
  }

  @Test
  void theFirstReleaseHasNoUpgradeUntilOneIsWanted() throws Exception {
    LivePage live = open(OPERATOR);
    UpgradeModel upgrade = live.model().upgrade();
    assertThat(upgrade.presentProperty().get()).isFalse();

    upgrade.add();
    upgrade.replaces().setText("0.0.1");
    live.settle();
    assertThat(live.text()).isEqualTo(OPERATOR + "upgrade:\n  replaces: \"0.0.1\"\n");

    upgrade.replaces().setText("");
    live.settle();
    assertThat(live.text()).isEqualTo(OPERATOR);
    assertThat(upgrade.presentProperty().get()).isTrue();
  }

  /** The worked example of section 6 (test case T8). */
  @Test
  void saysWhichVersionsMayGoToThisOne() throws Exception {
    LivePage live =
        open(
            "operations: {logpath: /var/log}\n"
                + "upgrade:\n  replaces: 0.0.1\n  skips: [0.0.2]\n"
                + "  skipRange: '>=0.0.1 <0.0.5'\n");
    UpgradeModel upgrade = live.model().upgrade();

    assertThat(upgrade.meaning().get().stream().map(LifecycleModelTest::english))
        .containsExactly(
            "0.0.1 may go to this version.",
            "0.0.2 may not go to this version.",
            "The range >=0.0.1 <0.0.5 is kept in the file, but decides nothing: OSC does not say"
                + " what it does.");

    upgrade.skips().setTexts(List.of("0.0.1"));
    assertThat(english(upgrade.meaning().get().getFirst()))
        .startsWith("0.0.1 is the base version and skipped as well");

    upgrade.remove();
    live.settle();
    assertThat(live.text()).isEqualTo("operations: {logpath: /var/log}\n");
    assertThat(upgrade.presentProperty().get()).isFalse();
  }

  @Test
  void thousandsOfSkippedVersionsAreSummedUp() throws Exception {
    UpgradeModel upgrade =
        open("upgrade:\n  skips: [9.9.9" + versions(3_000) + "]\n").model().upgrade();

    assertThat(upgrade.meaning().get()).hasSize(8);
    assertThat(english(upgrade.meaning().get().getLast())).startsWith("2,995 more versions");
  }

  @Test
  void aChartHasNothingToFillIn() throws Exception {
    assertThat(open("# empty on purpose\n", "helm").model().helm().getValue()).isTrue();
    assertThat(open(OPERATOR).model().helm().getValue()).isFalse();
  }

  @Test
  void whatIsAddedFitsWhatIsThere() throws Exception {
    LivePage live = open("");
    live.model().deployments().insertItem(0, live.model().freshDeployment());
    live.settle();
    live.document().edit("account", DocumentEdit.set(POD.key("serviceAccountName"), "operator"));
    live.settle();

    FieldModel cluster = live.model().permissions().list(Reach.CLUSTER);
    cluster.insertItem(0, live.model().permissions().fresh());
    live.settle();

    assertThat(live.model().permissions().accounts().get()).containsExactly("operator");
    RuleModel rule = live.model().permissions().rule(RULE, Reach.CLUSTER);
    assertThat(rule.isBlank()).isTrue();
    assertThat(english(rule.said().get().sentence()))
        .isEqualTo("Allows nothing, because it names no resource");
    assertThat(live.text())
        .contains("selector:\n          matchLabels:\n            name: operator")
        .contains("labels:\n              name: operator");
  }

  private static String versions(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(", 1.0.").append(i);
    }
    return all.toString();
  }

  private static ContainerModel container(LivePage live) {
    return new ContainerModel(live.model().scope(), CONTAINER);
  }

  private LivePage open(String lifecycle) throws Exception {
    return open(lifecycle, "operator");
  }

  private LivePage open(String lifecycle, String type) throws Exception {
    close();
    LivePage live = new LivePage(folder, "name: demo\ntype: " + type + "\n", lifecycle);
    page = Optional.of(live);
    return live;
  }

  private static String english(Message message) {
    return MessageText.of(message, Resources.texts(Locale.ENGLISH));
  }
}
