package io.oscstudio.app.upgrades;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The upgrades in place of a page, as long as somebody wants to see them; Escape leads back. */
public final class UpgradesOverlay {
  private final UpgradesModel model;
  private final Kit kit;
  private final StackPane pane = new StackPane();
  private Optional<Region> drawn = Optional.empty();

  private UpgradesOverlay(UpgradesModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
  }

  /** {@code page}, which gives its place to the upgrades on demand. */
  public static Region over(Region page, UpgradesModel model, Kit kit) {
    UpgradesOverlay overlay = new UpgradesOverlay(model, kit);
    overlay.pane.setMinSize(0, 0);
    overlay.pane.addEventHandler(KeyEvent.KEY_PRESSED, overlay::onKey);
    overlay.pane.addEventFilter(KeyEvent.KEY_PRESSED, overlay::onKeyOfList);
    model.shownProperty().subscribe(now -> overlay.show(now, page));
    return overlay.pane;
  }

  private void show(boolean upgrades, Region page) {
    if (!upgrades) {
      pane.getChildren().setAll(page);
      Optional.ofNullable(page.lookup("#upgrades-open"))
          .filter(button -> drawn.isPresent())
          .ifPresent(button -> Platform.runLater(button::requestFocus));
      return;
    }
    Region shown = drawn.orElseGet(this::build);
    drawn = Optional.of(shown);
    pane.getChildren().setAll(shown);
    Optional.ofNullable(shown.lookup("#upgrade-graph"))
        .ifPresent(graph -> Platform.runLater(graph::requestFocus));
  }

  private Region build() {
    Ui ui = kit.ui();
    Button back = ui.button("upgrades.back", Feather.CHEVRON_LEFT, this::close, "flat", "small");
    back.setId("upgrades-back");
    return new UpgradesView(model, kit)
        .build(Ui.row(12, ui.label("upgrades.title", "page-title"), Ui.spacer(), back));
  }

  private void close() {
    model.shownProperty().set(false);
  }

  private void onKey(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE && model.shownProperty().get()) {
      close();
      e.consume();
    }
  }

  /** Lists would take Escape for the end of an edit that nobody began. */
  private void onKeyOfList(KeyEvent e) {
    if (e.getTarget() instanceof ListView<?>) {
      onKey(e);
    }
  }
}
