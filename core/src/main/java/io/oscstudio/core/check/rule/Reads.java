package io.oscstudio.core.check.rule;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What was looked at to find something out; it need not be found out again while that stays. */
final class Reads {
  private final Set<String> files = ConcurrentHashMap.newKeySet();
  private final Set<Reads> others = ConcurrentHashMap.newKeySet();
  private volatile boolean images;
  private volatile boolean listing;
  private volatile boolean everything;
  private volatile boolean unsteady;

  /** A file was read, or found not to be there. */
  void file(String path) {
    files.add(path);
  }

  /** The images that are known already were looked at. */
  void images() {
    images = true;
  }

  /** The paths of all files were read. */
  void listing() {
    listing = true;
  }

  /** Any file may have been read. */
  void everything() {
    everything = true;
  }

  /** What was found out does not hold, whatever was looked at. */
  void unsteady() {
    unsteady = true;
  }

  /** What was looked at to find out something else counts too; that is all it looks at. */
  void add(Reads other) {
    others.add(other);
  }

  /** Whether {@code now} shows the same as {@code before} where it was looked at. */
  boolean sameIn(SubjectFiles before, SubjectFiles now) {
    if (unsteady) {
      return false;
    }
    if (images && !before.images().equals(now.images())) {
      return false;
    }
    if ((listing || everything) && !before.paths().equals(now.paths())) {
      return false;
    }
    return (everything ? now.paths() : files).stream().allMatch(now::sameAsBefore)
        && others.stream().allMatch(now::unchanged);
  }

  /**
   * Names the files whose content has to be known for {@link #sameIn} once the tree is closed.
   *
   * @param told those that did so already
   */
  void looked(SubjectFiles in, Set<Reads> told, Consumer<String> each) {
    if (told.add(this)) {
      (everything ? in.paths() : files).forEach(each);
      others.forEach(o -> o.looked(in, told, each));
    }
  }
}
