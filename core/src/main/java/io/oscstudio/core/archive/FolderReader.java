package io.oscstudio.core.archive;

import io.oscstudio.core.base.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists a folder. Links that stay inside are followed; links that leave it, dangle or go round in
 * circles are left out with a note, as are sockets, pipes and devices.
 */
final class FolderReader {
  private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn");

  private final Path root;
  private final Limits limits;
  private final Deque<Path> above = new ArrayDeque<>();

  FolderReader(Path root, Limits limits) throws IOException {
    this.root = root.toRealPath();
    this.limits = limits;
  }

  IndexedTree read(String name) throws IOException {
    TreeBuilder builder = new TreeBuilder(name, limits);
    walk(builder, root, "");
    return builder.build(0, () -> {});
  }

  /** Depth is bounded by the names' depth, which the builder checks for each folder. */
  private void walk(TreeBuilder builder, Path folder, String prefix) throws IOException {
    above.push(folder);
    for (Path child : children(folder)) {
      String path = prefix + child.getFileName();
      BasicFileAttributes attributes =
          Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        followed(builder, child, path);
      } else {
        add(builder, child, path, attributes);
      }
    }
    above.pop();
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    }
    children.sort(null);
    return children;
  }

  private void followed(TreeBuilder builder, Path link, String path) throws IOException {
    Path real;
    try {
      real = link.toRealPath();
    } catch (FileSystemException e) {
      builder.countOne(path);
      builder.note(path, "archive.link-dangling", path, Files.readSymbolicLink(link).toString());
      return;
    }
    if (!real.startsWith(root)) {
      builder.countOne(path);
      builder.note(path, "archive.link-leaves-folder", path);
      return;
    }
    add(builder, real, path, Files.readAttributes(real, BasicFileAttributes.class));
  }

  private void add(TreeBuilder builder, Path file, String path, BasicFileAttributes attributes)
      throws IOException {
    if (attributes.isDirectory()) {
      if (above.contains(file)) {
        builder.countOne(path);
        builder.note(path, "archive.link-loop", path, root.relativize(file).toString());
      } else if (VERSION_CONTROL.contains(file.getFileName().toString())) {
        builder.note(path, "archive.version-control-skipped", path);
      } else {
        builder.folder(path + "/");
        walk(builder, file, path + "/");
      }
    } else if (AtomicFile.isPart(file)) {
      builder.countOne(path); // what a process left that ended while it was saving
    } else if (attributes.isRegularFile()) {
      builder.file(path, attributes.size(), new FileContent(file));
    } else {
      builder.countOne(path);
      builder.note(path, "archive.special-skipped", path);
    }
  }

  /** A file that is opened when it is read, and is no link by then either. */
  private record FileContent(Path file) implements Content {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Optional<RandomBytes> random() throws IOException {
      return Optional.of(RandomBytes.of(file));
    }

    @Override
    public Optional<Object> state() throws IOException {
      FileState now = FileState.of(file, file);
      return now.isSettled() ? Optional.of(now) : Optional.empty();
    }
  }
}
