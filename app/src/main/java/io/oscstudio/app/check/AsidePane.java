package io.oscstudio.app.check;

import io.oscstudio.app.images.FilePane;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What is shown beside the findings; Escape closes it. */
final class AsidePane {
  private final CheckModel check;
  private final Kit kit;
  private final Runnable onBack;

  /** Shows what {@code check} wants shown; {@code onBack} takes the focus when that is closed. */
  AsidePane(CheckModel check, Kit kit, Runnable onBack) {
    this.check = check;
    this.kit = kit;
    this.onBack = onBack;
  }

  Region build() {
    Region file = new FilePane(check.file(), kit, this::back).build();
    StackPane pane = new StackPane();
    pane.getStyleClass().add("check-aside");
    pane.setMinSize(0, 0);
    pane.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            back();
            e.consume();
          }
        });
    Ui.whileShown(pane, () -> check.asideProperty().subscribe(now -> show(now, pane, file)));
    return pane;
  }

  private void show(Optional<Aside> now, StackPane pane, Region file) {
    pane.getChildren().clear();
    now.ifPresent(aside ->
        pane.getChildren()
            .add(
                switch (aside) {
                  case Aside.Mending(Preview preview) ->
                      new MendingPane(check, kit, preview, this::back).build();
                  case Aside.Silencing(Issue issue) ->
                      new SilencePane(check, kit, issue, this::back).build();
                  case Aside.Reading() -> file;
                }));
  }

  private void back() {
    check.closeAside();
    onBack.run();
  }
}
