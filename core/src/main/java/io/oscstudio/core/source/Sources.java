package io.oscstudio.core.source;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says what was brought. */
public final class Sources {
  /** Folders that may lie around what was brought, as archives of repositories have them. */
  private static final int WRAPPERS = 3;

  private static final int NAMED_FINDS = 10;

  private Sources() {}

  /**
   * Recognises a chart, an operator, an OSC package or a delivery package, at the root of the tree
   * or under a folder around all of it.
   *
   * @throws StudioException when it is none of these, saying what was looked for; when it is
   *     several; or when the file that describes it cannot be read
   */
  public static Source recognise(FileTree tree) {
    if (tree.entries().isEmpty()) {
      throw new StudioException(Message.of("source.empty", tree.name()));
    }
    FileTree root = tree;
    for (int i = 0; i <= WRAPPERS; i++) {
      Optional<Source> source = at(root, i == 0 ? "" : root.name());
      if (source.isPresent()) {
        return source.get();
      }
      Optional<String> wrapper = onlyFolder(root);
      if (wrapper.isEmpty()) {
        break;
      }
      root = root.sub(wrapper.get());
    }
    return Operators.recognise(withoutWrappers(tree)).orElseThrow(() -> refuse(tree));
  }

  /**
   * Whether a tree that {@link #recognise} refuses wants to be an operator: its CSV does not parse
   * or is missing, but other files say what it is.
   */
  public static boolean isBrokenOperator(FileTree tree) {
    return Operators.isBroken(tree);
  }

  /**
   * What lies at the very root of a tree; operators are looked for later, as that takes reading.
   */
  private static Optional<Source> at(FileTree root, String wrapper) {
    return OscPackages.recognise(root)
        .or(() -> Charts.recognise(root))
        .or(() -> Deliveries.recognise(root, wrapper));
  }

  private static FileTree withoutWrappers(FileTree tree) {
    FileTree root = tree;
    for (int i = 0; i < WRAPPERS; i++) {
      Optional<String> wrapper = onlyFolder(root).filter(name -> !isPartOfBundle(name));
      if (wrapper.isEmpty()) {
        break;
      }
      root = root.sub(wrapper.get());
    }
    return root;
  }

  /** Whether a folder's name says something, as that of a bundle's folder does. */
  private static boolean isPartOfBundle(String folder) {
    return folder.equals("manifests") || folder.equals("metadata");
  }

  /** The folder around all files, but for what macOS and Windows leave in archives. */
  private static Optional<String> onlyFolder(FileTree root) {
    Set<String> tops = new TreeSet<>();
    for (FileTree.Entry entry : root.entries()) {
      int slash = entry.path().indexOf('/');
      String top = slash < 0 ? "" : entry.path().substring(0, slash);
      if (!top.equals("__MACOSX") && !isLitter(entry.path())) {
        tops.add(top);
      }
    }
    return tops.size() == 1 && !tops.contains("") ? tops.stream().findFirst() : Optional.empty();
  }

  private static boolean isLitter(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.equals(".ds_store") || lower.equals("thumbs.db") || lower.equals("desktop.ini");
  }

  private static StudioException refuse(FileTree tree) {
    List<String> deeper = new ArrayList<>();
    for (FileTree.Entry entry : tree.entries()) {
      String path = entry.path();
      if (path.endsWith("/" + ChartSource.CHART_FILE) && !path.contains("/charts/")) {
        deeper.add(path.substring(0, path.length() - ChartSource.CHART_FILE.length() - 1));
      }
    }
    if (deeper.isEmpty()) {
      return new StudioException(Message.of("source.unknown", tree.name()));
    }
    String named = String.join(", ", deeper.subList(0, Math.min(NAMED_FINDS, deeper.size())));
    String shown = deeper.size() > NAMED_FINDS ? named + ", …" : named;
    return new StudioException(
        Message.of("source.several-charts", tree.name(), deeper.size(), shown));
  }
}
