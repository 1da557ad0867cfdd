package io.oscstudio.app.workspace;

import io.oscstudio.app.pages.PackageFiles;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is done to whole files of the package, and which of them are not saved. */
public final class FilesModel {
  private final ReadOnlyObjectWrapper<Set<String>> unsaved = new ReadOnlyObjectWrapper<>(Set.of());
  private Optional<PackageFiles> files = Optional.empty();
  private Runnable stop = () -> {};

  FilesModel() {}

  /** The paths of the files that differ from what is saved. */
  public ReadOnlyObjectProperty<Set<String>> unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  /** Works on another package. */
  void begin(Optional<PackageFiles> now) {
    stop.run();
    files = now;
    stop = now.map(f -> f.onChange(paths -> look())).orElse(() -> {});
    look();
  }

  /** Looks again which files are not saved. */
  void look() {
    Set<String> now = files.map(PackageFiles::unsaved).orElse(Set.of());
    if (!now.equals(unsaved.get())) {
      unsaved.set(Set.copyOf(now));
    }
  }
}
