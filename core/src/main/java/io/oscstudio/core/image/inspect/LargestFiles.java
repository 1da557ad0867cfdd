package io.oscstudio.core.image.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The largest of many files, in bounded memory. */
final class LargestFiles {
  private static final Comparator<LayerFile> SMALLEST_FIRST =
      Comparator.comparingLong(LayerFile::bytes)
          .thenComparing(LayerFile::path, Comparator.reverseOrder())
          .thenComparing(LayerFile::layer, Comparator.reverseOrder());

  private final int most;
  private final PriorityQueue<LayerFile> files = new PriorityQueue<>(SMALLEST_FIRST);

  LargestFiles(int most) {
    this.most = most;
  }

  void add(LayerFile file) {
    files.add(file);
    if (files.size() > most) {
      files.remove();
    }
  }

  /** The largest first, those of one size by their paths. */
  List<LayerFile> found() {
    List<LayerFile> sorted = new ArrayList<>(files);
    sorted.sort(SMALLEST_FIRST.reversed());
    return sorted;
  }
}
