package io.oscstudio.app.demo;

import io.oscstudio.app.kit.DialogService;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.registry.Account;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Dialogs nobody is there to answer. */
public final class QuietDialogs implements DialogService {
  private final Optional<Path> target;

  /** Names no file and no folder. */
  public QuietDialogs() {
    this(Optional.empty());
  }

  /** Names {@code target} whenever something is saved. */
  QuietDialogs(Optional<Path> target) {
    this.target = target;
  }

  @Override
  public Optional<Path> chooseFile(String titleKey, List<FileKind> kinds, Optional<Path> start) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> chooseFolder(String titleKey, Optional<Path> start) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> chooseTarget(String titleKey, String name, Optional<Path> folder) {
    return target;
  }

  @Override
  public Optional<String> ask(Question question) {
    return Optional.of(question.answers().getFirst());
  }

  @Override
  public Optional<Account> signIn(String registry, String user, Optional<Message> refused) {
    return Optional.empty();
  }

  @Override
  public void browse(URI address) {}

  @Override
  public void showFolder(Path folder) {}

  @Override
  public void copy(String text) {}
}
