package io.oscstudio.app.images;

import io.oscstudio.app.images.ImageDesk.Wanted;
import java.nio.file.Path;
import java.util.List;

/**
 * A tar that is to be an image of the package.
 *
 * @param tar where it lies
 * @param image what it is to be
 * @param renamed whether that holds although the tar says otherwise
 * @param all what the package needs; tars are named among them
 * @param folder where the package's tars go
 */
public record AdoptOrder(Path tar, Wanted image, boolean renamed, List<Wanted> all, Path folder) {
  public AdoptOrder {
    all = List.copyOf(all);
  }

  /** The same whatever the tar calls its image. */
  AdoptOrder asRenamed() {
    return new AdoptOrder(tar, image, true, all, folder);
  }
}
