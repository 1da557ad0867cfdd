package io.oscstudio.core.project;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks what somebody else changed in the folder of a project. */
final class FolderLook {
  /** By what a file is taken for unchanged without reading it. */
  record Stamp(long size, FileTime modified) {}

  private final Project project;
  private final LiveFiles files;
  private Optional<Map<String, Stamp>> known = Optional.empty();

  /**
   * Looks at nothing yet.
   *
   * @param project whose lock guards {@code files} and this
   */
  FolderLook(Project project, LiveFiles files) {
    this.project = project;
    this.files = files;
  }

  /**
   * Compares times and sizes with those of the last look, and the bytes of files that have others.
   * The first look compares the bytes of all files that were read.
   *
   * @param saves how often the project was saved so far
   */
  OutsideChanges look(Path folder, int saves) {
    FileTree fresh = FileTrees.open(folder, limits());
    try {
      Map<String, Stamp> now = stamps(folder, fresh);
      Set<String> reread = new HashSet<>();
      Map<String, Optional<Bytes>> taken = new HashMap<>();
      Map<String, Optional<Bytes>> theirs = new HashMap<>();
      for (String path : candidates(now)) {
        if (isEdited(path)) {
          compare(path, PackageFolder.read(folder, path).map(Bytes::of), taken, theirs);
        } else if (isOther(path, fresh)) {
          reread.add(path);
        }
      }
      return new OutsideChanges(saves, fresh, now, reread, taken, theirs);
    } catch (RuntimeException e) {
      fresh.close();
      throw e;
    }
  }

  private Limits limits() {
    synchronized (project) {
      return files.base().limits();
    }
  }

  private static Map<String, Stamp> stamps(Path folder, FileTree tree) {
    Map<String, Stamp> stamps = new HashMap<>();
    for (FileTree.Entry entry : tree.entries()) {
      Path file = folder.resolve(entry.path());
      try {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        stamps.put(entry.path(), new Stamp(found.size(), found.lastModifiedTime()));
      } catch (NoSuchFileException e) {
        // It went since the folder was listed.
      } catch (IOException e) {
        throw PackageFolder.failed(file, e);
      }
    }
    return stamps;
  }

  private Set<String> candidates(Map<String, Stamp> now) {
    synchronized (project) {
      Set<String> paths = new HashSet<>();
      if (known.isEmpty()) {
        paths.addAll(files.looked());
      } else {
        paths.addAll(known.get().keySet());
        paths.addAll(now.keySet());
        paths.removeIf(p -> now.containsKey(p) && now.get(p).equals(known.get().get(p)));
      }
      return paths;
    }
  }

  private boolean isEdited(String path) {
    synchronized (project) {
      return files.isLive(path);
    }
  }

  private void compare(
      String path,
      Optional<Bytes> there,
      Map<String, Optional<Bytes>> taken,
      Map<String, Optional<Bytes>> theirs) {
    synchronized (project) {
      if (files.holds(path, there)) {
        return;
      }
      if (!files.isUnsaved(path)) {
        taken.put(path, there);
      } else if (!there.equals(files.savedOf(path))) {
        theirs.put(path, there);
      }
    }
  }

  private boolean isOther(String path, FileTree fresh) {
    Optional<Digest> seen;
    synchronized (project) {
      if (files.base().contains(path) != fresh.contains(path)) {
        return true;
      }
      seen = files.seenOf(path);
    }
    return seen.isEmpty()
        || !fresh.contains(path)
        || !seen.get().equals(Digest.of(fresh.bytes(path, fresh.limits().entryBytes())));
  }

  /** What was found is how the folder is known from now on. */
  void known(OutsideChanges found) {
    known = Optional.of(found.stamps());
  }

  /** The project lives in another folder now, of which nothing is known yet. */
  void forget() {
    known = Optional.empty();
  }
}
