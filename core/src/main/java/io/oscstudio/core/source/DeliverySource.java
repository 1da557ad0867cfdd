package io.oscstudio.core.source;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.util.List;
import java.util.Optional;

/**
 * A delivery package, or the folder one is made of: deployment package and images. All paths are
 * from the source's root, in which {@code package/} and {@code images/} lie.
 *
 * @param serviceName the folder around them, empty when there is none
 * @param packagePaths the archives in {@code package/}; rule R11.1 wants exactly one
 * @param imageTars the files in {@code images/} but the mapping
 * @param mappingPath {@code images/mapping.yaml}
 * @see "spec section 11"
 */
public record DeliverySource(
    FileTree tree,
    String serviceName,
    List<String> packagePaths,
    List<String> imageTars,
    Optional<String> mappingPath,
    List<Finding> notes)
    implements Source {
  public DeliverySource {
    packagePaths = List.copyOf(packagePaths);
    imageTars = List.copyOf(imageTars);
    notes = List.copyOf(notes);
  }

  /**
   * Opens the first deployment package; whoever asks closes it, before the delivery's own tree.
   *
   * @throws StudioException when there is none
   */
  public FileTree openPackage() {
    if (packagePaths.isEmpty()) {
      throw new StudioException(Message.of("source.delivery-without-package", tree.name()));
    }
    return FileTrees.nested(tree, packagePaths.getFirst());
  }
}
