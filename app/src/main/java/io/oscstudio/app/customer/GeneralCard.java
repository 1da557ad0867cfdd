package io.oscstudio.app.customer;

import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.console.customer.CustomerForm;
import io.oscstudio.core.console.customer.FormField;
import io.oscstudio.core.yaml.YamlPath;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/**
 * What the console tells of every instance (section 15.1): what the package and the form know, and
 * examples of what only a running instance knows.
 */
final class GeneralCard extends VBox {
  private static final String NOTHING = "–";

  private final CustomerModel model;
  private final Ui ui;
  private final TilePane facts = new TilePane(24, 12);

  GeneralCard(CustomerModel model, CustomerForm form) {
    super(12);
    this.model = model;
    this.ui = new Ui(model.language());
    getStyleClass().add("console-card");
    setId("customer-instance-general");
    facts.setPrefTileWidth(200);
    facts.setPrefColumns(1);
    fact("version", model.versionProperty().map(v -> v.isEmpty() ? NOTHING : v));
    fact("service", form.title());
    example("status");
    example("region");
    example("cluster");
    if (form.isNamespaced()) {
      fact("namespace", filledIn(CustomerForm.NAMESPACE, "default"));
    } else {
      fact("namespace", NOTHING);
    }
    example("created");
    Label name = new Label();
    name.textProperty().bind(filledIn(CustomerForm.NAME, NOTHING));
    name.getStyleClass().add("section-title");
    Label description = new Label(form.description().isEmpty() ? NOTHING : form.description());
    description.setWrapText(true);
    getChildren()
        .setAll(
            name,
            ui.label("customer.instance.general", "group-title"),
            facts,
            new VBox(2, ui.label("customer.instance.description", "secondary"), description),
            ui.paragraph("customer.instance.general.about", "secondary"));
  }

  private ObservableValue<String> filledIn(YamlPath path, String otherwise) {
    return model
        .stateProperty()
        .map(state -> state.value(path).map(FormField::show).orElse(otherwise));
  }

  private void example(String word) {
    fact(word, ui.language().bind("customer.instance.example." + word));
  }

  private void fact(String word, String value) {
    fact(word, new Label(value));
  }

  private void fact(String word, ObservableValue<String> value) {
    fact(word, Ui.label(value));
  }

  private void fact(String word, Label value) {
    value.setMinWidth(0);
    facts.getChildren().add(new VBox(2, ui.label("customer.instance." + word, "secondary"), value));
  }
}
