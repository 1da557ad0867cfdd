package io.oscstudio.app.check;

import io.oscstudio.app.check.CheckRow.Group;
import io.oscstudio.app.check.CheckRow.Item;
import io.oscstudio.app.check.CheckRow.Kind;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Severity;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A row: the head of a group, or a finding that unfolds to all that is to be told of it. */
final class IssueCell extends ListCell<CheckRow> {
  /** Pixels of the design: a line of text, the columns right of it, and what they need. */
  private static final double LINE = 18;

  private static final double CODE_WIDTH = 96;
  private static final double PLACE_WIDTH = 200;
  private static final double LINE_WIDTH = 72;
  private static final double ROOM_FOR_COLUMNS = 720;

  private final CheckModel check;
  private final Kit kit;
  private final Language language;

  IssueCell(CheckModel check, Kit kit) {
    this.check = check;
    this.kit = kit;
    this.language = kit.language();
    setPrefWidth(0);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
  }

  @Override
  protected void updateItem(@Nullable CheckRow row, boolean empty) {
    super.updateItem(row, empty);
    accessibleTextProperty().unbind();
    getStyleClass().removeAll("group-row", "open-row");
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    switch (row) {
      case Group group -> show(group);
      case Item item -> show(item);
    }
  }

  private void show(Group group) {
    ObservableValue<String> name = language.compute(() -> name(group));
    Label count = new Label(String.valueOf(group.count()));
    count.getStyleClass().add("secondary");
    HBox head = Ui.row(8, chevron(!group.folded()), Ui.label(name, "group-title"), count);
    head.setMinHeight(24);
    getStyleClass().add("group-row");
    setGraphic(head);
    accessibleTextProperty()
        .bind(
            language.compute(
                () -> language.text(spoken(group), name.getValue(), group.count()), name));
  }

  private static String spoken(Group group) {
    return group.folded() ? "checking.group.folded" : "checking.group.open";
  }

  private String name(Group group) {
    return switch (group.kind()) {
      case Kind.Weighing(Severity severity) ->
          language.text("checking." + severity.name().toLowerCase(Locale.ROOT));
      case Kind.In(var file) -> file.orElseGet(() -> language.text("checking.group.package"));
      case Kind.Silenced() -> language.text("checking.group.silenced");
    };
  }

  private void show(Item item) {
    Issue issue = item.issue();
    ObservableValue<String> sentence = language.compute(() -> language.text(issue.finding()));
    Label text = Ui.label(sentence);
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    VBox middle = Ui.column(8, text);
    HBox.setHgrow(middle, Priority.ALWAYS);
    HBox line = new HBox(8, chevron(item.open()), severity(issue), middle);
    line.setAlignment(Pos.TOP_LEFT);
    line.setFillHeight(false);
    if (issue.way().isPresent()) {
      Node tool = Icons.of(Feather.TOOL, 13, "muted-icon");
      HBox box = Ui.row(0, tool);
      box.setMinHeight(LINE);
      line.getChildren().add(box);
    }
    line.getChildren().add(where(item));
    if (item.open()) {
      getStyleClass().add("open-row");
      middle.getChildren().add(new IssueDetails(check, kit, issue).build());
    }
    setGraphic(line);
    accessibleTextProperty()
        .bind(
            language.compute(
                () ->
                    language.text(
                        "checking.item",
                        language.text(word(issue.severity())),
                        sentence.getValue(),
                        place(issue, false)),
                sentence));
  }

  private static Node chevron(boolean open) {
    HBox box =
        Ui.row(0, Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT, 14, "muted-icon"));
    box.setMinHeight(LINE);
    return box;
  }

  private Node severity(Issue issue) {
    HBox box = Ui.row(0, Icons.of(issue.severity()));
    box.setMinHeight(LINE);
    box.setAccessibleText(language.text(word(issue.severity())));
    return box;
  }

  private Node where(Item item) {
    Issue issue = item.issue();
    Label code = new Label(issue.code().orElse(""));
    code.getStyleClass().addAll("secondary", "mono");
    width(code, CODE_WIDTH);
    Label place =
        Ui.label(language.compute(() -> place(issue, item.byFile())), "secondary", "mono");
    place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    place.setAlignment(Pos.CENTER_RIGHT);
    width(place, item.byFile() ? LINE_WIDTH : PLACE_WIDTH);
    HBox where = Ui.row(12, code, place);
    where.setMinHeight(LINE);
    return Ui.shownWhen(
        where, getListView().widthProperty().map(w -> w.doubleValue() > ROOM_FOR_COLUMNS));
  }

  private static void width(Label label, double width) {
    label.setMinWidth(width);
    label.setPrefWidth(width);
    label.setMaxWidth(width);
  }

  private String place(Issue issue, boolean byFile) {
    if (byFile) {
      return issue.line().map(line -> language.text("checking.line", line)).orElse("");
    }
    return issue.file().map(f -> f + issue.line().map(n -> ":" + n).orElse("")).orElse("");
  }

  static String word(Severity severity) {
    return "window.severity." + severity.name().toLowerCase(Locale.ROOT);
  }

  private void onClick(MouseEvent e) {
    if (e.getButton() != MouseButton.PRIMARY || e.isConsumed()) {
      return;
    }
    switch (getItem()) {
      case Group group -> check.issues().toggle(group);
      case Item item when e.getClickCount() == 2 -> check.follow(item.issue().finding());
      case Item item when e.getClickCount() == 1 -> check.issues().toggle(item);
      case null, default -> {}
    }
  }
}
