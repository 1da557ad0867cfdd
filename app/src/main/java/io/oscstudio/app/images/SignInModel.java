package io.oscstudio.app.images;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Message;
import java.util.Optional;
import java.util.function.Consumer;

/** Signing in to a registry that did not give an image. No password stays here. */
public final class SignInModel {
  private static final String DENIED = "image.access-denied";

  private final Kit kit;
  private final ImageDesk desk;
  private final Consumer<ImageRow> onSignedIn;
  private Optional<RunningJob> running = Optional.empty();

  SignInModel(Kit kit, ImageDesk desk, Consumer<ImageRow> onSignedIn) {
    this.kit = kit;
    this.desk = desk;
    this.onSignedIn = onSignedIn;
  }

  /** Whether an account may help an image. */
  static boolean helps(ImageCell cell) {
    return cell.problem().filter(why -> why.key().equals(DENIED)).isPresent();
  }

  /** Asks for an account until the image's registry takes one or the person gives up. */
  public void signIn(ImageRow image) {
    ask(image, "", Optional.empty());
  }

  private void ask(ImageRow image, String before, Optional<Message> refused) {
    String registry = image.reference().registry();
    kit.dialogs()
        .signIn(registry, before, refused)
        .ifPresent(account -> {
          String user = account.user();
          running =
              Optional.of(
                  kit.tasks()
                      .start(
                          Message.of("images.job.sign-in", registry),
                          job -> {
                            desk.signIn(registry, account, job);
                            return true;
                          },
                          done -> {
                            kit.notices().info(Message.of("images.signed-in", registry, user));
                            onSignedIn.accept(image);
                          },
                          problem -> {
                            if (!(problem instanceof CancelledException)) {
                              ask(image, user, Optional.of(problem.text()));
                            }
                          }));
        });
  }

  /** Ends what runs. */
  void forget() {
    running.ifPresent(RunningJob::cancel);
    running = Optional.empty();
  }
}
