package io.oscstudio.app.search;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Message;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the search in all files: what is searched for, and what was found by file. */
public final class SearchView {
  private final SearchModel model;
  private final Ui ui;
  private final Language language;
  private final Runnable close;
  private final TextField field = new TextField();
  private final ListView<SearchRow> list;

  /**
   * Shows {@code model}.
   *
   * @param close takes it away, before what was found is opened
   */
  public SearchView(SearchModel model, Kit kit, Runnable close) {
    this.model = model;
    this.ui = kit.ui();
    this.language = kit.language();
    this.close = close;
    this.list = new ListView<>(model.rows());
  }

  /** Where is typed what is searched for. */
  public Node field() {
    return field;
  }

  /** The search. */
  public Region build() {
    entry(field, "search-field", "search.for");
    field.textProperty().bindBidirectional(model.queryProperty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onFieldKey);
    HBox head =
        Ui.row(
            8,
            Icons.of(Feather.SEARCH, "muted-icon"),
            field,
            option("search-case", "Aa", "search.case", model.matchCaseProperty()),
            option("search-words", "W", "search.words", model.wordsProperty()),
            option("search-regex", ".*", "search.regex", model.regexProperty()),
            replaceToggle());
    head.getStyleClass().add("picker-head");
    VBox search = new VBox(head, replaceRow(), standing(), list());
    search.setId("search");
    return search;
  }

  private void entry(TextField entry, String id, String key) {
    entry.setId(id);
    entry.promptTextProperty().bind(language.bind(key));
    entry.accessibleTextProperty().bind(language.bind(key));
    entry.getStyleClass().add("picker-field");
    HBox.setHgrow(entry, Priority.ALWAYS);
  }

  private ToggleButton option(String id, String sign, String key, BooleanProperty value) {
    ToggleButton option = new ToggleButton(sign);
    option.setId(id);
    option.getStyleClass().addAll("filter", "search-option");
    option.setMinWidth(Region.USE_PREF_SIZE);
    option.accessibleTextProperty().bind(language.bind(key));
    option.setTooltip(Ui.tooltip(language.bind(key)));
    option.selectedProperty().bindBidirectional(value);
    return option;
  }

  private Node replaceToggle() {
    ToggleButton toggle = option("search-replace", "", "search.replace", model.replacingProperty());
    toggle.setGraphic(Icons.of(Feather.EDIT_3));
    return toggle;
  }

  private Node replaceRow() {
    TextField with = new TextField();
    entry(with, "search-replacement", "search.with");
    with.textProperty().bindBidirectional(model.replacementProperty());
    Button all = ui.button("search.replace-all", model::replaceAll, "small");
    all.setId("search-replace-all");
    all.disableProperty().bind(model.replaceableProperty().not());
    HBox row = Ui.row(8, Icons.of(Feather.EDIT_3, "muted-icon"), with, all);
    row.getStyleClass().add("picker-head");
    return Ui.shownWhen(row, model.replacingProperty());
  }

  /** How much was found or what is wrong; its room is always there. */
  private Node standing() {
    Label standing =
        Ui.label(
            language.compute(
                this::standingText,
                model.standingProperty(),
                model.problemProperty(),
                model.searchingProperty()),
            "secondary");
    standing.setId("search-standing");
    standing.setMinHeight(Region.USE_PREF_SIZE);
    standing.setWrapText(true);
    model
        .problemProperty()
        .subscribe(now ->
            standing
                .getStyleClass()
                .setAll(
                    "label",
                    now.isPresent() ? "field-message" : "secondary",
                    now.isPresent() ? "error" : "search-found"));
    HBox row = Ui.row(8, standing);
    row.getStyleClass().add("search-standing");
    return row;
  }

  private String standingText() {
    Optional<Message> told = model.problemProperty().get().or(model.standingProperty()::get);
    if (model.searchingProperty().get()) {
      return language.text("search.running");
    }
    return told.map(language::text).orElseGet(() -> language.text("search.hint"));
  }

  private Node list() {
    list.setId("search-hits");
    list.getStyleClass().addAll("plain-list", "picker-list");
    list.setCellFactory(view -> new SearchCell());
    list.accessibleTextProperty().bind(language.bind("search.hits"));
    list.setPlaceholder(new Region());
    VBox.setVgrow(list, Priority.ALWAYS);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
    list.setOnMouseClicked(e -> {
      if (e.getButton() == MouseButton.PRIMARY && !list.equals(e.getTarget())) {
        open();
      }
    });
    return list;
  }

  private void onFieldKey(KeyEvent e) {
    if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
      if (!model.rows().isEmpty()) {
        list.requestFocus();
        list.getSelectionModel().clearAndSelect(Math.min(1, model.rows().size() - 1));
      }
      e.consume();
    }
  }

  private void onListKey(KeyEvent e) {
    if (e.getCode() == KeyCode.ENTER) {
      open();
      e.consume();
    } else if (e.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() <= 0) {
      field.requestFocus();
      e.consume();
    }
  }

  private void open() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .ifPresent(row -> {
          close.run();
          model.open(row);
        });
  }
}
