package io.oscstudio.app.shell;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.Actions;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.Appearance;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Scale;
import io.oscstudio.app.kit.ThemeChoice;
import io.oscstudio.app.kit.Ui;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/** Language, theme and scale: their menus in the window's bar, and the keys of the scale. */
final class LookMenus {
  private final Appearance appearance;
  private final Language language;

  LookMenus(Appearance appearance, Language language) {
    this.appearance = appearance;
    this.language = language;
  }

  /** The languages; in a narrow window the menu shows its icon only. */
  MenuButton languages(ObservableValue<Boolean> narrow) {
    MenuButton menu = menu("language", "window.language");
    menu.textProperty().bind(language.bind("window.language.name"));
    menu.setGraphic(Icons.of(Feather.GLOBE));
    Ui.shortenedWhen(narrow, menu);
    ToggleGroup group = new ToggleGroup();
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      RadioMenuItem item =
          new RadioMenuItem(locale.getLanguage().equals("zh") ? "简体中文" : "English");
      item.setToggleGroup(group);
      item.setOnAction(e -> language.localeProperty().set(locale));
      language.localeProperty().subscribe(now -> item.setSelected(now.equals(locale)));
      menu.getItems().add(item);
    }
    return menu;
  }

  /** The themes and the scale. */
  MenuButton looks() {
    MenuButton menu = menu("theme", "window.look");
    appearance
        .choiceProperty()
        .subscribe(c -> menu.setGraphic(Icons.of(appearance.dark() ? Feather.MOON : Feather.SUN)));
    ToggleGroup group = new ToggleGroup();
    for (ThemeChoice choice : ThemeChoice.values()) {
      RadioMenuItem item = new RadioMenuItem();
      item.textProperty().bind(language.bind(key(choice)));
      item.setToggleGroup(group);
      item.setOnAction(e -> appearance.choiceProperty().set(choice));
      appearance.choiceProperty().subscribe(now -> item.setSelected(now == choice));
      menu.getItems().add(item);
    }
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            scaleItem("window.scale.larger", StandardAction.LARGER, this::larger),
            scaleItem("window.scale.smaller", StandardAction.SMALLER, this::smaller),
            scaleItem("window.scale.normal", StandardAction.NORMAL_SIZE, this::normal));
    return menu;
  }

  /** Makes all of it callable by key and palette. */
  void bind(Actions actions) {
    actions.bind(Action.of(StandardAction.LARGER, this::larger));
    actions.bind(Action.of(StandardAction.SMALLER, this::smaller));
    actions.bind(Action.of(StandardAction.NORMAL_SIZE, this::normal));
    bind(actions, StandardAction.THEME_LIGHT, ThemeChoice.LIGHT);
    bind(actions, StandardAction.THEME_DARK, ThemeChoice.DARK);
    bind(actions, StandardAction.THEME_CONTRAST, ThemeChoice.HIGH_CONTRAST);
    bind(actions, StandardAction.THEME_SYSTEM, ThemeChoice.SYSTEM);
    bind(actions, StandardAction.LANGUAGE_ENGLISH, Locale.ENGLISH);
    bind(actions, StandardAction.LANGUAGE_CHINESE, Locale.SIMPLIFIED_CHINESE);
  }

  private void bind(Actions actions, StandardAction what, ThemeChoice choice) {
    actions.bind(
        Action.of(
            what,
            appearance.choiceProperty().isNotEqualTo(choice),
            () -> appearance.choiceProperty().set(choice)));
  }

  private void bind(Actions actions, StandardAction what, Locale locale) {
    actions.bind(
        Action.of(
            what,
            language.localeProperty().isNotEqualTo(locale),
            () -> language.localeProperty().set(locale)));
  }

  private void larger() {
    appearance.scaleProperty().set(appearance.scaleProperty().get().larger());
  }

  private void smaller() {
    appearance.scaleProperty().set(appearance.scaleProperty().get().smaller());
  }

  private void normal() {
    appearance.scaleProperty().set(Scale.NORMAL);
  }

  private MenuItem scaleItem(String key, StandardAction what, Runnable action) {
    MenuItem item = new MenuItem();
    item.textProperty()
        .bind(
            language.compute(
                () -> language.text(key, appearance.scaleProperty().get().percent()),
                appearance.scaleProperty()));
    what.mainKey().ifPresent(item::setAccelerator);
    item.setOnAction(e -> action.run());
    return item;
  }

  private MenuButton menu(String id, String key) {
    MenuButton menu = new MenuButton();
    menu.setId(id);
    menu.getStyleClass().addAll("flat", "bar-menu");
    menu.accessibleTextProperty().bind(language.bind(key));
    menu.setTooltip(Ui.tooltip(language.bind(key)));
    return menu;
  }

  private static String key(ThemeChoice choice) {
    return switch (choice) {
      case LIGHT -> "window.theme.light";
      case DARK -> "window.theme.dark";
      case HIGH_CONTRAST -> "window.theme.contrast";
      case SYSTEM -> "window.theme.system";
    };
  }
}
