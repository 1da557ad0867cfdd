package io.oscstudio.app.shipping;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.shipping.ExportDesk.Plan;
import io.oscstudio.app.shipping.ExportDesk.Tar;
import io.oscstudio.core.pack.Sizes;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Lists what goes into a delivery package. */
final class ContentsPane {
  private static final int SHOWN = 12;

  private final ExportModel model;
  private final Ui ui;
  private final Language language;

  ContentsPane(ExportModel model, Kit kit) {
    this.model = model;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Region build() {
    VBox rows = new VBox();
    VBox pane = Ui.column(8, ui.label("shipping.contents", "section-title"), rows);
    pane.setId("export-contents");
    model.planProperty().subscribe(plan -> plan.ifPresent(p -> rows.getChildren().setAll(rows(p))));
    return Ui.shownWhen(pane, model.deliveryProperty());
  }

  private List<Node> rows(Plan plan) {
    List<Node> rows = new ArrayList<>();
    rows.add(row("package/" + model.fileName(), size(plan.bytes())));
    if (plan.tars().isEmpty()) {
      return rows;
    }
    rows.add(row("images/mapping.yaml", language.bind("shipping.contents.made")));
    plan.tars().stream().limit(SHOWN).forEach(tar -> rows.add(row(tar)));
    int more = plan.tars().size() - SHOWN;
    if (more > 0) {
      rows.add(ui.label("shipping.contents.more", "secondary"));
      ((Label) rows.getLast()).textProperty().bind(language.bind("shipping.contents.more", more));
    }
    return rows;
  }

  private Node row(Tar tar) {
    return row(
        "images/" + tar.name(),
        tar.bytes().isPresent()
            ? size(tar.bytes().getAsLong())
            : language.bind("shipping.contents.missing"));
  }

  private static ObservableValue<String> size(long bytes) {
    return new ReadOnlyStringWrapper(Sizes.text(bytes));
  }

  private static Node row(String path, ObservableValue<String> size) {
    Label name = new Label(path);
    name.getStyleClass().add("mono");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(80);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Label figure = Ui.label(size, "secondary");
    figure.setMinWidth(Region.USE_PREF_SIZE);
    figure.setAlignment(Pos.CENTER_RIGHT);
    HBox row = Ui.row(12, name, figure);
    row.getStyleClass().add("list-row");
    return row;
  }
}
