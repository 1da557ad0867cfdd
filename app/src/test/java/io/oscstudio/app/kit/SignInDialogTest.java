package io.oscstudio.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.registry.Account;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Dialog;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Asking for the account of a registry, by keys alone. */
@ExtendWith(ApplicationExtension.class)
class SignInDialogTest {
  private Optional<Dialog<Account>> shown = Optional.empty();

  @Start
  void start(Stage stage) {
    stage.show();
  }

  @Test
  void anAccountIsTypedAndGivenByEnter(FxRobot robot) {
    open(robot, "", Optional.empty());
    robot.type(KeyCode.O, KeyCode.S, KeyCode.C, KeyCode.ENTER);
    assertThat(dialog().isShowing()).isTrue(); // no password yet
    robot.type(KeyCode.TAB, KeyCode.P, KeyCode.W, KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(dialog().getResult()).isEqualTo(new Account("osc", "pw"));
  }

  @Test
  void aRefusalIsToldAndOnlyThePasswordIsLeftToType(FxRobot robot) {
    open(robot, "osc", Optional.of(Message.of("registry.login-refused", "host", "osc")));

    assertThat(words("#sign-in-problem")).contains("does not take user osc");
    robot.type(KeyCode.P, KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(dialog().getResult()).isEqualTo(new Account("osc", "p"));
  }

  @Test
  void escapeGivesUp(FxRobot robot) {
    open(robot, "osc", Optional.empty());
    robot.type(KeyCode.P, KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(dialog().isShowing()).isFalse();
    assertThat(dialog().getResult()).isNull();
  }

  @Test
  void fieldsHaveNames(FxRobot robot) {
    open(robot, "", Optional.empty());

    assertThat(find("#sign-in-user").getAccessibleText()).isEqualTo("User name");
    assertThat(find("#sign-in-password").getAccessibleText()).isEqualTo("Password or token");
  }

  private void open(FxRobot robot, String user, Optional<Message> refused) {
    robot.interact(() -> {
      Dialog<Account> dialog =
          new SignInDialog(new Language(Locale.ENGLISH)).build("host", user, refused);
      shown = Optional.of(dialog);
      dialog.show();
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Dialog<Account> dialog() {
    return shown.orElseThrow();
  }

  private String words(String query) {
    return ((Labeled) find(query)).getText();
  }

  private Node find(String query) {
    return dialog().getDialogPane().lookup(query);
  }
}
