package io.oscstudio.app.welcome;

import io.oscstudio.app.kit.DialogService;
import io.oscstudio.app.kit.DialogService.FileKind;
import io.oscstudio.app.kit.RecentEntry;
import io.oscstudio.app.kit.SettingsStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  private final DialogService dialogs;
  private final SettingsStore settings;
  private final Opener opener;
  private final ObservableList<RecentEntry> recent = FXCollections.observableArrayList();

  /** Follows the recent entries of {@code settings}. */
  public WelcomeModel(DialogService dialogs, SettingsStore settings, Opener opener) {
    this.dialogs = dialogs;
    this.settings = settings;
    this.opener = opener;
    recent.setAll(settings.get().recent());
    settings.settingsProperty().subscribe(now -> recent.setAll(now.recent()));
  }

  /** What was opened before, newest first. */
  public ObservableList<RecentEntry> recent() {
    return recent;
  }

  /** Lets the person choose a folder to start from. */
  public void fromFolder(Start start) {
    dialogs
        .chooseFolder("window.choose.folder." + start.key(), lastFolder())
        .ifPresent(opener::open);
  }

  /** Lets the person choose an archive to start from. */
  public void fromArchive(Start start) {
    dialogs
        .chooseFile(
            "window.choose.archive." + start.key(),
            List.of(
                new FileKind("window.choose.kind.archives", start.archives),
                new FileKind("window.choose.kind.all", List.of("*.*"))),
            lastFolder())
        .ifPresent(opener::open);
  }

  /** Begins a package with nothing of the person's in it. */
  public void createEmpty(boolean chart) {
    opener.createEmpty(chart);
  }

  /** Opens what was dropped: the first of it, as one window holds one package. */
  public void drop(List<Path> paths) {
    paths.stream().findFirst().ifPresent(opener::open);
  }

  /** Opens a recent entry. */
  public void open(RecentEntry entry) {
    opener.open(Path.of(entry.path()));
  }

  /** Takes an entry off the list; what it points to stays. */
  public void forget(RecentEntry entry) {
    settings.update(s -> s.withoutRecent(entry.path()));
  }

  private Optional<Path> lastFolder() {
    return recent.stream()
        .findFirst()
        .flatMap(e -> Optional.ofNullable(Path.of(e.path()).toAbsolutePath().getParent()));
  }
}
