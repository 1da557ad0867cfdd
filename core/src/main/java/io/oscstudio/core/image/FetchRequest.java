package io.oscstudio.core.image;

import io.oscstudio.core.base.ImageReference;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a run is to bring.
 *
 * @param names what the tars are called, among all images of the package
 * @param rows which tars are wanted, in the order they are begun
 * @param folder where the tars go
 * @param form how layers lie in them
 * @param jobs rows worked on at a time
 */
public record FetchRequest(
    TarNames names, List<FetchRow> rows, Path folder, TarForm form, int jobs) {
  /** Rows worked on at a time when nobody says otherwise. */
  public static final int JOBS = 4;

  public FetchRequest {
    rows = List.copyOf(rows);
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs: " + jobs);
    }
  }

  /** All images for all platforms, as plain tars. */
  public static FetchRequest of(
      Collection<ImageReference> images, Set<Platform> platforms, Path folder) {
    return new FetchRequest(
        TarNames.of(images), FetchRow.all(images, platforms), folder, TarForm.PLAIN, JOBS);
  }

  /** The same for some of the rows, whose tars keep their names. */
  public FetchRequest withRows(List<FetchRow> some) {
    return new FetchRequest(names, some, folder, form, jobs);
  }

  /** The same in another form. */
  public FetchRequest withForm(TarForm other) {
    return new FetchRequest(names, rows, folder, other, jobs);
  }

  /** The same with another number of rows at a time. */
  public FetchRequest withJobs(int other) {
    return new FetchRequest(names, rows, folder, form, other);
  }

  /** Where the tar of a row goes. */
  Path target(FetchRow row) {
    return folder.resolve(names.name(row.reference(), row.platform()));
  }
}
