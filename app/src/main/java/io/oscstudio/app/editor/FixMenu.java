package io.oscstudio.app.editor;

import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.core.base.Finding;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.feather.Feather;

/** Offers, for what was found at the caret, the fix and the page that says why. */
final class FixMenu {
  private static final int MOST = 5;

  private final CodeArea area;
  private final Language language;
  private final Supplier<List<Finding>> found;
  private final ContextMenu menu = new ContextMenu();
  private Predicate<Finding> fixable = finding -> false;
  private Consumer<Finding> fix = finding -> {};

  /**
   * Offers no fixes yet.
   *
   * @param found what was found at the caret, or else in its line
   */
  FixMenu(CodeArea area, Language language, Supplier<List<Finding>> found) {
    this.area = area;
    this.language = language;
    this.found = found;
    menu.setId("fixes");
  }

  /** Who can fix what. */
  void setFixes(Predicate<Finding> can, Consumer<Finding> how) {
    fixable = can;
    fix = how;
  }

  void onKey(KeyEvent e) {
    if (StandardAction.SHOW_FIXES.matches(e)) {
      show();
      e.consume();
    }
  }

  private void show() {
    menu.getItems().clear();
    found.get().stream().distinct().limit(MOST).forEach(this::add);
    if (menu.getItems().isEmpty()) {
      MenuItem nothing = new MenuItem(language.text("editor.nothing"));
      nothing.setDisable(true);
      menu.getItems().add(nothing);
    }
    area.getCaretBounds()
        .ifPresentOrElse(
            bounds -> menu.show(area, bounds.getMinX(), bounds.getMaxY()),
            () -> menu.show(area, Side.TOP, 0, 0));
  }

  private void add(Finding finding) {
    String text = language.text(finding);
    if (fixable.test(finding)) {
      MenuItem item = new MenuItem(language.text("editor.fix", text), Icons.of(Feather.TOOL));
      item.setMnemonicParsing(false);
      item.setOnAction(e -> fix.accept(finding));
      menu.getItems().add(item);
    }
    if (finding.code().startsWith("OSC-")) {
      MenuItem why = new MenuItem(language.text("editor.why", text), Icons.of(Feather.HELP_CIRCLE));
      why.setMnemonicParsing(false);
      why.setOnAction(e -> {
        Guide.topic(area, Guide.rule(finding.code()));
        Guide.show(area);
      });
      menu.getItems().add(why);
    }
  }
}
