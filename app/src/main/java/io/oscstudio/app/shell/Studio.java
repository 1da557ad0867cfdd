package io.oscstudio.app.shell;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.images.ImageDesk;
import io.oscstudio.app.kit.Appearance;
import io.oscstudio.app.kit.DialogService;
import io.oscstudio.app.kit.FxDialogService;
import io.oscstudio.app.kit.Jobs;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.ScaledPane;
import io.oscstudio.app.kit.ScaledPopups;
import io.oscstudio.app.kit.Settings;
import io.oscstudio.app.kit.Settings.WindowSize;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.wizard.WizardModel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.application.HostServices;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** The composition root: makes every service, model and view of one window. */
public final class Studio {
  private final Stage stage;
  private final Kit kit;
  private final Jobs jobs;
  private final Appearance appearance;
  private final ShellModel shell;
  private final Scene scene;
  private final ScaledPopups popups;
  private Subscription looking = Subscription.EMPTY;
  // the settings outlive the window
  private final InvalidationListener follow = s -> follow();

  private final Function<Stage, Studio> another;

  private Studio(
      Stage stage,
      SettingsStore settings,
      Function<Language, DialogService> dialogs,
      Function<Kit, WizardModel> wizards,
      Function<Stage, Studio> another) {
    this.stage = stage;
    this.another = another;
    Settings start = settings.get();
    Language language = new Language(start.language().map(Locale::of).orElse(Locale.getDefault()));
    this.jobs = new Jobs(Platform::runLater);
    this.kit = new Kit(language, jobs, dialogs.apply(language), new Notices(), settings);
    jobs.note(kit.notices());
    this.appearance = new Appearance(start.theme(), start.scale());
    this.shell = new ShellModel(kit, () -> wizards.apply(kit));
    ShellView view = new ShellView(shell, kit, jobs, appearance);
    ScaledPane root = ScaledPane.ofWindow(view.build(), appearance.scaleProperty());
    this.scene = new Scene(root, start.window().width(), start.window().height());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, view::onKey);
    this.popups = new ScaledPopups(stage);
    appearance.editorFontProperty().set(start.editorFont());
    appearance.dress(scene, kit.language());
    remember();
    kit.actions().bind(Action.of(StandardAction.NEW_WINDOW, this::openAnother));
  }

  /**
   * Shows one more window for another package. Both share what is remembered; the studio ends with
   * the last of them.
   */
  Studio openAnother() {
    Studio studio = another.apply(new Stage());
    studio.show();
    return studio;
  }

  /** A studio on {@code stage} with the platform's own dialogs. */
  public static Studio on(Stage stage, SettingsStore settings, HostServices host) {
    return new Studio(
        stage,
        settings,
        l -> new FxDialogService(l, host, () -> stage),
        WizardModel::new,
        next -> on(next, settings, host));
  }

  /** A studio whose dialogs are answered by {@code dialogs}, for tests and the demo. */
  public static Studio scripted(Stage stage, SettingsStore settings, DialogService dialogs) {
    return new Studio(
        stage, settings, l -> dialogs, WizardModel::new, next -> scripted(next, settings, dialogs));
  }

  /** As the other, with images from elsewhere. */
  public static Studio scripted(
      Stage stage, SettingsStore settings, DialogService dialogs, ImageDesk images) {
    return new Studio(
        stage,
        settings,
        l -> dialogs,
        kit -> WizardModel.withImages(kit, images),
        next -> scripted(next, settings, dialogs, images));
  }

  /** Shows the window. */
  public void show() {
    stage.titleProperty().bind(title());
    stage.setScene(scene);
    stage.sizeToScene();
    stage.setMinWidth(ScaledPane.LEAST_WIDTH);
    stage.setMinHeight(ScaledPane.LEAST_HEIGHT);
    stage.setMaximized(kit.settings().get().window().maximized());
    stage.setOnCloseRequest(e -> {
      e.consume();
      shell.leave(stage::hide);
    });
    stage.setOnHidden(e -> close());
    looking =
        stage
            .focusedProperty()
            .subscribe(focused -> {
              if (focused) {
                shell.wizard().ifPresent(wizard -> wizard.keeping().lookOutside());
              }
            });
    stage.show();
  }

  /** The name of the package and whether it is saved, before the studio's own. */
  private ObservableValue<String> title() {
    ObservableValue<String> name =
        shell
            .screenProperty()
            .flatMap(s -> shell.wizard().map(WizardModel::nameProperty).orElse(null));
    ObservableValue<Boolean> unsaved =
        shell
            .screenProperty()
            .flatMap(s -> shell.wizard().map(w -> w.keeping().unsavedProperty()).orElse(null));
    return kit.language()
        .compute(
            () -> {
              String studio = kit.language().text("window.app.name");
              String shown = Objects.requireNonNullElse(name.getValue(), "");
              return (Boolean.TRUE.equals(unsaved.getValue()) ? "● " : "")
                  + (shown.isEmpty() ? studio : shown + " – " + studio);
            },
            name,
            unsaved);
  }

  /** Opens what lies at {@code path}. */
  public void open(Path path) {
    shell.open(path);
  }

  /** The services. */
  public Kit kit() {
    return kit;
  }

  /** What runs. */
  public Jobs jobs() {
    return jobs;
  }

  /** The look. */
  public Appearance appearance() {
    return appearance;
  }

  /** Which screen the window shows. */
  public ShellModel shell() {
    return shell;
  }

  /** Everything the window shows. */
  public Scene scene() {
    return scene;
  }

  private void remember() {
    kit.settings().settingsProperty().addListener(new WeakInvalidationListener(follow));
    appearance
        .choiceProperty()
        .subscribe((old, now) -> kit.settings().update(s -> s.withTheme(now)));
    appearance
        .scaleProperty()
        .subscribe((old, now) -> kit.settings().update(s -> s.withScale(now)));
    kit.language()
        .localeProperty()
        .subscribe((old, now) -> {
          // as the system says stays so while the system says the same
          if (!now.equals(wanted(kit.settings().get()))) {
            kit.settings().update(s -> s.withLanguage(now.getLanguage()));
          }
        });
  }

  /** Goes by the settings, whichever window changed them. */
  private void follow() {
    Settings now = kit.settings().get();
    appearance.choiceProperty().set(now.theme());
    appearance.scaleProperty().set(now.scale());
    appearance.editorFontProperty().set(now.editorFont());
    kit.language().localeProperty().set(wanted(now));
  }

  private static Locale wanted(Settings settings) {
    return Language.known(settings.language().map(Locale::of).orElse(Locale.getDefault()));
  }

  private void close() {
    stage.setOnHidden(null); // the stage may be shown again by others; this studio is over
    stage.setOnCloseRequest(null);
    stage.titleProperty().unbind();
    looking.unsubscribe();
    boolean fills = stage.isMaximized();
    kit.settings()
        .update(s ->
            s.withWindow(
                fills
                    ? new WindowSize(s.window().width(), s.window().height(), true)
                    : new WindowSize(scene.getWidth(), scene.getHeight(), false)));
    kit.settings().flush();
    popups.close();
    shell.wizard().ifPresent(WizardModel::close);
    jobs.close();
  }
}
