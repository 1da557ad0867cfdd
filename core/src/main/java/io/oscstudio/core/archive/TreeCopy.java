package io.oscstudio.core.archive;

import io.oscstudio.core.base.Job;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/** Brings a tree into a sink: sorted, each folder before its files, watched by a job. */
final class TreeCopy {
  private final TreeSink sink;
  private final Job job;
  private final Set<String> folders = new HashSet<>();
  private final long total;
  private long done;

  private TreeCopy(TreeSink sink, Job job, long total) {
    this.sink = sink;
    this.job = job;
    this.total = total;
  }

  /** Copies all files, under {@code topFolder} if it is not empty. */
  static void copy(FileTree tree, String topFolder, TreeSink sink, Job job) throws IOException {
    long total = tree.entries().stream().mapToLong(FileTree.Entry::size).sum();
    TreeCopy copy = new TreeCopy(sink, job, total);
    EntryNames names = new EntryNames(tree.name(), tree.limits());
    String prefix = topFolder.isEmpty() ? "" : names.path(topFolder) + "/";
    if (!prefix.isEmpty()) {
      copy.parents(prefix);
    }
    for (FileTree.Entry entry : tree.entries()) {
      copy.parents(prefix + entry.path());
      try (InputStream in = copy.watched(tree.open(entry.path()))) {
        sink.file(prefix + entry.path(), entry.size(), in);
      }
    }
    job.checkCancelled();
  }

  private void parents(String path) throws IOException {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (folders.add(path.substring(0, slash))) {
        sink.folder(path.substring(0, slash));
      }
    }
  }

  private InputStream watched(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        job.checkCancelled();
        int n = super.read(target, offset, length);
        if (n > 0) {
          done += n;
          job.progress(done, total);
        }
        return n;
      }
    };
  }
}
