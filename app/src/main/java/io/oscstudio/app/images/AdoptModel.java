package io.oscstudio.app.images;

import io.oscstudio.app.images.ImageDesk.Wanted;
import io.oscstudio.app.kit.DialogService.FileKind;
import io.oscstudio.app.kit.DialogService.Question;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Taking a tar that lies on the disk for an image of the package. */
public final class AdoptModel {
  private static final String USE = "images.adopt.use";
  private static final List<FileKind> TARS =
      List.of(
          new FileKind("images.adopt.kind", List.of("*.tar", "*.tar.gz", "*.tgz")),
          new FileKind("window.choose.kind.all", List.of("*.*")));

  private final Kit kit;
  private final ImageDesk desk;
  private final FetchModel fetching;
  private Optional<RunningJob> running = Optional.empty();

  AdoptModel(Kit kit, ImageDesk desk, FetchModel fetching) {
    this.kit = kit;
    this.desk = desk;
    this.fetching = fetching;
  }

  /** Lets the person choose the tar of an image, and takes it. */
  public void choose(ImageRow image, String architecture) {
    kit.dialogs()
        .chooseFile("images.adopt.choose", TARS, fetching.folderProperty().get())
        .ifPresent(tar -> use(tar, image, architecture));
  }

  private void use(Path tar, ImageRow image, String architecture) {
    if (fetching.folderProperty().get().isEmpty()) {
      fetching.chooseFolder();
    }
    Wanted wanted = new Wanted(image.reference(), architecture);
    fetching
        .folderProperty()
        .get()
        .ifPresent(folder -> start(new AdoptOrder(tar, wanted, false, fetching.wanted(), folder)));
  }

  private void start(AdoptOrder order) {
    running =
        Optional.of(
            kit.tasks()
                .start(
                    Message.of("images.job.adopt", String.valueOf(order.tar().getFileName())),
                    job -> desk.adopt(order, job),
                    saved -> fetching.saved(order.image(), saved),
                    problem -> failed(order, problem)));
  }

  /** What only the person can know is asked; the rest is told. */
  private void failed(AdoptOrder order, StudioException problem) {
    Optional<String> title = order.renamed() ? Optional.empty() : doubt(problem.text().key());
    if (title.isEmpty()) {
      kit.notices().failed(problem);
      return;
    }
    Question question =
        new Question(
            title.get(), "images.adopt.detail", order.image().reference().familiar(), List.of(USE));
    if (kit.dialogs().ask(question).isPresent()) {
      start(order.asRenamed());
    }
  }

  private static Optional<String> doubt(String problem) {
    return switch (problem) {
      case "image.adopt-other" -> Optional.of("images.adopt.other");
      case "image.adopt-digest-untold" -> Optional.of("images.adopt.untold");
      default -> Optional.empty();
    };
  }

  /** Ends what runs. */
  void forget() {
    running.ifPresent(RunningJob::cancel);
    running = Optional.empty();
  }
}
