package io.oscstudio.app.images;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.image.EngineChoice;
import io.oscstudio.core.image.TarForm;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The choice of what brings images, and of the form in which they are saved. */
final class EngineMenu {
  private final EngineModel engines;
  private final Language language;

  EngineMenu(EngineModel engines, Kit kit) {
    this.engines = engines;
    this.language = kit.language();
  }

  MenuButton build() {
    MenuButton menu = new MenuButton();
    menu.setId("fetch-options");
    menu.getStyleClass().add("fetch-options");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.setGraphic(Icons.of(Feather.SLIDERS));
    menu.textProperty().bind(language.compute(this::summary, all()));
    menu.accessibleTextProperty()
        .bind(language.compute(() -> language.text("images.options", summary()), all()));
    menu.setTooltip(Ui.tooltip(menu.accessibleTextProperty()));
    ToggleGroup ways = new ToggleGroup();
    for (EngineChoice choice : EngineChoice.values()) {
      RadioMenuItem item = new RadioMenuItem();
      item.setId("engine-" + choice.name().toLowerCase(Locale.ROOT));
      item.setToggleGroup(ways);
      item.textProperty().bind(language.compute(() -> name(choice), all()));
      engines.choiceProperty().subscribe(now -> item.setSelected(now == choice));
      item.setOnAction(e -> engines.choose(choice));
      menu.getItems().add(item);
    }
    menu.getItems().add(new SeparatorMenuItem());
    ToggleGroup forms = new ToggleGroup();
    for (TarForm form : TarForm.values()) {
      RadioMenuItem item = new RadioMenuItem();
      String key = "images.form." + form.name().toLowerCase(Locale.ROOT);
      item.setId("form-" + form.name().toLowerCase(Locale.ROOT));
      item.setToggleGroup(forms);
      item.textProperty().bind(language.bind(key));
      engines.formProperty().subscribe(now -> item.setSelected(now == form));
      item.setOnAction(e -> engines.choose(form));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Observable[] all() {
    return new Observable[] {
      engines.choiceProperty(),
      engines.formProperty(),
      engines.readyProperty(),
      engines.lookedProperty()
    };
  }

  private String summary() {
    String way = name(engines.choiceProperty().get());
    return engines.formProperty().get() == TarForm.PLAIN
        ? way
        : way + " · " + language.text("images.form.short");
  }

  private String name(EngineChoice choice) {
    return switch (choice) {
      case DOCKER -> language.text("images.engine.docker");
      case REGISTRY -> language.text("images.engine.registry");
      case AUTO ->
          engines.lookedProperty().get()
              ? language.text(
                  "images.engine.auto.known",
                  language.text(
                      engines.readyProperty().get()
                          ? "images.engine.docker"
                          : "images.engine.registry"))
              : language.text("images.engine.auto");
    };
  }
}
