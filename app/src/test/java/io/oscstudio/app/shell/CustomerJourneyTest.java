package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.customer.CustomerModel;
import io.oscstudio.app.pages.service.CsdModel;
import io.oscstudio.app.wizard.Step;
import io.oscstudio.core.console.customer.DeployScene;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The customer's view in the window, filled in with the keyboard. */
@ExtendWith(ApplicationExtension.class)
class CustomerJourneyTest {
  private static final String CRD =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: queues.example.com}
      spec:
        group: example.com
        scope: Namespaced
        names: {kind: Queue, plural: queues, singular: queue, listKind: QueueList}
        versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    required: [mode]
                    properties:
                      mode: {type: string}
                      size: {type: integer, minimum: 1, maximum: 9}
                      endpoint: {type: string}
                      rules: {type: array, items: {type: string}}
                      keep: {type: integer, nullable: true}
                      free:
                        type: object
                        x-kubernetes-preserve-unknown-fields: true
                        x-kubernetes-validations:
                          - {rule: "!has(self.old)", message: old is gone}
      """;
  private static final String CSD =
      """
      apiVersion: osc.io/v1beta1
      kind: CustomServiceDefinition
      metadata: {name: queue-csd}
      spec:
        CRDRef:
          apiVersion: apiextensions.k8s.io/v1
          kind: CustomResourceDefinition
          metadata: {name: queues.example.com}
        displayName: Queue
        descriptors:
          spec:
            - {path: mode, displayName: Mode, description: How it runs, x-descriptors: []}
            - path: size
              displayName: Nodes
              description: How many
              x-descriptors: ["urn:alm:descriptor:com.tectonic.ui:fieldDependency:mode:many"]
            - path: endpoint
              displayName: Endpoint
              description: Where
              restriction: {scenes: [CCE]}
              x-descriptors: ["urn:alm:descriptor:com.huawei.ui:hwDnatElbAccess"]
            - {path: rules, displayName: Rules, description: What counts, x-descriptors: []}
            - {path: free, displayName: Free, description: Anything, x-descriptors: []}
      """;

  @TempDir Path folder;

  private Studio studio;

  @Start
  void start(Stage stage) {
    studio = StudioWindow.show(stage, folder, new ScriptedDialogs());
  }

  @Stop
  void stop() {
    StudioWindow.hide(studio);
  }

  @Test
  void aDependentFieldAppearsAndAWrongValueSaysSo(FxRobot robot) throws Exception {
    open(robot);
    assertThat(shown("#customer-spec.size")).isFalse();

    focus(robot, "#customer-spec.mode");
    robot.write("many");
    settle();
    assertThat(shown("#customer-spec.size")).isTrue();
    assertThat(customer().yaml()).contains("mode: many");

    robot.type(KeyCode.TAB).write("12");
    settle();
    assertThat(node("#customer-spec.size").isFocused()).isTrue();
    assertThat(customer().yaml()).contains("size: 12");
    assertThat(messages(node("#customer-spec.size"))).contains("12 is above the bound 9");

    robot.eraseText(2).write("3");
    settle();
    assertThat(messages(node("#customer-spec.size"))).doesNotContain("bound");
    assertThat(customer().yaml()).contains("size: 3");
  }

  @Test
  void theSceneHidesAFieldAndTheFormSpeaksChinese(FxRobot robot) throws Exception {
    open(robot);
    assertThat(shown("#customer-spec.endpoint")).isTrue();

    robot.interact(() -> customer().sceneProperty().set(DeployScene.UCS));
    assertThat(shown("#customer-spec.endpoint")).isFalse();

    robot.interact(() -> customer().language().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
    assertThat(labels(studio.scene().getRoot())).contains("实例名称").contains("必填");
  }

  @Test
  void rowsAreAddedAndSamplesFillTheForm(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> ((ToggleButton) node("#customer-spec.rules")).setSelected(true));
    settle();
    focus(robot, "#customer-spec.rules-add");
    robot.type(KeyCode.SPACE);
    settle();
    focus(robot, "#customer-spec.rules[0]");
    robot.write("first");
    settle();
    assertThat(customer().yaml()).contains("- first");

    focus(robot, "#customer-fill");
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(customer().yaml()).doesNotContain("- first").contains("mode: ");
    assertThat(labels(node("#customer-verdict"))).contains("The cluster takes it");

    focus(robot, "#customer-reset");
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(customer().yaml()).doesNotContain("mode:");
  }

  @Test
  void inALowWindowFormAndYamlTakeTurnsAndInAHigherOneBothAreShown(FxRobot robot) throws Exception {
    open(robot);
    assertThat(shown("#customer-part-yaml")).isFalse();
    assertThat(shown("#customer-spec.mode")).isTrue();
    assertThat(shown("#customer-yaml")).isTrue();
    Node divider = studio.scene().lookup(".customer-split .split-pane-divider");
    assertThat(divider.getLayoutBounds().getHeight()).as("can be grabbed").isGreaterThan(4);

    robot.interact(() -> studio.scene().getWindow().setHeight(600));
    settle();
    assertThat(shown("#customer-spec.mode")).isTrue();
    assertThat(find(studio.scene().getRoot(), "customer-yaml")).isNull();
    focus(robot, "#customer-part-yaml");
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(shown("#customer-yaml")).isTrue();
    assertThat(find(studio.scene().getRoot(), "customer-spec.mode")).isNull();

    robot.interact(() -> studio.scene().getWindow().setHeight(900));
    settle();
    assertThat(shown("#customer-part-yaml")).isFalse();
    assertThat(shown("#customer-spec.mode")).isTrue();
    assertThat(shown("#customer-yaml")).isTrue();
  }

  @Test
  void theInstancePageTellsWhatEveryInstanceHasAndShowsItsResource(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> customer().language().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
    focus(robot, "#customer-metadata.namespace");
    robot.write("mine");
    focus(robot, "#customer-part-instance");
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(labels(node("#customer-instance-general")))
        .contains("版本", "1.0.0", "Queue", "区域", "命名空间", "mine", "queue-1");

    focus(robot, "#customer-resource-yaml");
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(((CodeArea) find(node("#customer-resource-text"), "yaml")).getText())
        .contains("kind: Queue", "namespace: mine");
  }

  @Test
  void aFieldThatMayBeNullIsSetToNullAndBack(FxRobot robot) throws Exception {
    open(robot);
    assertThat(find(studio.scene().getRoot(), "customer-spec.mode-null")).isNull();
    focus(robot, "#customer-spec.keep");
    robot.write("5");
    settle();
    assertThat(customer().yaml()).contains("keep: 5");

    focus(robot, "#customer-spec.keep-null");
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(customer().yaml()).contains("keep: null");
    assertThat(node("#customer-spec.keep").isDisabled()).isTrue();

    robot.type(KeyCode.SPACE);
    settle();
    assertThat(customer().yaml()).contains("keep: 5");
    assertThat(node("#customer-spec.keep").isDisabled()).isFalse();
  }

  @Test
  void ofManyFieldsTheFirstAreShownAndNoneIsLost(FxRobot robot) throws Exception {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 2_105; i++) {
      fields.append("f%d: {type: string}\n%s".formatted(i, " ".repeat(16)));
    }
    open(robot, CRD.replace("rules: {", fields + "rules: {"), CSD);
    robot.interact(() -> ((ToggleButton) node("#customer-others")).setSelected(true));
    assertThat(find(studio.scene().getRoot(), "customer-spec.f0")).isNotNull();
    assertThat(find(studio.scene().getRoot(), "customer-spec.f100")).isNull();
    Button more = (Button) node("#customer-spec-others-more");
    assertThat(more.getText()).isEqualTo("Show 100 more of 2,006");

    robot.interact(more::fire);
    assertThat(find(studio.scene().getRoot(), "customer-spec.f199")).isNotNull();
    assertThat(more.getText()).isEqualTo("Show 100 more of 1,906");
  }

  @Test
  void yamlThatCannotBeReadSaysWhatIsWrongAndRulesStandAtTheirField(FxRobot robot)
      throws Exception {
    open(robot);
    Node free = node("#customer-spec.free");
    assertThat(messages(free)).contains("Rule, not evaluated here: old is gone");

    focus(robot, "#customer-spec.free");
    robot.write("a: [1");
    settle();
    assertThat(messages(free)).contains("Line 1, column");
    assertThat(free.getAccessibleHelp()).startsWith("Line 1, column");
    assertThat(customer().yaml()).doesNotContain("- 1");
    robot.interact(() -> customer().language().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
    assertThat(messages(free)).contains("第 1 行").contains("规则（此处不作计算）：old is gone");

    robot.write("]");
    settle();
    assertThat(free.getAccessibleHelp()).startsWith("Anything");
    assertThat(customer().yaml()).contains("free:").contains("- 1");
  }

  @Test
  void ofManyRowsTheFirstAreShownAndAButtonSaysHowManyMore(FxRobot robot) throws Exception {
    String csd =
        CSD + "  defaultConfiguration: |-\n    {\"spec\": {\"rules\": [" + quoted(250) + "]}}\n";
    open(robot, csd);
    assertThat(find(studio.scene().getRoot(), "customer-spec.rules[99]")).isNotNull();
    assertThat(find(studio.scene().getRoot(), "customer-spec.rules[100]")).isNull();
    Button more = (Button) node("#customer-spec.rules-more");
    assertThat(more.getText()).isEqualTo("Show 100 more of 150");

    robot.interact(more::fire);
    settle();
    assertThat(find(studio.scene().getRoot(), "customer-spec.rules[199]")).isNotNull();
    assertThat(more.getText()).isEqualTo("Show 50 more of 50");
    robot.interact(more::fire);
    settle();
    assertThat(find(studio.scene().getRoot(), "customer-spec.rules[249]")).isNotNull();
    assertThat(more.isVisible()).isFalse();
  }

  @Test
  void inAWideWindowTheFormStandsBesideTheFieldsAndFollowsTheirDescriptors(FxRobot robot)
      throws Exception {
    open(robot);
    tab(robot, CsdModel.Tab.FIELDS);
    assertThat(find(studio.scene().getRoot(), "customer-spec.mode")).isNull();

    robot.interact(() -> {
      ((ToggleButton) node("#show-yaml")).fire();
      studio.scene().getWindow().setWidth(1_600);
    });
    settle();
    assertThat(shown("#field-tree")).isTrue();
    assertThat(shown("#customer-spec.mode")).isTrue();

    robot.interact(() ->
        service()
            .document()
            .typed(service().document().textProperty().get().replace("Mode", "Way of running")));
    settle();
    assertThat(messages(node("#customer-spec.mode"))).contains("Way of running");

    robot.interact(() -> studio.scene().getWindow().setWidth(1_000));
    settle();
    assertThat(shown("#field-tree")).isTrue();
    assertThat(find(studio.scene().getRoot(), "customer-spec.mode")).isNull();
    tab(robot, CsdModel.Tab.CUSTOMER);
    assertThat(shown("#customer-spec.mode")).isTrue();
  }

  private static String quoted(int count) {
    return String.join(",", Collections.nCopies(count, "\"x\""));
  }

  private void open(FxRobot robot) throws Exception {
    open(robot, CSD);
  }

  private void open(FxRobot robot, String csd) throws Exception {
    open(robot, CRD, csd);
  }

  private void open(FxRobot robot, String crd, String csd) throws Exception {
    Path manifests = Files.createDirectories(folder.resolve("queue/manifests"));
    Files.writeString(manifests.resolve("queue_crd.yaml"), crd);
    Files.writeString(manifests.resolve("queue_csd.yaml"), csd);
    Files.writeString(
        folder.resolve("queue/metadata.yaml"), "name: queue\nversion: \"1.0.0\"\ntype: operator\n");
    Files.writeString(folder.resolve("queue/lifecycle.yaml"), "");
    StudioWindow.open(studio, folder.resolve("queue"), Step.SERVICE);
    tab(robot, CsdModel.Tab.CUSTOMER);
  }

  private void tab(FxRobot robot, CsdModel.Tab tab) throws Exception {
    robot.interact(() -> service().tabProperty().set(tab));
    settle();
  }

  private CsdModel service() {
    return studio
        .shell()
        .wizard()
        .orElseThrow()
        .pages()
        .orElseThrow()
        .service()
        .current()
        .orElseThrow();
  }

  private CustomerModel customer() {
    return studio.shell().wizard().orElseThrow().pages().orElseThrow().service().customer();
  }

  private void focus(FxRobot robot, String id) {
    robot.interact(() -> node(id).requestFocus());
    if (node(id) instanceof TextField text) {
      robot.interact(text::end);
    }
  }

  private Node node(String id) {
    return find(studio.scene().getRoot(), id.substring(1));
  }

  /** Ids of fields have dots, which a lookup takes for style classes. */
  private static Node find(Node from, String id) {
    if (id.equals(from.getId())) {
      return from;
    }
    if (from instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = find(child, id);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private boolean shown(String id) {
    for (Node at = node(id); at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static String messages(Node control) {
    return labels(control.getParent());
  }

  private static String labels(Node node) {
    StringBuilder words = new StringBuilder();
    collect(node, words);
    return words.toString();
  }

  private static void collect(Node node, StringBuilder words) {
    if (node instanceof Label label) {
      words.append(label.getText()).append('\n');
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
    }
  }

  private void settle() throws Exception {
    Settled.await(studio);
  }
}
