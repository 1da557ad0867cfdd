package io.oscstudio.app.editor;

import io.oscstudio.app.actions.Actions;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.editor.Folding.Region;
import io.oscstudio.app.editor.Search.End;
import io.oscstudio.app.editor.Search.Found;
import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.matching.SearchQuery;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.feather.Feather;

/** Finds, replaces and goes to lines, in rows above the text that come when they are asked for. */
final class FindBar extends VBox {
  private static final System.Logger LOG = System.getLogger(FindBar.class.getName());

  private final Ui ui;
  private final TaskRunner tasks;
  private final CodeArea area;
  private final Content content;
  private final TextField words = field("editor-find");
  private final TextField with = field("editor-replace");
  private final TextField line = field("editor-line");
  private final ToggleButton matchCase;
  private final ToggleButton wholeWords;
  private final ToggleButton regex;
  private final Label count = new Label();
  private final HBox finding;
  private final HBox replacing;
  private final HBox going;
  private Found found = Found.NOTHING;
  private String searched = "";
  private long turn;

  FindBar(Ui ui, TaskRunner tasks, CodeArea area, Content content) {
    this.ui = ui;
    this.tasks = tasks;
    this.area = area;
    this.content = content;
    matchCase = toggle("editor.find.case", "Aa");
    wholeWords = toggle("editor.find.word", "W");
    regex = toggle("editor.find.regex", ".*");
    finding = find();
    replacing = replace();
    going = goTo();
    getStyleClass().add("find-bar");
    getChildren().setAll(finding, replacing, going);
    getChildren().forEach(row -> row.managedProperty().bind(row.visibleProperty()));
    managedProperty().bind(visibleProperty());
    label(words, "editor.find");
    label(with, "editor.replace");
    label(line, "editor.line");
    words.textProperty().subscribe(now -> search());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    close();
  }

  /** Handles the keys of finding and going. */
  void onKey(KeyEvent e) {
    if (StandardAction.FIND.matches(e)) {
      open(false);
    } else if (StandardAction.REPLACE.matches(e) && area.isEditable()) {
      open(true);
    } else if (StandardAction.GO_TO_LINE.matches(e)) {
      show(going, line);
    } else if (StandardAction.PREVIOUS_MATCH.matches(e)) {
      step(false);
    } else if (StandardAction.NEXT_MATCH.matches(e)) {
      step(true);
    } else {
      return;
    }
    e.consume();
  }

