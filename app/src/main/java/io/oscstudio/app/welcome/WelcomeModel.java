package io.oscstudio.app.welcome;

import io.oscstudio.app.kit.DialogService.Question;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RecentEntry;
import io.oscstudio.app.kit.SourceChooser;
import io.oscstudio.core.project.UnsavedPackages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** State and actions of the first screen. */
public final class WelcomeModel {
  /** What can be brought, and in which of its forms people mostly have it. */
  public enum Start {
    CHART(List.of("*.tgz", "*.tar.gz", "*.zip")),
    OPERATOR(List.of("*.zip", "*.tgz", "*.tar.gz")),
    PACKAGE(List.of("*.zip", "*.tgz", "*.tar.gz"));

    private final List<String> archives;

    Start(List<String> archives) {
      this.archives = archives;
    }

    /** The part of its text keys. */
    public String key() {
      return switch (this) {
        case CHART -> "chart";
        case OPERATOR -> "operator";
        case PACKAGE -> "package";
      };
    }
  }

  static final String DISCARD = "project.unsaved.yes";

  private static final Comparator<RecentEntry> ORDER =
      Comparator.comparing((RecentEntry e) -> !e.isFolder())
          .thenComparing(Comparator.comparingLong(RecentEntry::opened).reversed());

  private final Kit kit;
  private final Opener opener;
  private final SourceChooser chooser;
  private final ObservableList<RecentEntry> recent = FXCollections.observableArrayList();
  private final ObservableList<UnsavedEntry> unsaved = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Set<String>> gone = new ReadOnlyObjectWrapper<>(Set.of());

  /** Held here and nowhere else: the settings outlive the windows. */
  private final InvalidationListener following = o -> follow();

  /** Follows the recent entries of the settings. */
  public WelcomeModel(Kit kit, Opener opener) {
    this.kit = kit;
    this.opener = opener;
    this.chooser = new SourceChooser(kit);
    kit.settings().settingsProperty().addListener(new WeakInvalidationListener(following));
    follow();
    lookForGone();
    lookForUnsaved();
  }

  private void follow() {
    List<RecentEntry> sorted = kit.settings().get().recent().stream().sorted(ORDER).toList();
    if (!sorted.equals(recent)) {
      recent.setAll(sorted);
    }
  }

  /** Packages that were edited, are in no folder, and were left by a process that ended. */
  public ObservableList<UnsavedEntry> unsaved() {
    return unsaved;
  }

  private void lookForUnsaved() {
    UnsavedPackages packages = kit.settings().unsaved();
    kit.tasks()
        .startQuietly(
            job -> packages.list().stream().map(UnsavedEntry::of).toList(),
            unsaved::setAll,
            kit.notices()::failed);
  }

  /** Takes such a package up again. */
  public void restore(UnsavedEntry entry) {
    opener.restore(entry.place());
  }

  /** Takes such a package away for good, after asking. */
  public void discard(UnsavedEntry entry) {
    Optional<String> answer =
        kit.dialogs()
            .ask(
                new Question(
                    "project.unsaved.discard",
                    "project.unsaved.discard.detail",
                    entry.name(),
                    List.of(DISCARD),
                    "project.unsaved.stay"));
    if (answer.isPresent()) {
      UnsavedPackages packages = kit.settings().unsaved();
      kit.tasks()
          .startQuietly(
              job -> {
                packages.discard(entry.place());
                return entry;
              },
              unsaved::remove,
              kit.notices()::failed);
    }
  }

  /** What was opened before: packages in folders first, then the rest, each newest first. */
  public ObservableList<RecentEntry> recent() {
    return recent;
  }

  /** Paths of the recent entries where nothing lies any more. */
  public ReadOnlyObjectProperty<Set<String>> goneProperty() {
    return gone.getReadOnlyProperty();
  }

  /** Whether nothing lies any more where the entry points to. */
  public boolean isGone(RecentEntry entry) {
    return gone.get().contains(entry.path());
  }

  private void lookForGone() {
    List<String> paths = recent.stream().map(RecentEntry::path).toList();
    kit.tasks()
        .startQuietly(
            job ->
                paths.stream()
                    .filter(path -> !Files.exists(Path.of(path)))
                    .collect(Collectors.toUnmodifiableSet()),
            gone::set,
            kit.notices()::failed);
  }

  /** Lets the person choose a folder to start from. */
  public void fromFolder(Start start) {
    chooser.folder(start.key()).ifPresent(opener::open);
  }

  /** Lets the person choose an archive to start from. */
  public void fromArchive(Start start) {
    chooser.archive(start.key(), start.archives).ifPresent(opener::open);
  }

  /** Asks for a chart in a registry or repository. */
  public void fromRemote() {
    opener.fromRemote();
  }

  /** Begins a package with nothing of the person's in it. */
  public void createEmpty(boolean chart) {
    opener.createEmpty(chart);
  }

  /** Opens what was dropped: the first of it, as one window holds one package. */
  public void drop(List<Path> paths) {
    paths.stream().findFirst().ifPresent(opener::open);
  }

  /** Opens a recent entry, unless nothing lies there any more. */
  public void open(RecentEntry entry) {
    if (!isGone(entry)) {
      opener.open(Path.of(entry.path()));
    }
  }

  /** Takes an entry off the list; what it points to stays. */
  public void forget(RecentEntry entry) {
    kit.settings().update(s -> s.withoutRecent(entry.path()));
  }
}
