package io.oscstudio.app.images;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.TextRange;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A file of the package, shown where an image is written in it. */
public final class FileModel {
  /** UTF-16 units; more would take the window too long to draw. */
  private static final int MOST = 1_000_000;

  /**
   * A file as it was when its images were looked for.
   *
   * @param path in the package
   * @param text all of it
   * @param range what is meant
   */
  public record OpenFile(String path, String text, Optional<TextRange> range) {}

  private final Kit kit;
  private final ReadOnlyObjectWrapper<Optional<OpenFile>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<FileTree> tree = Optional.empty();
  private long turn;

  /** Shows nothing. */
  public FileModel(Kit kit) {
    this.kit = kit;
  }

  /** What is shown. */
  public ReadOnlyObjectProperty<Optional<OpenFile>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** Shows a place. */
  public void open(Place place) {
    long mine = ++turn;
    tree.ifPresent(now ->
        kit.tasks()
            .startQuietly(
                job -> new OpenFile(place.file(), text(now, place.file()), place.range()),
                found -> {
                  if (mine == turn) {
                    file.set(Optional.of(found));
                  }
                },
                problem -> {
                  if (mine == turn) {
                    kit.notices().failed(problem);
                  }
                }));
  }

  /** Shows nothing. */
  public void close() {
    turn++;
    file.set(Optional.empty());
  }

  /** Files are taken from here from now on. */
  public void use(Optional<FileTree> now) {
    tree = now;
  }

  private static String text(FileTree tree, String path) {
    String text = tree.contains(path) ? tree.text(path) : inside(tree, path);
    if (text.length() > MOST) {
      throw new StudioException(Message.of("images.file.too-long", path, MOST));
    }
    return text;
  }

  /** The text of a file in an archive of the package, as subcharts come. */
  private static String inside(FileTree tree, String path) {
    for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
      String archive = path.substring(0, end);
      if (tree.contains(archive)) {
        try (FileTree inner = FileTrees.nested(tree, archive)) {
          return text(inner, path.substring(end + 1));
        }
      }
    }
    throw new StudioException(Message.of("images.file.gone", path));
  }
}