  private void open(boolean replace) {
    String selected = area.getSelectedText();
    if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
      words.setText(selected);
    }
    show(finding, words);
    replacing.setVisible(replace);
    search();
  }

  private void show(HBox row, TextField focused) {
    getChildren().forEach(other -> other.setVisible(other.equals(row)));
    setVisible(true);
    focused.requestFocus();
    focused.selectAll();
  }

  private void close() {
    getChildren().forEach(row -> row.setVisible(false));
    setVisible(false);
  }

  private void pressed(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE) {
      close();
      area.requestFocus();
      e.consume();
    } else {
      onKey(e);
    }
  }

  private HBox find() {
    words.setOnAction(e -> step(true));
    Button previous = ui.iconButton("editor.find.previous", Feather.CHEVRON_UP, () -> step(false));
    Button next = ui.iconButton("editor.find.next", Feather.CHEVRON_DOWN, () -> step(true));
    count.setId("editor-count");
    count.getStyleClass().add("secondary");
    count.setMinWidth(USE_PREF_SIZE);
    return Ui.row(4, words, matchCase, wholeWords, regex, count, previous, next, closing());
  }

  private HBox replace() {
    with.setOnAction(e -> replaceOne());
    Button one = ui.button("editor.replace.one", this::replaceOne, "small");
    Button all = ui.button("editor.replace.all", this::replaceAll, "small");
    all.setId("editor-replace-all");
    return Ui.row(4, with, one, all);
  }

  private HBox goTo() {
    line.setOnAction(e -> goToLine());
    return Ui.row(4, line, ui.button("editor.line.go", this::goToLine, "small"), closing());
  }

  private Button closing() {
    return ui.iconButton(
        "editor.find.close",
        Feather.X,
        () -> {
          close();
          area.requestFocus();
        });
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    Actions.keepsOwnUndo(field);
    field.setMinWidth(60);
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  private void label(TextField field, String key) {
    ObservableValue<String> text = ui.language().bind(key);
    field.promptTextProperty().bind(text);
    field.accessibleTextProperty().bind(text);
  }

  private ToggleButton toggle(String key, String sign) {
    ToggleButton toggle = new ToggleButton(sign);
    toggle.setId(key.replace('.', '-'));
    toggle.getStyleClass().addAll("flat", "small");
    toggle.accessibleTextProperty().bind(ui.language().bind(key));
    toggle.setTooltip(Ui.tooltip(ui.language().bind(key)));
    toggle.setMinWidth(USE_PREF_SIZE);
    toggle.selectedProperty().subscribe((old, now) -> search());
    return toggle;
  }

  /** Looks for the words in the text as it is now; the newest search counts. */
  private void search() {
    search(() -> found.from(place()).ifPresent(this::select));
  }

  private void search(Runnable then) {
    search(Optional.empty(), then);
  }

  private void search(Optional<String> replacement, Runnable then) {
    long mine = ++turn;
    String text = content.shown().text();
    Search search =
        new Search(
            new SearchQuery(
                words.getText(),
                matchCase.isSelected(),
                wholeWords.isSelected(),
                regex.isSelected(),
                replacement));
    tasks.startQuietly(
        job -> search.in(text, job),
        now -> {
          if (mine == turn) {
            found = now;
            searched = text;
            tell(0);
            then.run();
          }
        },
        problem -> LOG.log(Level.WARNING, "The text could not be searched", problem));
  }

  private int place() {
    return content.shown().toFile(area.getSelection().getStart());
  }

  private void step(boolean forward) {
    search(() ->
        (forward ? found.from(place() + selected()) : found.before(place()))
            .ifPresent(this::select));
  }

  /** One where the selection is a match already, so that the next one is behind it. */
  private int selected() {
    return area.getSelection().getLength() > 0 ? 1 : 0;
  }

  private void select(int match) {
    Region region = found.matches().get(match);
    content.reveal(region.start(), region.end());
    tell(match + 1);
  }

  private void tell(int number) {
    int all = found.matches().size();
    String key =
        switch (found.end()) {
          case NO_EXPRESSION -> "editor.find.bad";
          case NO_REPLACEMENT -> "editor.replace.bad";
          case TOO_LONG -> "editor.find.long";
          case TOO_MANY -> "editor.find.many";
          case DONE -> all == 0 ? "editor.find.none" : "editor.find.count";
        };
    count.setText(words.getText().isEmpty() ? "" : ui.language().text(key, number, all));
  }

  private void replaceOne() {
    search(
        Optional.of(with.getText()),
        () -> {
          int at = found.matches().indexOf(selection());
          if (searched.equals(content.shown().text())
              && at >= 0
              && at < found.replacements().size()) {
            Region match = found.matches().get(at);
            String replacement = found.replacements().get(at);
            content.edit(Search.replaced(searched, List.of(match), List.of(replacement)));
          }
          if (found.end() != End.NO_REPLACEMENT) {
            step(true);
          }
        });
  }

  private Region selection() {
    return new Region(place(), content.shown().toFile(area.getSelection().getEnd()));
  }

  /** Replaces all matches of the text as it is when they are known, or none. */
  private void replaceAll() {
    search(
        Optional.of(with.getText()),
        () -> {
          if (!searched.equals(content.shown().text())) {
            replaceAll();
          } else if (found.end() == End.DONE) {
            content.edit(Search.replaced(searched, found.matches(), found.replacements()));
            search();
          } else if (found.end() == End.TOO_MANY || found.end() == End.TOO_LONG) {
            count.setText(ui.language().text("editor.replace.not-all", found.matches().size()));
          }
        });
  }

  private void goToLine() {
    try {
      int at = content.shown().lineStart(Integer.parseInt(line.getText().strip()));
      close();
      content.reveal(at, at);
      area.requestFocus();
    } catch (NumberFormatException e) {
      line.selectAll();
    }
  }
}
