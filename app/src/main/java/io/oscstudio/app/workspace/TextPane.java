package io.oscstudio.app.workspace;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.editor.YamlArea;
import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.fields.Wish;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.core.base.TextRange;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** The text of a file without a form, with the project's undo. */
final class TextPane {
  private final DocumentModel document;
  private final Kit kit;
  private final YamlArea area;
  private Subscription following = Subscription.EMPTY;

  TextPane(DocumentModel document, Kit kit) {
    this.document = document;
    this.kit = kit;
    this.area = new YamlArea(kit.ui(), kit.tasks(), "workspace.text");
  }

  Region build() {
    area.setFile(document.file());
    area.setFixes(document.mender()::mends, document.mender()::mend);
    area.showOther(document.textProperty().get());
    area.setOnEdit(document::typed);
    area.setOnCaret(document.findings()::followText);
    following =
        Subscription.combine(
            document.textProperty().subscribe(area::show),
            document.findings().marks().subscribe(area::setMarks),
            document.findings().focusWish().subscribe(wish -> wish.ifPresent(this::go)));
    Region node = area.node();
    kit.actions()
        .whileShown(
            node,
            Action.of(StandardAction.UNDO, document::undo).within(node),
            Action.of(StandardAction.REDO, document::redo).within(node));
    return node;
  }

  /** Lets go of the document. */
  void close() {
    following.unsubscribe();
  }

  private void go(Wish wish) {
    if (wish instanceof Wish.OfText(TextRange range, boolean focus)) {
      area.reveal(range.start().offset(), range.end().offset());
      if (focus) {
        area.focus();
      }
    }
  }
}
