package io.oscstudio.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HeadlessWindowTest {
  private Button button;

  @Start
  void start(Stage stage) {
    button = new Button("before");
    button.setOnAction(event -> button.setText("after"));
    stage.setScene(new Scene(button, 300, 200));
    stage.show();
  }

  @Test
  void answersAClick(FxRobot robot) {
    robot.clickOn(button);

    assertThat(button.getText()).isEqualTo("after");
    assertThat(Main.class.getModule().getName()).isEqualTo("io.oscstudio.app");
  }
}
