package io.oscstudio.app.customer;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.console.customer.DeployScene;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** Which form is drawn, for which platform, in which language; and what the descriptors cover. */
final class CustomerBar {
  private final CustomerModel model;
  private final Kit kit;
  private boolean following;
  private final Ui ui;

  CustomerBar(CustomerModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
  }

  Region build(HBox parts) {
    HBox scenes = segments();
    for (DeployScene scene : DeployScene.values()) {
      scenes
          .getChildren()
          .add(segment("customer-scene-" + scene, scene.name(), scene, model.sceneProperty()));
    }
    HBox languages = segments();
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      languages
          .getChildren()
          .add(
              segment(
                  "customer-language-" + locale.getLanguage(),
                  locale.getDisplayLanguage(locale),
                  locale,
                  model.language().localeProperty()));
    }
    Button fill = ui.button("customer.fill", Feather.EDIT_3, model::fill, "small");
    fill.setId("customer-fill");
    Button reset = ui.button("customer.reset", Feather.ROTATE_CCW, model::reset, "small", "flat");
    reset.setId("customer-reset");
    FlowPane bar = new FlowPane(12, 8, parts, services(), scenes, languages, fill, reset);
    return new VBox(8, bar, coverage());
  }

  private static HBox segments() {
    HBox box = new HBox();
    box.getStyleClass().add("segments");
    box.setMaxWidth(Region.USE_PREF_SIZE);
    return box;
  }

  /** One of several, of which one always is chosen. */
  static <T> ToggleButton segment(String id, String word, T value, Property<T> property) {
    ToggleButton button = new ToggleButton(word);
    button.setId(id);
    button.getStyleClass().add("filter");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(e -> {
      property.setValue(value);
      button.setSelected(true);
    });
    property.subscribe(now -> button.setSelected(value.equals(now)));
    return button;
  }

  private Region services() {
    ComboBox<String> services = new ComboBox<>();
    services.setId("customer-service");
    services.accessibleTextProperty().bind(kit.language().bind("customer.service"));
    services.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String file) {
            return Optional.ofNullable(file).map(f -> titles().getOrDefault(f, f)).orElse("");
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    Ui.whileShown(
        services,
        () ->
            model
                .drawingProperty()
                .subscribe(now -> {
                  following = true;
                  List<String> files = List.copyOf(now.services().keySet());
                  if (!services.getItems().equals(files)) {
                    services.getItems().setAll(files);
                  }
                  services.setValue(now.file().orElse(null));
                  services.setVisible(files.size() > 1);
                  services.setManaged(files.size() > 1);
                  following = false;
                }));
    services.setOnAction(e -> {
      if (!following) {
        Optional.ofNullable(services.getValue()).ifPresent(model::select);
      }
    });
    return services;
  }

  private Map<String, String> titles() {
    return model.drawingProperty().get().services();
  }

  /** Fields without a descriptor, descriptors without a field; they are mended in the fields. */
  private Region coverage() {
    Label coverage =
        Ui.label(kit.language().compute(this::covered, model.gapsProperty()), "secondary");
    coverage.setId("customer-coverage");
    coverage.setWrapText(true);
    return coverage;
  }

  private String covered() {
    return model.gapsProperty().get().map(this::covered).orElse("");
  }

  private String covered(Gaps gaps) {
    StringBuilder words =
        new StringBuilder(kit.language().text("customer.coverage", gaps.uncovered()));
    gaps.strays()
        .forEach((path, near) ->
            words
                .append(' ')
                .append(
                    near.map(n -> kit.language().text("customer.stray.near", path, n))
                        .orElseGet(() -> kit.language().text("customer.stray", path))));
    return words.toString();
  }
}
