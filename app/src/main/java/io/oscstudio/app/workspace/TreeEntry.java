package io.oscstudio.app.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A file or folder of the package in its tree. */
public final class TreeEntry {
  /** Files of the package itself come before what others made; folders before files. */
  private static final Comparator<TreeEntry> ORDER =
      Comparator.comparing((TreeEntry e) -> !e.isFolder())
          .thenComparing(TreeEntry::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(TreeEntry::name);

  private final String path;
  private final boolean folder;
  private final List<TreeEntry> children = new ArrayList<>();

  private TreeEntry(String path, boolean folder) {
    this.path = path;
    this.folder = folder;
  }

  /**
   * The tree of some files.
   *
   * @param paths of the files
   * @param query only files whose path holds this text, in small or capital letters; empty for all
   * @return the root, whose path is empty
   */
  static TreeEntry of(List<String> paths, String query) {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    Map<String, TreeEntry> folders = new HashMap<>();
    TreeEntry root = new TreeEntry("", true);
    folders.put("", root);
    for (String path : paths) {
      if (path.toLowerCase(Locale.ROOT).contains(wanted)) {
        folder(folderOf(path), folders).children.add(new TreeEntry(path, false));
      }
    }
    folders.values().forEach(entry -> entry.children.sort(ORDER));
    return root;
  }

  private static TreeEntry folder(String path, Map<String, TreeEntry> folders) {
    TreeEntry known = folders.get(path);
    if (known == null) {
      known = new TreeEntry(path, true);
      folders.put(path, known);
      folder(folderOf(path), folders).children.add(known);
    }
    return known;
  }

  /** The path of the folder around a path; empty at the top. */
  static String folderOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** Where it is in the package. */
  public String path() {
    return path;
  }

  /** Its own name. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether it is a folder. */
  public boolean isFolder() {
    return folder;
  }

  /** What it is for; a folder has no role. */
  public FileRole role() {
    return FileRole.of(path);
  }

  /** What is in it: folders first, then files, each by name. */
  public List<TreeEntry> children() {
    return List.copyOf(children);
  }

  @Override
  public String toString() {
    return path;
  }
}
