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
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/**
 * Offers what can be typed at the caret, worked out on a job, and types what is chosen: Tab and
 * Enter take the best, or the one the arrows went to. What is typed meanwhile narrows the list.
 */
final class CompletionMenu {
  private static final System.Logger LOG = System.getLogger(CompletionMenu.class.getName());

  /** The style of the proposal that Tab takes while none has the focus. */
  private static final String BEST = "best";

  private final CodeArea area;
  private final Content content;
  private final Language language;
  private final TaskRunner tasks;
  private final ContextMenu menu = new ContextMenu();
  private Function<Part, List<String>> paths = part -> List.of();
  private String file = "";
  private List<Proposal> offered = List.of();
  private boolean narrowing;
  private long turn;

  CompletionMenu(CodeArea area, Content content, Language language, TaskRunner tasks) {
    this.area = area;
    this.content = content;
    this.language = language;
    this.tasks = tasks;
    menu.setId("completion");
    menu.getStyleClass().add("completion");
    menu.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyOfMenu);
    menu.setOnHidden(e -> turn++);
    menu.getScene().focusOwnerProperty().subscribe(this::tintBest);
    area.caretPositionProperty().addListener((o, old, now) -> narrowSoon());
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
    if (StandardAction.COMPLETE.matches(e) && area.isEditable() && !content.composing()) {
      ask(found -> offer(found));
      e.consume();
    }
  }

  /** Blanks end a word, and so the choice; they would choose otherwise. */
  private void onKeyOfMenu(KeyEvent e) {
    switch (e.getCode()) {
      case TAB, ENTER -> {
        Proposal taken = offered.get(Math.max(0, focused()));
        menu.hide();
        type(taken);
        e.consume();
      }
      case SPACE, LEFT, RIGHT, HOME, END -> menu.hide();
      default -> {
        // the menu goes up and down, or the text takes it
      }
    }
  }

  private int focused() {
    for (int i = 0; i < menu.getItems().size(); i++) {
      if (menu.getItems().get(i).getStyleableNode() instanceof Node node && node.isFocused()) {
        return i;
      }
    }
    return -1;
  }

  /** What Tab takes is tinted: the best one, unless the arrows or the mouse went to another. */
  private void tintBest() {
    if (!menu.getItems().isEmpty()) {
      List<String> styles = menu.getItems().getFirst().getStyleClass();
      styles.remove(BEST);
      if (focused() <= 0) {
        styles.add(BEST);
      }
    }
  }

  /** The caret moves before the text is told; both have to be known. */
  private void narrowSoon() {
    if (menu.isShowing() && !narrowing) {
      narrowing = true;
      tasks.later(() -> {
        narrowing = false;
        if (content.composing()) {
          menu.hide();
        } else if (menu.isShowing()) {
          ask(this::narrow);
        }
      });
    }
  }

  private void ask(Consumer<List<Proposal>> told) {
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
            told.accept(found.orElse(List.of()));
          }
        },
        problem -> LOG.log(Level.WARNING, "Nothing can be proposed", problem));
  }

  private void offer(List<Proposal> proposals) {
    if (content.composing() || proposals.isEmpty()) {
      return;
    }
    if (proposals.size() == 1) {
      type(proposals.getFirst());
      return;
    }
    fill(proposals);
    area.getCaretBounds().ifPresent(bounds -> menu.show(area, bounds.getMinX(), bounds.getMaxY()));
  }

  private void narrow(List<Proposal> proposals) {
    boolean elsewhere =
        proposals.isEmpty() || proposals.getFirst().start() != offered.getFirst().start();
    if (content.composing() || elsewhere) {
      menu.hide();
    } else if (!proposals.equals(offered)) {
      fill(proposals);
    }
  }

  private void fill(List<Proposal> proposals) {
    offered = List.copyOf(proposals);
    menu.getItems().setAll(proposals.stream().map(this::item).toList());
    tintBest();
  }

  private MenuItem item(Proposal proposal) {
    MenuItem item = new MenuItem(proposal.text().strip());
    item.setMnemonicParsing(false);
    title(language, proposal.field())
        .ifPresent(title -> {
          Label label = new Label(title);
          label.getStyleClass().add("secondary");
          item.setGraphic(label);
        });
    item.setOnAction(e -> type(proposal));
    return item;
  }

  private static Optional<String> title(Language language, Optional<SchemaField> field) {
    return field.map(SchemaField::title).filter(key -> !key.isEmpty()).map(language::text);
  }

  private void type(Proposal proposal) {
    area.replaceText(
        content.shown().toShown(proposal.start()), area.getCaretPosition(), proposal.text());
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
