package io.oscstudio.app.pages.service;

import io.oscstudio.app.customer.CustomerView;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RememberedSplit;
import io.oscstudio.app.pages.service.CsdModel.Tab;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One CSD: its parts behind tabs. Where there is room, what the customer sees stands beside the
 * fields and follows every change.
 */
final class CsdPage {
  /** A tree and a form beside it need some height, or they cannot be used. */
  private static final double LEAST_FIELDS_HEIGHT = 420;

  /** Below its bar, the customer's view goes on with a part of it alone. */
  private static final double LEAST_CUSTOMER_HEIGHT = 320;

  /** From this width on, the customer's view is a third column beside tree and descriptor. */
  private static final double THREE_COLUMNS = 1080;

  private static final double FIELDS_SHARE = 0.56;

  private final ServiceModel service;
  private final CsdModel csd;
  private final Kit kit;
  private final VBox root = new VBox(16);
  private final VBox content = new VBox();
  private final SplitPane columns = new SplitPane();
  private final Map<Tab, Region> parts = new EnumMap<>(Tab.class);

  CsdPage(ServiceModel service, CsdModel csd, Kit kit) {
    this.service = service;
    this.csd = csd;
    this.kit = kit;
    VBox.setVgrow(content, Priority.ALWAYS);
    root.getChildren().setAll(tabs(), content);
    columns.getStyleClass().add("page-split");
    RememberedSplit.on(columns, "service-customer", kit.settings(), FIELDS_SHARE);
    csd.tabProperty().subscribe(this::show);
    root.widthProperty().map(width -> isWide()).subscribe(wide -> show(csd.tabProperty().get()));
  }

  private boolean isWide() {
    return root.getWidth() >= THREE_COLUMNS;
  }

  Region node() {
    return root;
  }

  private FlowPane tabs() {
    ToggleGroup group = new ToggleGroup();
    FlowPane tabs = new FlowPane(4, 4);
    tabs.getStyleClass().add("csd-parts");
    for (Tab tab : Tab.values()) {
      String word = tab.name().toLowerCase(Locale.ROOT);
      ToggleButton button = new ToggleButton();
      button.setId("csd-part-" + word);
      button.setToggleGroup(group);
      button.textProperty().bind(kit.language().bind("service.tab." + word));
      button.getStyleClass().add("filter");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(e -> {
        csd.tabProperty().set(tab);
        button.setSelected(true);
      });
      csd.tabProperty().subscribe(now -> button.setSelected(now == tab));
      tabs.getChildren().add(button);
    }
    return tabs;
  }

  private void show(Tab tab) {
    boolean beside = tab == Tab.FIELDS && isWide();
    if (beside || tab == Tab.CUSTOMER) {
      service.customer().select(csd.file());
    }
    Region part = parts.computeIfAbsent(tab, this::part);
    columns.getItems().clear();
    content.getChildren().clear();
    if (beside) {
      columns.getItems().setAll(part, parts.computeIfAbsent(Tab.CUSTOMER, this::part));
    }
    Region shown = beside ? columns : part;
    VBox.setVgrow(shown, Priority.ALWAYS);
    content.getChildren().setAll(shown);
    shown.setMinHeight(
        switch (tab) {
          case FIELDS -> LEAST_FIELDS_HEIGHT;
          case CUSTOMER -> LEAST_CUSTOMER_HEIGHT;
          case SERVICE, DEFAULTS -> Region.USE_PREF_SIZE;
        });
  }

  private Region part(Tab tab) {
    return switch (tab) {
      case SERVICE -> new CsdForm(service, csd, kit).build();
      case FIELDS -> new FieldsPane(csd.fields(), kit).build();
      case DEFAULTS -> new DefaultsPane(csd.defaults(), kit).build();
      case CUSTOMER -> new CustomerView(service.customer(), kit).build();
    };
  }
}
