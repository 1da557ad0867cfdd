package io.oscstudio.app.shell;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.SourceChooser;
import io.oscstudio.app.welcome.Opener;
import io.oscstudio.app.welcome.WelcomeModel;
import io.oscstudio.app.wizard.WizardModel;
import io.oscstudio.app.workspace.WorkspaceModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which screen the window shows. */
public final class ShellModel implements Opener {
  /** A screen with its model. */
  public sealed interface Screen {
    /** Ways to start. */
    record Welcome(WelcomeModel model) implements Screen {}

    /** A package being made. */
    record Wizard(WizardModel model) implements Screen {}
  }

  private final Kit kit;
  private final Supplier<WizardModel> wizards;
  private final SourceChooser chooser;
  private final ReadOnlyObjectWrapper<Screen> screen;
  private Optional<WorkspaceModel> workspace = Optional.empty();

  /**
   * Begins at the first screen.
   *
   * @param wizards makes the model for one more package
   */
  public ShellModel(Kit kit, Supplier<WizardModel> wizards) {
    this.kit = kit;
    this.wizards = wizards;
    this.chooser = new SourceChooser(kit);
    this.screen = new ReadOnlyObjectWrapper<>(welcome());
  }

  /** What the window shows. */
  public ReadOnlyObjectProperty<Screen> screenProperty() {
    return screen.getReadOnlyProperty();
  }

  @Override
  public void open(Path path) {
    leave(() -> begin().source().open(path));
  }

  /** Lets the person choose a folder of anything that a package can be, or be made from. */
  public void openFolder() {
    chooser.folder(SourceChooser.ANY).ifPresent(this::open);
  }

  /** As the other, for an archive, a delivery included. */
  public void openArchive() {
    chooser.archive(SourceChooser.ANY, SourceChooser.ARCHIVES).ifPresent(this::open);
  }

  @Override
  public void fromRemote() {
    leave(() -> begin().source().askRemote());
  }

  @Override
  public void createEmpty(boolean chart) {
    leave(() -> begin().source().createEmpty(chart));
  }

  @Override
  public void restore(Path place) {
    leave(() -> begin().source().restore(place));
  }

  /** Goes back to the first screen, asking when work would be lost. */
  public void goHome() {
    leave(() -> {
      close();
      screen.set(welcome());
    });
  }

  /**
   * Does something that ends the package being made, asking first when work would be lost. It is
   * done later when the package is saved before, and not at all when the person rather stays.
   */
  public void leave(Runnable then) {
    wizard().ifPresentOrElse(wizard -> wizard.keeping().leave(then), then);
  }

  /** The package being made, while there is one. */
  public Optional<WizardModel> wizard() {
    return screen.get() instanceof Screen.Wizard(WizardModel model)
        ? Optional.of(model)
        : Optional.empty();
  }

  /** The other face of the package being made, while there is one. */
  public Optional<WorkspaceModel> workspace() {
    return workspace;
  }

  private WizardModel begin() {
    close();
    kit.notices().dismiss();
    WizardModel wizard = wizards.get();
    workspace = Optional.of(new WorkspaceModel(kit, wizard));
    screen.set(new Screen.Wizard(wizard));
    return wizard;
  }

  private void close() {
    wizard().ifPresent(WizardModel::close);
    workspace = Optional.empty();
  }

  private Screen welcome() {
    return new Screen.Welcome(new WelcomeModel(kit, this));
  }
}
