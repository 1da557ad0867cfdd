package io.oscstudio.app.editor;

import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.console.Part;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.event.EventHandler;
import javafx.scene.AccessibleRole;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;

/**
 * A text area for the files of a package. All its places are the file's, in UTF-16 units from 0,
 * whatever is folded or of several characters in it. It has no undo of its own, since undo belongs
 * to the project, and it does not report what an input method is still composing: the area puts
 * that into its text before the person has decided.
 */
public final class YamlArea {
  private final ShownText shown = new ShownText();
  private final CodeArea area = new FileArea(shown);
  private final VirtualizedScrollPane<CodeArea> pane = new VirtualizedScrollPane<>(area);
  private final Content content;
  private final Painter painter;
  private final Gutter gutter;
  private final Folds folds;
  private final FixMenu fixes;
  private final CompletionMenu completion;
  private final VBox root;
  private IntConsumer onCaret = offset -> {};
  private List<Mark> set = List.of();
  private Marks marks = Marks.NONE;

  /** An empty area; long work for it is done by {@code tasks}. */
  public YamlArea(Ui ui, TaskRunner tasks, String accessibleKey) {
    area.setId("yaml");
    area.setAccessibleRole(AccessibleRole.TEXT_AREA);
    area.getStyleClass().add("yaml-area");
    area.setUndoManager(UndoUtils.noOpUndoManager());
    area.accessibleTextProperty().bind(ui.language().bind(accessibleKey));
    content = new Content(area, shown, new Changes());
    folds = new Folds(area, content);
    gutter = new Gutter(area, shown, () -> marks, folds::toggle);
    painter = new Painter(area, shown, () -> marks, gutter::refresh);
    EventHandler<? super InputMethodEvent> own = area.getOnInputMethodTextChanged();
    area.setOnInputMethodTextChanged(
        e -> content.compose(!e.getComposed().isEmpty(), () -> own.handle(e)));
    area.caretPositionProperty()
        .addListener((o, old, now) -> {
          if (area.isFocused() && !content.showing()) {
            onCaret.accept(shown.toFile(now));
          }
        });
    pane.getStyleClass().add("yaml-pane");
    folds.install();
    fixes = new FixMenu(area, ui.language(), this::foundAtCaret);
    FindBar find = new FindBar(ui, tasks, area, content);
    area.addEventFilter(KeyEvent.KEY_PRESSED, fixes::onKey);
    area.addEventFilter(KeyEvent.KEY_PRESSED, find::onKey);
    root = new VBox(find, pane);
    VBox.setVgrow(pane, Priority.ALWAYS);
    completion = new CompletionMenu(area, content, ui.language(), tasks);
    area.addEventFilter(KeyEvent.KEY_PRESSED, completion::onKey);
    new MarkTooltip(
            area,
            ui.language(),
            at -> marks.in(shown.toFile(at), 0),
            (at, told) -> completion.help(shown.toFile(at), told))
        .install();
  }

  /** The area with its scroll bars, and what it shows above. */
  public Region node() {
    return root;
  }

  /** Who can fix what was found, and how; a person asks for that at the caret. */
  public void setFixes(Predicate<Finding> can, Consumer<Finding> how) {
    fixes.setFixes(can, how);
  }

  /** Lets the text be read and copied only. */
  public void makeReadOnly() {
    area.setEditable(false);
  }

  /** What the text is written in; YAML unless said otherwise. */
  public void setSyntax(Syntax syntax) {
    painter.use(syntax);
  }

  /** Which file of the package is shown: its colours, and the schema that helps while typing. */
  public void setFile(String path) {
    setSyntax(Syntax.of(path));
    completion.use(path);
  }

  /** Who knows the paths of the fields that the descriptors of a CSD can describe. */
  public void setPaths(Function<Part, List<String>> known) {
    completion.setPaths(known);
  }

  /** Who is told what the person made of the text. */
  public void setOnEdit(Consumer<String> listener) {
    content.setOnEdit(listener);
  }

  /** Who is told where the person puts the caret. */
  public void setOnCaret(IntConsumer listener) {
    onCaret = listener;
  }

  /** Shows another text; what is alike at both ends stays, and the caret with it. */
  public void show(String text) {
    content.show(text);
  }

  /** Shows the text of another document, from its top. */
  public void showOther(String text) {
    content.load(text);
  }

  /** The file's text as it is shown. */
  public String text() {
    return shown.text();
  }

  /** Underlines stretches and marks their lines. */
  public void setMarks(List<Mark> wanted) {
    if (!set.equals(wanted)) {
      set = List.copyOf(wanted);
      marks = new Marks(set);
      painter.soon();
    }
  }

  /** Selects a stretch and brings it into view. */
  public void reveal(int start, int end) {
    content.reveal(start, Math.max(start, end));
  }

  /** Puts the focus into the text. */
  public void focus() {
    area.requestFocus();
  }

  private List<Finding> foundAtCaret() {
    int caret = area.getCaretPosition();
    int place = shown.toFile(caret);
    List<Mark> here = marks.in(Math.max(0, place - 1), place + 1);
    if (here.isEmpty()) {
      int start = caret - area.getCaretColumn();
      int end = start + area.getParagraphLength(area.getCurrentParagraph());
      here = marks.in(shown.toFile(start), shown.toFile(end) + 1);
    }
    return here.stream().flatMap(mark -> mark.finding().stream()).toList();
  }

  /** What follows the text's changes. */
  private final class Changes implements Content.Listener {
    @Override
    public void shownChanged(int start, String removed, String inserted) {
      painter.changed(start, removed, inserted);
    }

    @Override
    public void fileChanged(int start, int end, int inserted) {
      marks = marks.edited(start, end, inserted);
      set = marks.all();
    }
  }
}
