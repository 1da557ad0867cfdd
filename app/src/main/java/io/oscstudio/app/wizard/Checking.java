package io.oscstudio.app.wizard;

import io.oscstudio.app.check.CheckHost;
import io.oscstudio.app.images.ImagesModel;
import io.oscstudio.app.pages.PackageFiles;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.Silence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the check asks of the wizard, and when the wizard checks. */
final class Checking implements CheckHost {
  private final WizardModel wizard;
  private Optional<ImagesModel.Chosen> checkedWith = Optional.empty();

  Checking(WizardModel wizard) {
    this.wizard = wizard;
  }

  /** Checks a package with what is known of its images. */
  void check(FileTree tree) {
    checkedWith = Optional.of(wizard.images().chosen());
    wizard.check().check(tree, wizard.profileProperty().get(), wizard.images().shipped()::proving);
  }

  /** The images are known: the check does not go by what was chosen for them before. */
  void imagesKnown() {
    if (checkedWith.filter(with -> !with.equals(wizard.images().chosen())).isPresent()) {
      checkAgain();
    }
  }

  @Override
  public Optional<PackageFiles> files() {
    return wizard.open().map(OpenPackage::files);
  }

  @Override
  public Optional<Path> place() {
    return wizard.keeping().folderProperty().get();
  }

  @Override
  public String name() {
    return wizard.name();
  }

  @Override
  public void checked(List<Finding> findings) {
    wizard.checked(findings);
  }

  @Override
  public boolean follow(Finding finding) {
    if (wizard.face().filter(face -> face.follow(finding)).isPresent()) {
      return true;
    }
    Optional<String> file =
        finding.place().map(Place::file).filter(f -> Step.of(f).editsDocuments());
    file.ifPresent(f -> {
      wizard.goTo(Step.of(f));
      wizard.pages().ifPresent(pages -> pages.goTo(f, finding));
    });
    return file.isPresent();
  }

  @Override
  public void silenced(List<Silence> silences) {
    wizard.keeping().remember("silenced", place -> Silence.putInto(place, silences));
  }

  @Override
  public void checkAgain() {
    files().ifPresent(files -> check(files.snapshot()));
  }

  @Override
  public void showCheck() {
    if (wizard.face().filter(Face::showCheck).isEmpty()) {
      wizard.goTo(Step.CHECK);
    }
  }

  @Override
  public void goOn() {
    wizard.goTo(Step.EXPORT);
  }
}
