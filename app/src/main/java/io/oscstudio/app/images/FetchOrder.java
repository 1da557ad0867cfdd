package io.oscstudio.app.images;

import io.oscstudio.app.images.ImageDesk.Wanted;
import io.oscstudio.core.image.EngineChoice;
import io.oscstudio.core.image.TarForm;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be fetched.
 *
 * @param all what the package needs; tars are named among them
 * @param rows those of them to fetch now
 * @param folder where the tars go
 * @param engine what brings them
 * @param form how layers lie in them
 */
public record FetchOrder(
    List<Wanted> all, List<Wanted> rows, Path folder, EngineChoice engine, TarForm form) {
  public FetchOrder {
    all = List.copyOf(all);
    rows = List.copyOf(rows);
  }
}
