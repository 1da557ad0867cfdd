package io.oscstudio.app.check;

import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.check.CheckRow.Group;
import io.oscstudio.app.check.CheckRow.Item;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** The findings below the heads of their groups; the keyboard is enough for all of it. */
final class IssueList {
  private final CheckModel check;
  private final IssuesModel issues;
  private final Kit kit;
  private final ListView<CheckRow> list;
  private boolean following;

  IssueList(CheckModel check, Kit kit) {
    this.check = check;
    this.issues = check.issues();
    this.kit = kit;
    this.list = new ListView<>(issues.rows());
  }

  Node build() {
    list.setId("findings");
    list.getStyleClass().addAll("plain-list", "findings");
    list.setCellFactory(view -> new IssueCell(check, kit));
    list.setPlaceholder(placeholder());
    list.accessibleTextProperty().bind(kit.language().bind("checking.title"));
    list.setMinHeight(80);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    follow();
    return list;
  }

  /** Puts the focus into the list. */
  void focus() {
    list.requestFocus();
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  /** The model's choice and the list's are one. */
  private void follow() {
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe((old, now) -> {
          if (!following && now instanceof Item item) {
            issues.choose(Optional.of(item.issue()));
          }
        });
    Ui.whileShown(list, this::followChoice);
  }

  private Subscription followChoice() {
    ListChangeListener<CheckRow> listener = change -> chosen(issues.chosenProperty().get());
    issues.rows().addListener(listener);
    return issues
        .chosenProperty()
        .subscribe(this::chosen)
        .and(() -> issues.rows().removeListener(listener));
  }

  private void chosen(Optional<Issue> issue) {
    issue
        .map(i -> index(i))
        .filter(index -> index >= 0 && list.getSelectionModel().getSelectedIndex() != index)
        .ifPresent(index -> {
          following = true;
          list.getSelectionModel().clearAndSelect(index);
          following = false;
          show(index);
        });
  }

  private int index(Issue issue) {
    for (int i = 0; i < issues.rows().size(); i++) {
      if (issues.rows().get(i) instanceof Item item && item.issue().key().equals(issue.key())) {
        return i;
      }
    }
    return -1;
  }

  /** Brings a row into view, which one that is there already need not be. */
  private void show(int index) {
    boolean seen =
        list.lookupAll(".list-cell").stream()
            .filter(IssueCell.class::isInstance)
            .map(IssueCell.class::cast)
            .anyMatch(cell -> cell.getIndex() == index && isWhole(cell));
    if (!seen) {
      list.scrollTo(Math.max(0, index - 1));
    }
  }

  private boolean isWhole(Node cell) {
    var inList = list.sceneToLocal(cell.localToScene(cell.getBoundsInLocal()));
    return inList.getMinY() >= 0 && inList.getMaxY() <= list.getHeight();
  }

  private void onKey(KeyEvent e) {
    if (list.isFocused()
        && !e.isShortcutDown()
        && list.getSelectionModel().getSelectedItem() != null
        && onKey(e, list.getSelectionModel().getSelectedItem())) {
      e.consume();
    }
  }

  private boolean onKey(KeyEvent e, CheckRow row) {
    return switch (row) {
      case Group group -> !e.isAltDown() && onGroup(e.getCode(), group);
      case Item item when e.isAltDown() -> StandardAction.MEND.matches(e) && onMend(item);
      case Item item -> onItem(e.getCode(), item);
    };
  }

  private boolean onGroup(KeyCode key, Group group) {
    switch (key) {
      case ENTER, SPACE -> issues.toggle(group);
      case LEFT -> issues.fold(group, true);
      case RIGHT -> issues.fold(group, false);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean onMend(Item item) {
    if (item.issue().way().isPresent()) {
      check.mending().preview(item.issue().finding());
    }
    return true;
  }

  private boolean onItem(KeyCode key, Item item) {
    switch (key) {
      case ENTER -> check.follow(item.issue().finding());
      case SPACE -> issues.toggle(item);
      case LEFT -> issues.unfold(item, false);
      case RIGHT -> issues.unfold(item, true);
      case DELETE -> check.askToSilence(item.issue());
      default -> {
        return false;
      }
    }
    return true;
  }

  private Node placeholder() {
    Language language = kit.language();
    Ui ui = kit.ui();
    Button all = ui.button("checking.show-all", issues::showAll);
    all.setId("findings-show-all");
    Button on = ui.button("checking.go-on", Feather.CHEVRON_RIGHT, check::goOn);
    on.setId("check-go-on");
    VBox empty =
        Ui.column(
            12,
            Ui.label(
                language.compute(
                    () -> language.text(emptyKey()),
                    check.doneProperty(),
                    issues.rows(),
                    check.findings()),
                "muted"),
            all,
            on);
    empty.setAlignment(Pos.CENTER);
    empty.setMinHeight(Region.USE_PREF_SIZE);
    Runnable look =
        () -> {
          boolean hidden = issues.hidesAll();
          show(all, hidden);
          show(on, check.doneProperty().get() && !hidden);
        };
    ListChangeListener<CheckRow> listener = change -> look.run();
    Ui.whileShown(
        empty,
        () -> {
          issues.rows().addListener(listener);
          look.run();
          return check
              .doneProperty()
              .subscribe(look)
              .and(() -> issues.rows().removeListener(listener));
        });
    return empty;
  }

  private static void show(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  private String emptyKey() {
    if (!check.doneProperty().get()) {
      return "checking.waiting";
    }
    return issues.hidesAll() ? "checking.hidden" : "checking.clean";
  }
}
