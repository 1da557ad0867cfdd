package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.pages.lifecycle.ExtrasModel.Extra;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.ObjectBinding;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** Draws which settings only the text shows; each leads there. */
final class ExtrasLine {
  /** More links than this help nobody. */
  private static final int NAMED = 12;

  private final Ui ui;
  private final ExtrasModel model;

  ExtrasLine(Ui ui, ExtrasModel model) {
    this.ui = ui;
    this.model = model;
  }

  Node build() {
    FlowPane line = new FlowPane(4, 4);
    line.getStyleClass().add("extras");
    // its least height would be that of a narrow line of many rows
    line.setMinHeight(0);
    line.setRowValignment(VPos.CENTER);
    ObjectBinding<List<Extra>> extras = model.extras();
    extras.subscribe(now -> line.getChildren().setAll(nodes(now)));
    // the line keeps the binding, which the document holds only weakly
    return Ui.shownWhen(line, extras.map(now -> !now.isEmpty()));
  }

  private List<Node> nodes(List<Extra> extras) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Ui.label(ui.language().bind("lifecycle.extras", extras.size()), "secondary"));
    extras.stream().limit(NAMED).map(this::link).forEach(nodes::add);
    return nodes;
  }

  private Button link(Extra extra) {
    Button link = new Button(extra.key());
    link.setMnemonicParsing(false);
    link.getStyleClass().addAll("link-button", "mono");
    link.accessibleTextProperty().bind(ui.language().bind("lifecycle.extras.show", extra.key()));
    link.setTooltip(Ui.tooltip(ui.language().bind("lifecycle.extras.show", extra.key())));
    link.setOnAction(e -> model.show(extra));
    return link;
  }
}
