package io.oscstudio.app.search;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Ui;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One line of what was found: a file, or a hit with its line. */
final class SearchCell extends ListCell<SearchRow> {
  @Override
  protected void updateItem(@Nullable SearchRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    switch (row) {
      case SearchRow.File file -> {
        setGraphic(head(file));
        setAccessibleText(file.path() + " " + file.count());
      }
      case SearchRow.At(String path, Hit hit) -> {
        setGraphic(line(hit));
        int line = hit.range().start().line();
        setAccessibleText(path + ":" + line + " " + hit.before() + hit.found() + hit.after());
      }
    }
  }

  private static Node head(SearchRow.File file) {
    Label path = new Label(file.path());
    path.getStyleClass().add("strong");
    path.setMinWidth(0);
    Label count = new Label(String.valueOf(file.count()));
    count.getStyleClass().add("secondary");
    return Ui.row(8, Icons.of(Feather.FILE_TEXT, "muted-icon"), path, count);
  }

  private static Node line(Hit hit) {
    Label number = new Label(String.valueOf(hit.range().start().line()));
    number.getStyleClass().add("search-line");
    TextFlow text = new TextFlow(part(hit.before(), "search-text"));
    text.getChildren()
        .add(part(hit.found(), hit.replacement().isPresent() ? "search-old" : "search-hit"));
    hit.replacement().ifPresent(now -> text.getChildren().add(part(now, "search-new")));
    text.getChildren().add(part(hit.after(), "search-text"));
    // one line; what does not fit is cut off
    text.setMinWidth(USE_PREF_SIZE);
    text.setMaxHeight(USE_PREF_SIZE);
    var row = Ui.row(8, number, text);
    row.setMinWidth(0);
    row.setPrefWidth(1);
    return row;
  }

  private static Text part(String words, String style) {
    Text part = new Text(words.replace('\n', ' ').replace('\r', ' '));
    part.getStyleClass().addAll("search-part", style);
    return part;
  }
}
