package io.oscstudio.app.customer;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.console.customer.CustomerForm;
import io.oscstudio.core.console.customer.InstancePage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The console's page of an installed instance, with sample values (section 15.1). */
final class InstancePane {
  private final CustomerModel model;
  private final Kit kit;
  private final Ui ui;
  private final VBox sheet = new VBox(16);

  InstancePane(CustomerModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = new Ui(model.language());
  }

  Region build() {
    sheet.getStyleClass().add("console-sheet");
    sheet.setId("customer-instance");
    Ui.whileShown(
        sheet,
        () ->
            Subscription.combine(
                model.drawingProperty().subscribe((old, now) -> show()),
                model.sceneProperty().subscribe(now -> show())));
    return sheet;
  }

  private void show() {
    sheet.getChildren().clear();
    model
        .drawingProperty()
        .get()
        .instance()
        .ifPresent(page -> {
          Optional<CustomerForm> form = model.drawingProperty().get().form();
          form.ifPresent(f -> sheet.getChildren().add(new GeneralCard(model, f)));
          sheet.getChildren().add(status(page));
          form.ifPresent(f -> sheet.getChildren().add(new ResourcesCard(model, kit, f)));
          page.upgrade().ifPresent(upgrade -> sheet.getChildren().add(upgrade(upgrade)));
          page.tabs().stream()
              .filter(tab -> tab.kind().isShown(model.sceneProperty().get()))
              .forEach(tab -> sheet.getChildren().add(tab(tab)));
        });
  }

  private Node status(InstancePage page) {
    VBox card = card(ui.label("customer.instance.specific", "group-title"));
    GridPane grid = new GridPane(16, 8);
    List<InstancePage.Status> lines =
        page.status().stream().filter(s -> s.isShown(model.sceneProperty().get())).toList();
    for (int i = 0; i < lines.size(); i++) {
      InstancePage.Status line = lines.get(i);
      Label label = new Label(line.label());
      label.getStyleClass().add("secondary");
      if (!line.help().isEmpty()) {
        label.setTooltip(new Tooltip(line.help()));
      }
      grid.addRow(i, label, line.link() ? new Hyperlink(line.sample()) : new Label(line.sample()));
    }
    if (lines.isEmpty()) {
      card.getChildren().add(ui.paragraph("customer.instance.no-status", "muted"));
    } else {
      card.getChildren().addAll(grid, ui.paragraph("customer.instance.sample", "secondary"));
    }
    return card;
  }

  private Node upgrade(InstancePage.Upgrade upgrade) {
    VBox card = card(ui.label("customer.instance.upgrade", "group-title"));
    if (!upgrade.hint().isEmpty()) {
      Label hint = new Label(upgrade.hint());
      hint.setWrapText(true);
      card.getChildren().add(hint);
    }
    card.getChildren().add(chips(upgrade.tags()));
    return card;
  }

  private Node tab(InstancePage.Tab tab) {
    String word = tab.kind().name().toLowerCase(Locale.ROOT);
    VBox card = card(ui.label("customer.instance.tab." + word, "group-title"));
    card.getChildren().add(ui.paragraph("customer.instance.about." + word, "secondary"));
    if (!tab.items().isEmpty()) {
      card.getChildren().add(chips(tab.items()));
    }
    return card;
  }

  private static Node chips(List<String> words) {
    FlowPane chips = new FlowPane(8, 8);
    for (String word : words) {
      Button chip = new Button(word);
      chip.getStyleClass().add("small");
      chip.setFocusTraversable(false);
      chip.setMouseTransparent(true);
      chips.getChildren().add(chip);
    }
    return chips;
  }

  private static VBox card(Node title) {
    VBox card = new VBox(12, title);
    card.getStyleClass().add("console-card");
    return card;
  }
}
