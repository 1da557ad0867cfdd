package io.oscstudio.app.workspace;

import io.oscstudio.app.shipping.ExportDesk.Part;
import io.oscstudio.app.shipping.ExportDesk.Plan;
import io.oscstudio.app.wizard.WizardModel;
import io.oscstudio.core.base.Readings;
import io.oscstudio.core.pack.PackageSize;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What takes the room in the packed package, and how large it would be without some files. Nothing
 * changes before those are deleted.
 */
public final class TreemapModel {
  private final WizardModel wizard;
  private final FilesModel files;
  private final ReadOnlyObjectWrapper<List<Part>> parts = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Set<String>> dropped = new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyLongWrapper bytes = new ReadOnlyLongWrapper(-1);
  private final ReadOnlyLongWrapper after = new ReadOnlyLongWrapper(-1);

  TreemapModel(WizardModel wizard, FilesModel files) {
    this.wizard = wizard;
    this.files = files;
    wizard.export().planProperty().subscribe(this::show);
  }

  /** The files with the room they take in the zip, the biggest first. */
  public ReadOnlyObjectProperty<List<Part>> partsProperty() {
    return parts.getReadOnlyProperty();
  }

  /** Bytes of the zip; negative while unknown. */
  public ReadOnlyLongProperty bytesProperty() {
    return bytes.getReadOnlyProperty();
  }

  /** Bytes of the zip without the files that are left out; negative while unknown. */
  public ReadOnlyLongProperty afterProperty() {
    return after.getReadOnlyProperty();
  }

  /** The files that are left out, to see what that would give. */
  public ReadOnlyObjectProperty<Set<String>> droppedProperty() {
    return dropped.getReadOnlyProperty();
  }

  /** Which part of the whole a file takes, from 0 to 1. */
  public double share(Part part) {
    long all = parts.get().stream().mapToLong(Part::packed).sum();
    return all > 0 ? (double) part.packed() / all : 0;
  }

  /** Whether OSC would take what is left (D11). */
  public boolean fits() {
    return after.get() <= Readings.PACKAGE_BYTES_LIMIT;
  }

  /** Leaves a file out, or takes it in again. */
  public void toggle(String path) {
    Set<String> now = new HashSet<>(dropped.get());
    if (!now.remove(path)) {
      now.add(path);
    }
    drop(now);
  }

  /** Takes all files in again. */
  public void clear() {
    drop(Set.of());
  }

  /** Deletes the files that are left out, as one step of undo. */
  public void delete() {
    files.delete(dropped.get());
  }

  private void show(Optional<Plan> plan) {
    bytes.set(plan.map(Plan::bytes).orElse(-1L));
    parts.set(
        plan.map(Plan::parts).orElse(List.of()).stream()
            .sorted(Comparator.comparingLong(Part::packed).reversed())
            .toList());
    Set<String> left = new HashSet<>(dropped.get());
    left.retainAll(parts.get().stream().map(Part::path).toList());
    drop(left);
  }

  private void drop(Set<String> now) {
    dropped.set(Set.copyOf(now));
    after.set(bytes.get() < 0 ? -1 : bytes.get() - room(now));
  }

  /** What some files take, and the folders that nothing would be left in. */
  private long room(Set<String> gone) {
    String top = wizard.name() + "-" + wizard.versionProperty().get();
    List<String> all = parts.get().stream().map(Part::path).toList();
    List<String> left = all.stream().filter(path -> !gone.contains(path)).toList();
    long packed =
        parts.get().stream().filter(p -> gone.contains(p.path())).mapToLong(Part::packed).sum();
    return packed + PackageSize.folderBytes(all, top) - PackageSize.folderBytes(left, top);
  }
}
