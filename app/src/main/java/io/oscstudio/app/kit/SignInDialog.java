package io.oscstudio.app.kit;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.registry.Account;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for the account of a registry. Enter signs in, Escape leaves it. */
final class SignInDialog {
  private final Language language;
  private final Ui ui;
  private final TextField user = new TextField();
  private final PasswordField password = new PasswordField();

  SignInDialog(Language language) {
    this.language = language;
    this.ui = new Ui(language);
  }

  /** The dialog, whose password is gone when it is closed. */
  Dialog<Account> build(String registry, String name, Optional<Message> refused) {
    Dialog<Account> dialog = new Dialog<>();
    dialog.setTitle(language.text("window.app.name"));
    dialog.setHeaderText(language.text("window.sign-in.title", registry));
    DialogPane pane = dialog.getDialogPane();
    pane.setId("sign-in-dialog");
    pane.getStyleClass().add("question");
    pane.setPrefWidth(480);
    pane.setContent(content(refused));
    ButtonType signIn = new ButtonType(language.text("window.sign-in.do"), ButtonData.OK_DONE);
    pane.getButtonTypes()
        .setAll(
            signIn, new ButtonType(language.text("window.question.stay"), ButtonData.CANCEL_CLOSE));
    pane.lookupButton(signIn)
        .disableProperty()
        .bind(user.textProperty().map(String::isBlank).flatMap(this::incomplete));
    user.setText(name);
    dialog.setOnShown(e -> (name.isEmpty() ? user : password).requestFocus());
    dialog.setResultConverter(pressed -> {
      Account account = new Account(user.getText().strip(), password.getText());
      password.clear();
      return signIn.equals(pressed) ? account : null;
    });
    return dialog;
  }

  private javafx.beans.value.ObservableValue<Boolean> incomplete(boolean nobody) {
    return password.textProperty().map(text -> nobody || text.isEmpty());
  }

  private Node content(Optional<Message> refused) {
    VBox content =
        new VBox(
            12,
            entry("user", user),
            entry("password", password),
            ui.paragraph("window.sign-in.kept", "secondary"));
    refused.ifPresent(why -> {
      Label problem = new Label(language.text(why));
      problem.setId("sign-in-problem");
      problem.getStyleClass().addAll("field-message", "error");
      problem.setWrapText(true);
      content.getChildren().addFirst(problem);
      password.setAccessibleHelp(problem.getText());
    });
    return content;
  }

  private Node entry(String name, TextField field) {
    field.setId("sign-in-" + name);
    field.accessibleTextProperty().bind(language.bind("window.sign-in." + name));
    Label label = ui.label("window.sign-in." + name, "field-label");
    label.setLabelFor(field);
    return Ui.column(4, label, field);
  }
}
