package io.oscstudio.core.helm.remote;

import io.oscstudio.core.base.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the archives of fetched charts, each in a folder named after its digest. */
final class ChartCache {
  private static final int MOST = 200;

  private final Path folder;

  ChartCache(Path folder) {
    this.folder = folder;
  }

  /** The archive with a digest, if it is there and has it still. */
  Optional<Path> find(Digest digest) throws IOException {
    Path place = folder.resolve(digest.hex());
    if (!Files.isDirectory(place)) {
      return Optional.empty();
    }
    for (Path file : list(place)) {
      if (Digest.of(file).equals(digest)) {
        Files.setLastModifiedTime(place, FileTime.fromMillis(System.currentTimeMillis()));
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** A fresh folder to load something into. */
  Path loading() throws IOException {
    Files.createDirectories(folder);
    return Files.createTempDirectory(folder, "loading-");
  }

  /** Moves a loaded archive to its place; those not used for longest go beyond 200. */
  Path keep(Path loaded, Digest digest, String fileName) throws IOException {
    Path place = Files.createDirectories(folder.resolve(digest.hex()));
    Path file = place.resolve(fileName);
    Files.move(loaded, file, StandardCopyOption.REPLACE_EXISTING);
    List<Path> oldest =
        list(folder).stream()
            .filter(p -> p.getFileName().toString().length() == digest.hex().length())
            .sorted(Comparator.comparing(ChartCache::used))
            .toList();
    for (Path old : oldest.subList(0, Math.max(0, oldest.size() - MOST))) {
      remove(old);
    }
    return file;
  }

  /** Removes a folder of files. */
  static void remove(Path folder) throws IOException {
    for (Path file : list(folder)) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }

  /** Removes a file with the folder it was loaded into. */
  static void discard(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      remove(folder);
    }
  }

  private static FileTime used(Path path) {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException e) {
      return FileTime.fromMillis(0); // gone meanwhile
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
