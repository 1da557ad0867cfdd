package io.oscstudio.app.check;

import io.oscstudio.app.pages.PackageFiles;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.check.Silence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The screen that the check is a part of. Called on the window's thread. */
public interface CheckHost {
  /** The package, while there is one. */
  Optional<PackageFiles> files();

  /** The folder of the package, once it is saved in one. */
  Optional<Path> place();

  /** The package's name. */
  String name();

  /** There is a new result. */
  void checked(List<Finding> findings);

  /**
   * Leads to the form or the text a finding is about.
   *
   * @return whether there is such a form
   */
  boolean follow(Finding finding);

  /** Something else is silenced from now on; it is to be remembered beside the package. */
  void silenced(List<Silence> silences);

  /** Checks the package once more. */
  void checkAgain();

  /** Shows the page of the check. */
  void showCheck();

  /** Leads to what comes after the check. */
  void goOn();
}
