package io.oscstudio.app.editor;

import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.editor.Completion.Proposal;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.schema.SchemaField;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/** Offers what can be typed at the caret, worked out on a job, and types what is chosen. */
final class CompletionMenu {
  private static final System.Logger LOG = System.getLogger(CompletionMenu.class.getName());

  private final CodeArea area;
  private final Content content;
  private final Language language;
  private final TaskRunner tasks;
  private final ContextMenu menu = new ContextMenu();
  private Function<Part, List<String>> paths = part -> List.of();
  private String file = "";
  private long turn;

  CompletionMenu(CodeArea area, Content content, Language language, TaskRunner tasks) {
    this.area = area;
    this.content = content;
    this.language = language;
    this.tasks = tasks;
    menu.setId("completion");
    menu.getStyleClass().add("completion");
  }

  /** Which file of the package is edited; completion goes by its schema. */
  void use(String path) {
    file = path;
  }

  /** Who knows the fields that descriptors can describe; asked on the window's thread. */
  void setPaths(Function<Part, List<String>> known) {
    paths = known;
  }

  void onKey(KeyEvent e) {
    if (StandardAction.COMPLETE.matches(e) && area.isEditable()) {
      ask();
      e.consume();
    }
  }

  private void ask() {
    String text = content.shown().text();
    int caret = content.shown().toFile(area.getCaretPosition());
    String path = file;
    Map<Part, List<String>> fields =
        Map.of(Part.SPEC, paths.apply(Part.SPEC), Part.STATUS, paths.apply(Part.STATUS));
    long mine = ++turn;
    tasks.startQuietly(
        job ->
            Completion.kind(path, text)
                .map(k ->
                    new Completion(k, part -> fields.getOrDefault(part, List.of()))
                        .at(text, caret)),
        found -> {
          if (mine == turn && text.equals(content.shown().text())) {
            found.filter(f -> !f.isEmpty()).ifPresent(proposals -> show(proposals, caret));
          }
        },
        problem -> LOG.log(Level.WARNING, "Nothing can be proposed", problem));
  }

  private void show(List<Proposal> proposals, int caret) {
    if (proposals.size() == 1) {
      type(proposals.getFirst(), caret);
      return;
    }
    menu.getItems().setAll(proposals.stream().map(p -> item(p, caret)).toList());
    area.getCaretBounds().ifPresent(bounds -> menu.show(area, bounds.getMinX(), bounds.getMaxY()));
  }

  private MenuItem item(Proposal proposal, int caret) {
    MenuItem item = new MenuItem(proposal.text().strip());
    item.setMnemonicParsing(false);
    title(language, proposal.field())
        .ifPresent(title -> {
          Label label = new Label(title);
          label.getStyleClass().add("secondary");
          item.setGraphic(label);
        });
    item.setOnAction(e -> type(proposal, caret));
    return item;
  }

  private static Optional<String> title(Language language, Optional<SchemaField> field) {
    return field.map(SchemaField::title).filter(key -> !key.isEmpty()).map(language::text);
  }

  private void type(Proposal proposal, int caret) {
    area.replaceText(
        content.shown().toShown(proposal.start()), content.shown().toShown(caret), proposal.text());
  }

  /** Title and help of the key at a place, worked out on a job. */
  void help(int place, Consumer<String> told) {
    String text = content.shown().text();
    String path = file;
    tasks.startQuietly(
        job -> Completion.kind(path, text).flatMap(k -> new Completion(k).help(text, place)),
        field -> field.map(this::words).ifPresent(told),
        problem -> LOG.log(Level.WARNING, "Nothing is known of the key", problem));
  }

  private String words(SchemaField field) {
    String title = language.text(field.title());
    return field.help().isEmpty() ? title : title + "\n" + language.text(field.help());
  }
}
