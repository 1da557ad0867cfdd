package io.oscstudio.app.guide;

import io.oscstudio.app.guide.GuideModel.Page;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the guide: back, contents, close, and the page below. */
public final class GuideView {
  private final GuideModel model;
  private final Ui ui;
  private final MarkdownView text;

  /** Shows {@code model}. */
  public GuideView(GuideModel model, Kit kit) {
    this.model = model;
    this.ui = kit.ui();
    this.text = new MarkdownView(kit.dialogs(), ui, model::open);
  }

  /** The guide's root. */
  public Region build() {
    Button back = ui.iconButton("guide.back", Feather.ARROW_LEFT, model::back);
    back.setId("guide-back");
    back.disableProperty().bind(model.mayGoBackProperty().not());
    Button contents =
        ui.iconButton("guide.contents", Feather.LIST, () -> model.open(Guide.OVERVIEW));
    Button close = ui.iconButton("guide.close", Feather.X, model::close);
    close.setId("guide-close");
    HBox head =
        Ui.row(4, ui.label("guide.title", "group-title"), Ui.spacer(), back, contents, close);
    head.getStyleClass().add("guide-head");
    Region page = text.node();
    page.setId("guide-page");
    page.accessibleTextProperty().bind(ui.language().bind("guide.title"));
    VBox.setVgrow(page, Priority.ALWAYS);
    VBox root = new VBox(head, page);
    root.setId("guide");
    root.getStyleClass().add("guide");
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    model.pageProperty().subscribe(this::show);
    return root;
  }

  /** Gives the keyboard to the page. */
  public void focus() {
    text.node().requestFocus();
  }

  private void show(Optional<Page> page) {
    page.ifPresent(now -> {
      text.show(now.text());
      now.anchor().ifPresent(text::scrollTo);
    });
  }

  private void onKey(KeyEvent e) {
    if (e.getCode() == KeyCode.LEFT && e.isAltDown()) {
      model.back();
      e.consume();
    }
  }
}
