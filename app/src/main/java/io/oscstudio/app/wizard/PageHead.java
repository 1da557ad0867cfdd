package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Ui;
import javafx.scene.Node;

/** Title and one sentence at the top of a step's page. */
final class PageHead {
  private PageHead() {}

  static Node of(Ui ui, Step step) {
    return Ui.column(
        2,
        ui.label(step.key() + ".title", "page-title"),
        ui.paragraph(step.key() + ".intro", "muted"));
  }
}
