package io.oscstudio.core.archive;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Writes a tree as a folder: beside its place first, then swapped with what is there. */
record FolderWriter(boolean replacing) implements PackageWriter {
  @Override
  public void write(FileTree tree, Path target, String topFolder, Job job) {
    try {
      Path place = AtomicFile.place(target);
      requireReplaceable(place, target);
      Path part = AtomicFile.beside(place);
      try {
        Files.createDirectory(part);
        TreeCopy.copy(tree, "", new FolderSink(part), job);
        swap(part, place);
      } finally {
        delete(part);
      }
    } catch (IOException e) {
      throw AtomicFile.failed(target, e);
    }
  }

  private void requireReplaceable(Path place, Path target) throws IOException {
    if (replacing || !Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(place)) {
      throw new StudioException(Message.of("archive.target-is-file", target.toString()));
    }
    if (!isEmpty(place) && !isPackage(place)) {
      throw new StudioException(Message.of("archive.target-not-empty", target.toString()));
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      return !children.iterator().hasNext();
    }
  }

  private static boolean isPackage(Path folder) {
    return Files.isRegularFile(folder.resolve("metadata.yaml"))
        && Files.isDirectory(folder.resolve("manifests"));
  }

  /** Puts the new folder in place; if that fails, what was there is put back. */
  private static void swap(Path part, Path place) throws IOException {
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(part, place);
      return;
    }
    Path old = AtomicFile.beside(place);
    Files.move(place, old);
    try {
      Files.move(part, place);
    } catch (IOException | RuntimeException e) {
      Files.move(old, place);
      throw e;
    }
    delete(old);
  }

  /** Deletes a folder or file, never what a link points to. */
  private static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private record FolderSink(Path root) implements TreeSink {
    @Override
    public void folder(String path) throws IOException {
      Files.createDirectory(root.resolve(path));
    }

    @Override
    public void file(String path, long size, InputStream content) throws IOException {
      Files.copy(content, root.resolve(path));
    }
  }
}
