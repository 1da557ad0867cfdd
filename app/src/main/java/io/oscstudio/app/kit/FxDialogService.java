package io.oscstudio.app.kit;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.registry.Account;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.HostServices;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The dialogs of the platform. */
public final class FxDialogService implements DialogService {
  private final Language language;
  private final HostServices host;
  private final Supplier<Window> owner;

  /** Dialogs over {@code owner}. */
  public FxDialogService(Language language, HostServices host, Supplier<Window> owner) {
    this.language = language;
    this.host = host;
    this.owner = owner;
  }

  @Override
  public Optional<Path> chooseFile(String titleKey, List<FileKind> kinds, Optional<Path> start) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(language.text(titleKey));
    kinds.forEach(kind ->
        chooser
            .getExtensionFilters()
            .add(new FileChooser.ExtensionFilter(language.text(kind.nameKey()), kind.patterns())));
    folder(start).ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
  }

  @Override
  public Optional<Path> chooseFolder(String titleKey, Optional<Path> start) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(language.text(titleKey));
    folder(start).ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
  }

  @Override
  public Optional<Path> chooseTarget(String titleKey, String name, Optional<Path> folder) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(language.text(titleKey));
    chooser.setInitialFileName(name);
    folder(folder).ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
  }

  @Override
  public Optional<String> ask(Question question) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner.get());
    dialog.setTitle(language.text("window.app.name"));
    dialog.setHeaderText(language.text(question.titleKey(), question.object()));
    dialog.setContentText(language.text(question.detailKey(), question.object()));
    dialog.setGraphic(null);
    dialog.getDialogPane().getStyleClass().add("question");
    dialog.getDialogPane().setPrefWidth(480);
    List<ButtonType> buttons =
        question.answers().stream()
            .map(key ->
                new ButtonType(
                    language.text(key, question.object()),
                    key.equals(question.answers().getFirst())
                        ? ButtonData.OK_DONE
                        : ButtonData.OTHER))
            .toList();
    dialog.getDialogPane().getButtonTypes().addAll(buttons);
    dialog
        .getDialogPane()
        .getButtonTypes()
        .add(
            new ButtonType(
                language.text(question.stayKey(), question.object()), ButtonData.CANCEL_CLOSE));
    scale(dialog);
    return dialog
        .showAndWait()
        .map(buttons::indexOf)
        .filter(index -> index >= 0)
        .map(question.answers()::get);
  }

  @Override
  public Optional<Account> signIn(String registry, String user, Optional<Message> refused) {
    Dialog<Account> dialog = new SignInDialog(language).build(registry, user, refused);
    dialog.initOwner(owner.get());
    scale(dialog);
    return dialog.showAndWait();
  }

  /** A dialog is a window of its own, which the scale of its owner does not reach. */
  private void scale(Dialog<?> dialog) {
    DialogPane pane = dialog.getDialogPane();
    Scene scene = pane.getScene();
    scene.setRoot(new Region());
    scene.setRoot(ScaledPane.ofDialog(pane, owner.get()));
    scene.getWindow().sizeToScene();
  }

  @Override
  public void browse(URI address) {
    host.showDocument(address.toString());
  }

  @Override
  public void showFolder(Path folder) {
    host.showDocument(folder.toUri().toString());
  }

  @Override
  public void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static Optional<File> folder(Optional<Path> start) {
    return start.filter(Files::isDirectory).map(Path::toFile);
  }
}
