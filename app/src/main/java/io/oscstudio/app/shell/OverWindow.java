package io.oscstudio.app.shell;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Overlay;
import io.oscstudio.app.palette.CheatSheetView;
import io.oscstudio.app.palette.PaletteModel;
import io.oscstudio.app.palette.PickerModel;
import io.oscstudio.app.palette.PickerView;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;

/** What can be laid over the window's content, each by an action of its own. */
final class OverWindow {
  private final Kit kit;
  private final Overlay overlay = new Overlay();

  OverWindow(Kit kit) {
    this.kit = kit;
    kit.actions().bind(Action.of(StandardAction.PALETTE, this::palette));
    kit.actions().bind(Action.of(StandardAction.CHEAT_SHEET, this::cheatSheet));
  }

  Region node() {
    return overlay.node();
  }

  /** Whether something is shown, so that the keys of what is behind it do not count. */
  boolean isOpen() {
    return overlay.openProperty().get();
  }

  /** Shows nothing again. */
  void close() {
    overlay.close();
  }

  private void palette() {
    overlay.close();
    var focused = overlay.node().getScene().getFocusOwner();
    PaletteModel palette =
        new PaletteModel(kit.actions().available(focused), kit.language(), kit.settings());
    pick(palette.picker(), "actions.palette.prompt");
  }

  private void pick(PickerModel model, String key) {
    PickerView picker = new PickerView(model, kit, key, overlay::close);
    overlay.show(picker.build(), Pos.TOP_CENTER, picker.field());
  }

  private void cheatSheet() {
    overlay.close();
    CheatSheetView sheet = new CheatSheetView(kit, overlay::close);
    overlay.show(sheet.build(), Pos.CENTER, sheet.close());
  }
}
