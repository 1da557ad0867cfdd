package io.oscstudio.app.images;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.image.inspect.InspectedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A saved image that is looked into. */
public final class InspectModel {
  /**
   * How far a look is.
   *
   * @param file the tar
   * @param images what is in it, once that is known
   * @param problem why that cannot be told
   */
  public record Look(Path file, List<InspectedImage> images, Optional<Message> problem) {
    public Look {
      images = List.copyOf(images);
    }

    /** Whether the tar is still being read. */
    boolean reading() {
      return images.isEmpty() && problem.isEmpty();
    }
  }

  private final Kit kit;
  private final ImageDesk desk;
  private final ReadOnlyObjectWrapper<Optional<Look>> look =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<RunningJob> running = Optional.empty();
  private long turn;

  InspectModel(Kit kit, ImageDesk desk) {
    this.kit = kit;
    this.desk = desk;
  }

  /** What is shown. */
  public ReadOnlyObjectProperty<Optional<Look>> lookProperty() {
    return look.getReadOnlyProperty();
  }

  /** Looks into a tar. */
  public void open(Path tar) {
    close();
    long mine = ++turn;
    look.set(Optional.of(new Look(tar, List.of(), Optional.empty())));
    running =
        Optional.of(
            kit.tasks()
                .start(
                    Message.of("images.job.inspect", String.valueOf(tar.getFileName())),
                    job -> desk.inspect(tar, job),
                    found -> show(mine, new Look(tar, found, Optional.empty())),
                    problem -> {
                      if (problem instanceof CancelledException) {
                        show(mine, Optional.empty());
                      } else {
                        show(mine, new Look(tar, List.of(), Optional.of(problem.text())));
                      }
                    }));
  }

  /** Shows nothing, and ends a look that is going on. */
  public void close() {
    turn++;
    running.ifPresent(RunningJob::cancel);
    running = Optional.empty();
    look.set(Optional.empty());
  }

  private void show(long mine, Look now) {
    show(mine, Optional.of(now));
  }

  private void show(long mine, Optional<Look> now) {
    if (mine == turn) {
      running = Optional.empty();
      look.set(now);
    }
  }
}
