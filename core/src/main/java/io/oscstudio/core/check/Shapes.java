package io.oscstudio.core.check;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTree.Entry;
import io.oscstudio.core.source.Source;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Where in a tree the package to check lies. */
final class Shapes {
  private static final Pattern ARCHIVE = Pattern.compile(".*\\.(zip|tgz|tar\\.gz|tar)");

  /** What macOS and Windows leave in archives. */
  private static final Set<String> LITTER = Set.of("__MACOSX/", ".DS_Store", "desktop.ini");

  private Shapes() {}

  /** Whether a name is that of an archive. */
  static boolean isArchive(String name) {
    return ARCHIVE.matcher(name).matches();
  }

  /**
   * The folder an OSC package is in, with a slash at its end: empty when its files are at the root
   * or there is no single top folder (R2.12).
   */
  static String topFolder(FileTree tree) {
    Set<String> tops = new TreeSet<>();
    for (Entry entry : tree.entries()) {
      int slash = entry.path().indexOf('/');
      String top = slash < 0 ? "" : entry.path().substring(0, slash + 1);
      if (!LITTER.contains(top) && !LITTER.contains(entry.path())) {
        tops.add(top);
      }
    }
    String only = tops.size() == 1 ? tops.iterator().next() : "";
    return only.equals("manifests/") || only.equals("raw/") ? "" : only;
  }

  /** The folder a source was recognised in, with a slash at its end; empty for the tree's root. */
  static String top(FileTree tree, Source source) {
    List<Entry> files = source.tree().entries();
    String first = files.getFirst().path();
    for (Entry entry : tree.entries()) {
      String path = entry.path();
      if (path.equals(first)) {
        return "";
      }
      if (path.endsWith("/" + first)) {
        String folder = path.substring(0, path.length() - first.length() - 1);
        if (tree.sub(folder).entries().equals(files)) {
          return folder + "/";
        }
      }
    }
    return "";
  }
}
