package io.oscstudio.app.kit;

import io.oscstudio.app.kit.DialogService.FileKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lets the person choose what to make a package from, beginning where the last one lay. */
public final class SourceChooser {
  /** Patterns of every archive that can be read. */
  public static final List<String> ARCHIVES = List.of("*.tgz", "*.tar.gz", "*.zip", "*.tar");

  /** The end of the keys of titles that name nothing special. */
  public static final String ANY = "any";

  private final Kit kit;

  /** Asks with the dialogs of {@code kit}. */
  public SourceChooser(Kit kit) {
    this.kit = kit;
  }

  /**
   * A folder.
   *
   * @param what the end of the title's key
   */
  public Optional<Path> folder(String what) {
    return kit.dialogs().chooseFolder("window.choose.folder." + what, start());
  }

  /**
   * An archive.
   *
   * @param what the end of the title's key
   * @param patterns of the archives that are mostly meant
   */
  public Optional<Path> archive(String what, List<String> patterns) {
    return kit.dialogs()
        .chooseFile(
            "window.choose.archive." + what,
            List.of(
                new FileKind("window.choose.kind.archives", patterns),
                new FileKind("window.choose.kind.all", List.of("*.*"))),
            start());
  }

  private Optional<Path> start() {
    return kit.settings().get().recent().stream()
        .findFirst()
        .flatMap(e -> RememberedPath.of(e.path()))
        .flatMap(path -> Optional.ofNullable(path.toAbsolutePath().getParent()));
  }
}
