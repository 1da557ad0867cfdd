package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.pages.service.CsdModel;
import io.oscstudio.app.pages.service.DescriptorModel;
import io.oscstudio.app.pages.service.ServiceModel;
import io.oscstudio.app.wizard.Step;
import io.oscstudio.core.console.Control;
import io.oscstudio.core.console.ControlSet;
import io.oscstudio.core.console.Coverage;
import io.oscstudio.core.console.FieldNode;
import io.oscstudio.core.console.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The service form in the window, over the operator that comes with the studio. */
@ExtendWith(ApplicationExtension.class)
class ServiceFormJourneyTest {
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
  void aFieldIsFoundStyledHiddenAndMovedWithoutTheMouse(FxRobot robot) throws Exception {
    openTheOperator(robot);
    robot.clickOn("#csd-part-fields");
    settle();
    FieldNode plain =
        csd().fields().treeProperty().get().orElseThrow().all(Part.SPEC).stream()
            .filter(f -> f.coverage() == Coverage.PLAIN && f.children().isEmpty())
            .findFirst()
            .orElseThrow();

    robot.clickOn("#field-search").write(plain.name());
    settle();
    robot.type(KeyCode.DOWN).type(KeyCode.HOME);
    robot.interact(() -> csd().fields().select(plain.part(), plain.path()));
    assertThat(robot.lookup("#field-tree").queryAs(TreeView.class).isFocused()).isTrue();

    robot.type(KeyCode.INSERT);
    settle();
    assertThat(coverage(plain)).isEqualTo(Coverage.STYLED);
    assertThat(robot.lookup("#control").tryQuery()).isPresent();

    robot.clickOn("#field-hide");
    settle();
    assertThat(coverage(plain)).isEqualTo(Coverage.HIDDEN);

    robot.clickOn("#field-unhide");
    settle();
    robot.clickOn("#field-remove");
    settle();
    assertThat(coverage(plain)).isEqualTo(Coverage.PLAIN);
  }

  @Test
  void theControlShownIsTheOneTheTextHas(FxRobot robot) throws Exception {
    openTheOperator(robot);
    robot.clickOn("#csd-part-fields");
    robot.interact(() -> csd().fields().select(Part.SPEC, "size"));
    settle();
    ComboBox<?> control = robot.lookup("#control").queryAs(ComboBox.class);
    assertThat(control.getButtonCell().getText()).isEqualTo("Pod count");
    DescriptorModel descriptor = csd().fields().descriptorProperty().get().orElseThrow();

    robot.interact(() -> descriptor.setControl(Optional.of(Control.SELECT), List.of("1", "3")));
    settle();
    robot.interact(
        () -> descriptor.setCondition(Optional.of(new ControlSet.Condition("image", "a"))));
    settle();

    assertThat(control.getButtonCell().getText()).isEqualTo("Drop-down list");
    assertThat(robot.lookup("#control-options").queryAs(TextArea.class).getText())
        .isEqualTo("1\n3");
  }

  @Test
  void theVersionShowsWhatAnUpgradeDoes(FxRobot robot) throws Exception {
    openTheOperator(robot);
    robot.interact(() -> robot.lookup("#add-version").queryAs(Button.class).fire());
    settle();
    robot.interact(() -> csd().version().tags().setTexts(List.of("9.9.9")));
    settle();

    assertThat(robot.lookup("#version-effect .label").queryAs(Label.class).getText())
        .contains("9.9.9");
  }

  @Test
  void aValueOfTheDefaultConfigurationIsTypedInTheForm(FxRobot robot) throws Exception {
    openTheOperator(robot);
    robot.clickOn("#csd-part-defaults");
    settle();
    var row =
        csd().defaults().rowsProperty().get().stream()
            .filter(r -> r.field().value().text().matches("\\d+"))
            .findFirst()
            .orElseThrow();

    TextField field =
        (TextField) studio.scene().lookup("#default-" + row.path().replace(".", "\\."));
    robot.interact(() -> field.setText("7"));
    settle();

    assertThat(csd().defaults().json().value().text()).contains(": 7");
  }

  private void openTheOperator(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-operator", folder), Step.SERVICE);
  }

  private ServiceModel model() {
    return studio.shell().wizard().orElseThrow().pages().orElseThrow().service();
  }

  private CsdModel csd() {
    return model().current().orElseThrow();
  }

  private Coverage coverage(FieldNode field) {
    return csd()
        .fields()
        .treeProperty()
        .get()
        .orElseThrow()
        .find(field.part(), field.path())
        .orElseThrow()
        .coverage();
  }

  private void settle() throws Exception {
    Settled.await(studio);
  }
}
