package io.oscstudio.app.wizard;

import io.oscstudio.app.check.CheckModel;
import io.oscstudio.app.keeping.KeepingModel;
import io.oscstudio.app.kit.RecentEntry;
import io.oscstudio.app.kit.RememberedPath;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.project.PackageMemory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is remembered of the package of a wizard, so that it can go on where it was left. */
final class Reopening {
  private static final List<String> PROFILES = List.of("private", "publish");

  private final WizardModel wizard;
  private final SettingsStore settings;

  Reopening(WizardModel wizard, SettingsStore settings) {
    this.wizard = wizard;
    this.settings = settings;
  }

  /** Remembers each step, profile and folder for images that is chosen from now on. */
  void remember() {
    KeepingModel keeping = wizard.keeping();
    wizard.currentProperty().subscribe((old, now) -> keeping.remember(m -> m.withStep(now.id())));
    wizard.profileProperty().subscribe((old, now) -> keeping.remember(m -> m.withProfile(now)));
    wizard
        .images()
        .fetching()
        .folderProperty()
        .subscribe((old, now) ->
            now.ifPresent(folder -> keeping.remember(m -> m.withImageFolder(text(folder)))));
  }

  /** Makes the choices that were made for a package when it was left. */
  void restore(PackageMemory memory) {
    memory.profile().filter(PROFILES::contains).ifPresent(wizard.profileProperty()::set);
    memory
        .imageFolder()
        .flatMap(RememberedPath::of)
        .ifPresent(wizard.images().fetching()::useFolder);
  }

  /** The choices as they are now. */
  PackageMemory here() {
    PackageMemory here =
        PackageMemory.NONE
            .withStep(wizard.currentProperty().get().id())
            .withProfile(wizard.profileProperty().get());
    return wizard
        .images()
        .fetching()
        .folderProperty()
        .get()
        .map(folder -> here.withImageFolder(text(folder)))
        .orElse(here);
  }

  /** The name a folder of the package should have. */
  String fileName() {
    String version = wizard.versionProperty().get();
    return version.isEmpty() ? wizard.name() : wizard.name() + "-" + version;
  }

  /** The package was saved: it comes first among what is offered to be opened again. */
  void saved(Path folder) {
    RecentEntry entry =
        new RecentEntry(
            folder.toString(),
            wizard.name(),
            wizard.versionProperty().get(),
            RecentEntry.FOLDER,
            Optional.empty(),
            System.currentTimeMillis());
    settings.update(s -> s.withRecent(entry));
    countFindings();
  }

  /** Remembers how many errors and warnings a package in a folder has. */
  void countFindings() {
    CheckModel check = wizard.check();
    Optional<Path> folder = wizard.keeping().folderProperty().get();
    if (folder.isPresent() && check.doneProperty().get()) {
      long found = check.count(Severity.ERROR) + check.count(Severity.WARNING);
      settings.update(s -> s.withFindings(folder.get().toString(), (int) found));
    }
  }

  private static String text(Path folder) {
    return folder.toAbsolutePath().toString();
  }
}
