package io.oscstudio.core.check.delivery;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.check.rule.DeliveryPackage;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The image tars of a delivery package.
 *
 * @param byPath what each says of itself, by its path in the delivery package
 */
record ImageTars(Map<String, ImageTar> byPath) {
  ImageTars {
    byPath = Collections.unmodifiableMap(byPath);
  }

  static ImageTars of(DeliveryPackage delivery) {
    Map<String, ImageTar> tars = new TreeMap<>();
    FileTree tree = delivery.tree();
    for (String path : delivery.source().imageTars()) {
      delivery.job().checkCancelled();
      if (path.endsWith(".tar")) {
        tars.put(path, ImageTar.read(tree, path, delivery.job()));
      }
    }
    return new ImageTars(tars);
  }

  /** The tar that {@code mapping.yaml} names like this. */
  Optional<ImageTar> named(String name) {
    return Optional.ofNullable(byPath.get(ImageEntry.path(name)));
  }
}
