package io.oscstudio.app.shell;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Notices.Notice;
import io.oscstudio.app.kit.Notices.Offer;
import io.oscstudio.app.kit.Ui;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The line under the window's bar that tells what went wrong or was done. */
final class NoticeBar {
  private final Kit kit;
  private final HBox bar = Ui.row(12);

  NoticeBar(Kit kit) {
    this.kit = kit;
    bar.setId("notice");
    kit.notices().currentProperty().subscribe(this::show);
  }

  Region node() {
    return bar;
  }

  private void show(Optional<Notice> notice) {
    bar.setVisible(notice.isPresent());
    bar.setManaged(notice.isPresent());
    bar.getChildren().clear();
    bar.getStyleClass().setAll("notice");
    notice.ifPresent(this::fill);
  }

  private void fill(Notice notice) {
    Ui ui = kit.ui();
    bar.getStyleClass().add(notice.severity().name().toLowerCase(Locale.ROOT));
    Label text =
        Ui.label(kit.language().compute(() -> kit.language().text(notice.text())), "notice-text");
    text.setWrapText(true);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    Button copy =
        ui.button(
            "window.notice.copy",
            () -> kit.dialogs().copy(kit.language().text(notice.text())),
            "flat",
            "small");
    Button close = ui.iconButton("window.notice.dismiss", Feather.X, kit.notices()::dismiss);
    bar.getChildren().setAll(Icons.of(notice.severity()), text);
    notice.offer().ifPresent(offer -> bar.getChildren().add(button(offer)));
    bar.getChildren().addAll(copy, close);
  }

  private Button button(Offer offer) {
    Button button =
        kit.ui()
            .button(
                offer.key(),
                () -> {
                  kit.notices().dismiss();
                  offer.run().run();
                },
                "small");
    button.setId("notice-offer");
    return button;
  }
}
