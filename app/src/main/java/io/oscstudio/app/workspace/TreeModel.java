package io.oscstudio.app.workspace;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.core.base.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The tree of the package's files, worked out on jobs, and what is marked in it. */
public final class TreeModel {
  private final Kit kit;
  private final ReadOnlyObjectWrapper<TreeEntry> root =
      new ReadOnlyObjectWrapper<>(TreeEntry.of(List.of(), ""));
  private final ReadOnlyObjectWrapper<Map<String, Badge>> badges =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Set<String>> unsaved = new ReadOnlyObjectWrapper<>(Set.of());
  private final StringProperty query = new SimpleStringProperty("");
  private List<String> paths = List.of();
  private long turn;

  TreeModel(
      Kit kit, ObservableList<Finding> findings, ReadOnlyObjectProperty<Set<String>> unsavedFiles) {
    this.kit = kit;
    findings.addListener((ListChangeListener<Finding>) change -> mark(findings));
    unsavedFiles.subscribe(now -> unsaved.set(withFolders(now)));
    query.subscribe((old, now) -> build());
  }

  /** The root of the tree; itself it is not shown. */
  public ReadOnlyObjectProperty<TreeEntry> rootProperty() {
    return root.getReadOnlyProperty();
  }

  /** The findings in files and folders, by path. */
  public ReadOnlyObjectProperty<Map<String, Badge>> badgesProperty() {
    return badges.getReadOnlyProperty();
  }

  /** The badge of a file or folder, if it has findings. */
  public Optional<Badge> badgeOf(String path) {
    return Optional.ofNullable(badges.get().get(path));
  }

  /** The files that are not saved, and the folders around them. */
  public ReadOnlyObjectProperty<Set<String>> unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  /** What paths have to hold to be shown; empty for all. */
  public StringProperty queryProperty() {
    return query;
  }

  /** Shows other files. */
  void show(List<String> now) {
    if (!now.equals(paths)) {
      paths = now;
      build();
    }
  }

  private void build() {
    long mine = ++turn;
    List<String> all = paths;
    String wanted = query.get();
    kit.tasks()
        .startQuietly(
            job -> TreeEntry.of(all, wanted),
            built -> {
              if (mine == turn) {
                root.set(built);
              }
            },
            kit.notices()::failed);
  }

  private void mark(List<Finding> findings) {
    List<Finding> all = List.copyOf(findings);
    kit.tasks().startQuietly(job -> Badge.of(all), badges::set, kit.notices()::failed);
  }

  private static Set<String> withFolders(Set<String> files) {
    Set<String> all = new HashSet<>();
    for (String file : files) {
      for (String path = file; !path.isEmpty(); path = TreeEntry.folderOf(path)) {
        all.add(path);
      }
    }
    return all;
  }
}
