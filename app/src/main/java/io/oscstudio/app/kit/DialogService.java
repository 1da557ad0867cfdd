package io.oscstudio.app.kit;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.registry.Account;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Everything that leaves the window: choosers, questions, the browser, the clipboard. */
public interface DialogService {
  /**
   * A kind of file a chooser offers.
   *
   * @param nameKey key of the kind's name
   * @param patterns such as {@code *.tgz}
   */
  record FileKind(String nameKey, List<String> patterns) {}

  /**
   * A question with named answers.
   *
   * @param titleKey key of the question, one sentence
   * @param detailKey key of what follows from the answers
   * @param object the name of what it is about, first argument of all texts
   * @param answers keys of the buttons; the first is the one that Enter takes
   * @param stayKey key of the button that changes nothing, as Escape does
   */
  record Question(
      String titleKey, String detailKey, String object, List<String> answers, String stayKey) {
    /** A question that can be left by cancelling. */
    public Question(String titleKey, String detailKey, String object, List<String> answers) {
      this(titleKey, detailKey, object, answers, "window.question.stay");
    }
  }

  /** Lets the person choose a file to read. */
  Optional<Path> chooseFile(String titleKey, List<FileKind> kinds, Optional<Path> start);

  /** Lets the person choose a folder. */
  Optional<Path> chooseFolder(String titleKey, Optional<Path> start);

  /** Lets the person name a file to write. */
  Optional<Path> chooseTarget(String titleKey, String name, Optional<Path> folder);

  /** Asks; empty when the person left the question without an answer. */
  Optional<String> ask(Question question);

  /**
   * Asks for an account.
   *
   * @param registry host, and port if it has one of its own
   * @param user the name that was given before, or empty
   * @param refused why that account was not taken
   * @return empty when the person gave up
   */
  Optional<Account> signIn(String registry, String user, Optional<Message> refused);

  /** Opens an address in the person's browser. */
  void browse(URI address);

  /** Shows a folder in the person's file manager. */
  void showFolder(Path folder);

  /** Puts a text on the clipboard. */
  void copy(String text);
}
