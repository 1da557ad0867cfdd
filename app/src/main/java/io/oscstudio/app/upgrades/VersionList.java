package io.oscstudio.app.upgrades;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The versions that are known, with a filter; what the list points at, the graph does too. */
final class VersionList {
  private final UpgradesModel model;
  private final Kit kit;
  private final Language language;
  private final ListView<KnownVersion> list;
  private boolean following;

  VersionList(UpgradesModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.language = kit.language();
    this.list = new ListView<>(model.versions());
  }

  Region build() {
    list.setId("upgrade-versions");
    list.getStyleClass().add("plain-list");
    list.setCellFactory(view -> new Cell());
    list.setFixedCellSize(32);
    list.setPlaceholder(kit.ui().paragraph("upgrades.none", "muted"));
    list.accessibleTextProperty().bind(language.bind("upgrades.list"));
    list.setOnKeyPressed(this::onKey);
    list.setOnMouseClicked(e -> {
      if (e.getClickCount() == 2) {
        choose();
      }
    });
    follow();
    VBox.setVgrow(list, Priority.ALWAYS);
    Label count =
        Ui.label(
            Bindings.createStringBinding(
                () -> String.valueOf(model.allVersions().size()), model.allVersions()),
            "muted");
    return new VBox(
        8, Ui.row(8, kit.ui().label("upgrades.list", "group-title"), count), search(), list);
  }

  private Node search() {
    TextField search = new TextField();
    kit.ui()
        .search(
            search,
            "upgrade-filter",
            "upgrades.filter",
            model.filterProperty(),
            list::requestFocus);
    return search;
  }

  /** The model's choice and the list's are one, as far as the filter shows it. */
  private void follow() {
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe((old, now) -> {
          if (now != null && !following) {
            model.selectedProperty().set(Optional.of(now.version()));
          }
        });
    model.selectedProperty().subscribe(now -> point());
    model.versions().addListener((ListChangeListener<KnownVersion>) change -> point());
  }

  private void point() {
    following = true;
    int at = -1;
    Optional<String> wanted = model.selectedProperty().get();
    for (int i = 0; i < model.versions().size() && at < 0; i++) {
      at = wanted.filter(model.versions().get(i).version()::equals).isPresent() ? i : -1;
    }
    if (at < 0) {
      list.getSelectionModel().clearSelection();
    } else if (at != list.getSelectionModel().getSelectedIndex()) {
      list.getSelectionModel().select(at);
      if (!list.isFocused()) {
        list.scrollTo(Math.max(0, at - 3));
      }
    }
    following = false;
  }

  private void onKey(KeyEvent e) {
    if (e.getCode() == KeyCode.ENTER) {
      choose();
      e.consume();
    }
  }

  private void choose() {
    model.selectedProperty().get().ifPresent(model.route()::choose);
  }

  /** A version, where it is known from, and whether the chosen one gets there. */
  private final class Cell extends ListCell<KnownVersion> {
    private final Label version = new Label();
    private final Label origin = new Label();
    private final Node reached = Icons.of(Feather.CHECK, 14, "success-icon");
    private final HBox row = Ui.row(8, version, Ui.spacer(), origin, reached);

    Cell() {
      version.getStyleClass().add("mono");
      origin.getStyleClass().add("secondary");
      origin.setMinWidth(0);
      version.setMinWidth(64);
      row.setMinWidth(0);
      setPrefWidth(0);
      kit.language().follow(this, this::tell);
      model.route().reachedProperty().subscribe(now -> tell());
    }

    @Override
    protected void updateItem(KnownVersion item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty ? null : row);
      tell();
    }

    private void tell() {
      KnownVersion item = getItem();
      if (item == null) {
        setAccessibleText("");
        return;
      }
      Set<String> there = model.route().reachedProperty().get();
      version.setText(item.version());
      origin.setText(VersionTexts.origin(item, language));
      reached.setVisible(there.contains(item.version()));
      setAccessibleText(VersionTexts.spoken(item, model, language));
    }
  }
}
