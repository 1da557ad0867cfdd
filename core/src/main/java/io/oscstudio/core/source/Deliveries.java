package io.oscstudio.core.source;

import io.oscstudio.core.archive.FileTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises delivery packages by their fixed folders, {@code package} and {@code images}. */
final class Deliveries {
  private static final String MAPPING = "images/mapping.yaml";

  private Deliveries() {}

  /**
   * @param wrapper the folder around the root, empty for none
   */
  static Optional<Source> recognise(FileTree root, String wrapper) {
    List<String> packages = new ArrayList<>();
    List<String> images = new ArrayList<>();
    for (FileTree.Entry entry : root.entries()) {
      String path = entry.path();
      if (path.startsWith("package/") && path.indexOf('/', 8) < 0 && isArchive(path)) {
        packages.add(path);
      } else if (path.startsWith("images/") && !path.equals(MAPPING)) {
        images.add(path);
      }
    }
    boolean whole = !packages.isEmpty();
    boolean emptied = root.hasFolder("package") && root.hasFolder("images");
    if (!whole && !emptied) {
      return Optional.empty();
    }
    Optional<String> mapping = Optional.of(MAPPING).filter(root::contains);
    return Optional.of(new DeliverySource(root, wrapper, packages, images, mapping, root.notes()));
  }

  private static boolean isArchive(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".zip") || lower.endsWith(".tgz") || lower.endsWith(".tar.gz");
  }
}
