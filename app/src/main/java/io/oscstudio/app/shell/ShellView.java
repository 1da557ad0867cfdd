package io.oscstudio.app.shell;

import io.oscstudio.app.kit.Appearance;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Jobs;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.ThemeChoice;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.shell.ShellModel.Screen;
import io.oscstudio.app.welcome.WelcomeModel;
import io.oscstudio.app.welcome.WelcomeView;
import io.oscstudio.app.wizard.WizardModel;
import io.oscstudio.app.wizard.WizardView;
import java.io.File;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the window's frame: bar, notice, screen, status. */
final class ShellView {
  private static final KeyCombination HOME =
      new KeyCodeCombination(KeyCode.HOME, KeyCombination.ALT_DOWN);

  private final ShellModel model;
  private final Kit kit;
  private final Ui ui;
  private final Appearance appearance;
  private final JobArea jobArea;
  private final HBox bar = Ui.row(8);
  private final HBox status = Ui.row(16);
  private final StackPane content = new StackPane();
  private final VBox dropOverlay;

  ShellView(ShellModel model, Kit kit, Jobs jobs, Appearance appearance) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
    this.appearance = appearance;
    this.jobArea = new JobArea(kit, jobs);
    this.dropOverlay =
        Ui.column(
            12,
            Icons.of(Feather.DOWNLOAD, 32, "accent-icon"),
            ui.label("window.drop.release", "section-title"));
  }

  Region build() {
    bar.getStyleClass().add("shell-bar");
    status.getStyleClass().add("status-bar");
    dropOverlay.setAlignment(Pos.CENTER);
    dropOverlay.getStyleClass().add("drop-overlay");
    dropOverlay.setVisible(false);
    dropOverlay.setMouseTransparent(true);
    BorderPane frame = new BorderPane(content);
    frame.setTop(new VBox(bar, new NoticeBar(kit).node()));
    frame.setBottom(status);
    StackPane root = new StackPane(frame, dropOverlay);
    root.setId("studio");
    acceptDrops(root);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    model.screenProperty().subscribe(this::show);
    return root;
  }

  private void show(Screen screen) {
    switch (screen) {
      case Screen.Welcome(WelcomeModel welcome) -> {
        content.getChildren().setAll(new WelcomeView(welcome, kit).build());
        bar.getStyleClass().setAll("shell-bar", "bare");
        bar.getChildren().setAll(Ui.spacer(), languageMenu(), themeMenu());
        status.getChildren().setAll(Ui.spacer(), jobArea.node());
        status.setVisible(false);
        status.setManaged(false);
      }
      case Screen.Wizard(WizardModel wizard) -> {
        WizardView view = new WizardView(wizard, kit);
        content.getChildren().setAll(view.build());
        bar.getStyleClass().setAll("shell-bar");
        bar.getChildren()
            .setAll(
                ui.iconButton("window.home", Feather.HOME, model::goHome),
                view.title(),
                Ui.spacer(),
                view.profileChoice(),
                languageMenu(),
                themeMenu());
        status.getChildren().setAll(view.sizeMeter(), view.engine(), Ui.spacer(), jobArea.node());
        status.setVisible(true);
        status.setManaged(true);
      }
    }
  }

  private Node languageMenu() {
    MenuButton menu = new MenuButton();
    menu.setId("language");
    menu.getStyleClass().addAll("flat", "bar-menu");
    menu.textProperty().bind(kit.language().bind("window.language.name"));
    menu.setGraphic(Icons.of(Feather.GLOBE));
    menu.accessibleTextProperty().bind(kit.language().bind("window.language"));
    ToggleGroup group = new ToggleGroup();
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      RadioMenuItem item =
          new RadioMenuItem(locale.getLanguage().equals("zh") ? "简体中文" : "English");
      item.setToggleGroup(group);
      item.setSelected(kit.language().localeProperty().get().equals(locale));
      item.setOnAction(e -> kit.language().localeProperty().set(locale));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Node themeMenu() {
    MenuButton menu = new MenuButton();
    menu.setId("theme");
    menu.getStyleClass().addAll("flat", "bar-menu");
    menu.accessibleTextProperty().bind(kit.language().bind("window.theme"));
    menu.setTooltip(Ui.tooltip(kit.language().bind("window.theme")));
    appearance
        .choiceProperty()
        .subscribe(c -> menu.setGraphic(Icons.of(appearance.dark() ? Feather.MOON : Feather.SUN)));
    ToggleGroup group = new ToggleGroup();
    for (ThemeChoice choice : ThemeChoice.values()) {
      RadioMenuItem item = new RadioMenuItem();
      item.textProperty()
          .bind(
              kit.language()
                  .bind(
                      switch (choice) {
                        case LIGHT -> "window.theme.light";
                        case DARK -> "window.theme.dark";
                        case SYSTEM -> "window.theme.system";
                      }));
      item.setToggleGroup(group);
      item.setSelected(appearance.choiceProperty().get() == choice);
      item.setOnAction(e -> appearance.choiceProperty().set(choice));
      menu.getItems().add(item);
    }
    return menu;
  }

  private void onKey(KeyEvent e) {
    if (HOME.match(e)) {
      model.goHome();
      e.consume();
    }
  }

  private void acceptDrops(StackPane root) {
    root.setOnDragOver(e -> {
      if (e.getDragboard().hasFiles()) {
        e.acceptTransferModes(TransferMode.COPY);
        dropOverlay.setVisible(true);
      }
      e.consume();
    });
    root.setOnDragExited(e -> dropOverlay.setVisible(false));
    root.setOnDragDropped(this::onDrop);
  }

  private void onDrop(DragEvent e) {
    dropOverlay.setVisible(false);
    e.getDragboard().getFiles().stream().findFirst().map(File::toPath).ifPresent(model::open);
    e.setDropCompleted(true);
    e.consume();
  }
}
