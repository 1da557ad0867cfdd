package io.oscstudio.app.workspace;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.pages.PackageFiles;
import io.oscstudio.app.pages.metadata.Thumbnail;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What can be told of a file that is no text. */
public final class FactsModel {
  /** Pictures of more bytes are not drawn. */
  private static final long MOST_PICTURE_BYTES = 4 << 20;

  /**
   * What was found out.
   *
   * @param size in bytes
   * @param digest of its bytes
   * @param picture a small PNG of it, if it is a picture that can be drawn
   */
  public record Facts(long size, Digest digest, Optional<byte[]> picture) {}

  private final ReadOnlyObjectWrapper<Optional<Facts>> facts =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private final Kit kit;
  private final PackageFiles files;
  private final String path;
  private long turn;

  FactsModel(Kit kit, PackageFiles files, String path) {
    this.kit = kit;
    this.files = files;
    this.path = path;
    look();
  }

  /** The file. */
  public String path() {
    return path;
  }

  /** Looks at the file as it is now. */
  void look() {
    long mine = ++turn;
    FileTree tree = files.snapshot();
    if (tree.find(path).isEmpty()) {
      return;
    }
    kit.tasks()
        .startQuietly(
            job -> read(tree, path),
            found -> {
              if (mine == turn) {
                facts.set(Optional.of(found));
              }
            },
            problem -> {
              if (mine == turn) {
                kit.notices().failed(problem);
              }
            });
  }

  /** What was found out; empty until then. */
  public ReadOnlyObjectProperty<Optional<Facts>> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  private static Facts read(FileTree tree, String path) throws IOException {
    long size = tree.find(path).map(FileTree.Entry::size).orElse(0L);
    Digest digest;
    try (InputStream in = tree.open(path)) {
      digest = Digest.of(in);
    }
    boolean drawn = FileRole.of(path) == FileRole.PICTURE && size <= MOST_PICTURE_BYTES;
    return new Facts(
        size,
        digest,
        drawn
            ? Thumbnail.of(tree.bytes(path, MOST_PICTURE_BYTES), FileRole.isDrawing(path))
            : Optional.empty());
  }
}
