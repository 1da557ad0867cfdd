package io.oscstudio.app.shell;

import io.oscstudio.app.kit.DialogService;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.registry.Account;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Dialogs answered beforehand, and what they were asked. */
public final class ScriptedDialogs implements DialogService {
  private final Deque<Path> paths = new ArrayDeque<>();
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final Deque<Account> accounts = new ArrayDeque<>();
  private final List<SignIn> signIns = new ArrayList<>();
  private final List<Path> shown = new ArrayList<>();
  private final List<String> copied = new ArrayList<>();

  /** What a dialog for an account was opened with. */
  public record SignIn(String registry, String user, Optional<Message> refused) {}

  /** The next chooser answers this. */
  public void willChoose(Path path) {
    paths.add(path);
  }

  /** The next question is answered with this key. */
  public void willAnswer(String key) {
    answers.add(key);
  }

  /** The next dialog for an account gets this one. */
  public void willSignIn(Account account) {
    accounts.add(account);
  }

  /** The dialogs for an account so far. */
  public List<SignIn> signIns() {
    return signIns;
  }

  /** Keys of the titles of all choosers and questions so far. */
  public List<String> asked() {
    return asked;
  }

  /** The folders shown so far. */
  public List<Path> shown() {
    return shown;
  }

  /** The texts copied so far. */
  public List<String> copied() {
    return copied;
  }

  @Override
  public Optional<Path> chooseFile(String titleKey, List<FileKind> kinds, Optional<Path> start) {
    asked.add(titleKey);
    return Optional.ofNullable(paths.poll());
  }

  @Override
  public Optional<Path> chooseFolder(String titleKey, Optional<Path> start) {
    asked.add(titleKey);
    return Optional.ofNullable(paths.poll());
  }

  @Override
  public Optional<Path> chooseTarget(String titleKey, String name, Optional<Path> folder) {
    asked.add(titleKey);
    return Optional.ofNullable(paths.poll());
  }

  @Override
  public Optional<String> ask(Question question) {
    asked.add(question.titleKey());
    return Optional.ofNullable(answers.poll());
  }

  @Override
  public Optional<Account> signIn(String registry, String user, Optional<Message> refused) {
    signIns.add(new SignIn(registry, user, refused));
    return Optional.ofNullable(accounts.poll());
  }

  @Override
  public void browse(URI address) {
    copied.add(address.toString());
  }

  @Override
  public void showFolder(Path folder) {
    shown.add(folder);
  }

  @Override
  public void copy(String text) {
    copied.add(text);
  }
}
