package io.oscstudio.app.workspace;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.editor.YamlArea;
import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.fields.Wish;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RememberedSplit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.TextRange;
import java.time.Duration;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** The text of a file without a form, with the project's undo; a drawing's picture beside it. */
final class TextPane {
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final DocumentModel document;
  private final Kit kit;
  private final YamlArea area;
  private Subscription following = Subscription.EMPTY;

  private final Region node;

  TextPane(DocumentModel document, Kit kit) {
    this.document = document;
    this.kit = kit;
    this.area = new YamlArea(kit.ui(), kit.tasks(), "workspace.text");
    this.node = text();
  }

  /** The same of a drawing. */
  TextPane(DocumentModel document, Kit kit, FactsModel picture) {
    this.document = document;
    this.kit = kit;
    this.area = new YamlArea(kit.ui(), kit.tasks(), "workspace.text");
    SplitPane split = new SplitPane(text(), Ui.scrolling(new FactsPane(picture, kit).build()));
    split.getStyleClass().add("page-split");
    RememberedSplit.on(split, "workspace-drawing", kit.settings(), 0.6);
    this.node = split;
    following =
        following.and(document.textProperty().subscribe((old, now) -> soon(document, picture)));
  }

  /** What is typed quickly is drawn once. */
  private void soon(DocumentModel document, FactsModel picture) {
    String now = document.textProperty().get();
    kit.tasks()
        .after(
            PAUSE,
            () -> {
              if (now.equals(document.textProperty().get())) {
                picture.look();
              }
            });
  }

  /** Text, and what is beside it. */
  Region node() {
    return node;
  }

  private Region text() {
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
    Region text = area.node();
    kit.actions()
        .whileShown(
            text,
            Action.of(StandardAction.UNDO, document::undo).within(text),
            Action.of(StandardAction.REDO, document::redo).within(text));
    return text;
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
