package io.oscstudio.core.image;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes needed on the disk of a folder.
 *
 * @param folder the folder, or what is there of the way to it
 * @param needed bytes to come
 * @param free bytes there are for us
 */
public record DiskNeed(Path folder, long needed, long free) {
  /** What a folder needs, which may not be there yet. */
  static DiskNeed of(Path folder, long needed) {
    Path there = existing(folder);
    try {
      return new DiskNeed(there, needed, Files.getFileStore(there).getUsableSpace());
    } catch (IOException e) {
      return new DiskNeed(there, needed, Long.MAX_VALUE); // writing will tell
    }
  }

  /** Whether it fits. */
  public boolean fits() {
    return needed <= free;
  }

  /** The same with more bytes. */
  DiskNeed plus(long bytes) {
    return new DiskNeed(folder, needed + bytes, free);
  }

  /** Needs on the same disk as one. */
  static List<DiskNeed> merged(List<DiskNeed> needs) {
    List<DiskNeed> disks = new ArrayList<>();
    for (DiskNeed need : needs) {
      int same = 0;
      while (same < disks.size() && !sameDisk(disks.get(same).folder(), need.folder())) {
        same++;
      }
      if (same == disks.size()) {
        disks.add(need);
      } else {
        disks.set(same, disks.get(same).plus(need.needed()));
      }
    }
    return disks;
  }

  /**
   * Ends what would run out of space.
   *
   * @throws StudioException naming folder, need and what is free
   */
  void require() {
    if (!fits()) {
      throw new StudioException(
          Message.of("image.disk-full", folder.toString(), needed / 1e6, free / 1e6));
    }
  }

  private static boolean sameDisk(Path one, Path other) {
    try {
      FileStore store = Files.getFileStore(one);
      return store.equals(Files.getFileStore(other));
    } catch (IOException e) {
      return false;
    }
  }

  private static Path existing(Path folder) {
    Path at = folder.toAbsolutePath();
    while (!Files.exists(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }
}
