package io.oscstudio.app.palette;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds a field to type letters into and the list of what they find. */
public final class PickerView {
  private static final double ROW = 32;
  private static final int MOST_ROWS = 12;
  private static final double WIDTH = 600;
  private static final int PAGE = 10;

  private final PickerModel model;
  private final Kit kit;
  private final String key;
  private final Runnable close;
  private final TextField field = new TextField();
  private final ListView<Choice> list;

  /**
   * Shows {@code model}.
   *
   * @param key of what the field asks for; with {@code .none}, what is said when nothing is found
   * @param close takes it away, before what was picked is done
   */
  public PickerView(PickerModel model, Kit kit, String key, Runnable close) {
    this.model = model;
    this.kit = kit;
    this.key = key;
    this.close = close;
    this.list = new ListView<>(model.choices());
  }

  /** Where letters are typed. */
  public Node field() {
    return field;
  }

  /** The field above the list. */
  public Region build() {
    field.setId("picker-field");
    field.promptTextProperty().bind(kit.language().bind(key));
    field.accessibleTextProperty().bind(kit.language().bind(key));
    field.accessibleHelpProperty().bind(model.chosenProperty().map(PickerView::spoken));
    field.textProperty().bindBidirectional(model.queryProperty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    field.getStyleClass().add("picker-field");
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox head = Ui.row(8, Icons.of(Feather.SEARCH, "muted-icon"), field);
    head.getStyleClass().add("picker-head");
    VBox picker = new VBox(head, list());
    picker.setId("picker");
    picker.getStyleClass().add("picker");
    picker.setPrefWidth(WIDTH);
    picker.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    return picker;
  }

  private Node list() {
    list.setId("picker-list");
    list.getStyleClass().addAll("plain-list", "picker-list");
    list.setFocusTraversable(false);
    kit.language().follow(list, model::again);
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new ChoiceCell());
    list.accessibleTextProperty().bind(kit.language().bind(key));
    list.setPlaceholder(kit.ui().label(key + ".none", "muted"));
    list.prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.clamp(model.choices().size(), 2, MOST_ROWS) * ROW + 8, model.choices()));
    list.setOnMouseClicked(e -> {
      if (e.getButton() == MouseButton.PRIMARY && !list.equals(e.getTarget())) {
        chosenByMouse();
      }
    });
    model.chosenProperty().subscribe(this::show);
    return list;
  }

  private void chosenByMouse() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .ifPresent(choice -> {
          model.chosenProperty().set(Optional.of(choice));
          take();
        });
  }

  private void show(Optional<Choice> chosen) {
    chosen.ifPresentOrElse(
        choice -> {
          list.getSelectionModel().select(choice);
          list.scrollTo(Math.max(0, model.choices().indexOf(choice) - MOST_ROWS + 2));
        },
        list.getSelectionModel()::clearSelection);
  }

  private void onKey(KeyEvent e) {
    switch (e.getCode()) {
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case PAGE_DOWN -> model.move(PAGE);
      case PAGE_UP -> model.move(-PAGE);
      case ENTER -> take();
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void take() {
    if (model.canTake()) {
      close.run();
      model.take();
    }
  }

  private static String spoken(Optional<Choice> chosen) {
    return chosen.map(choice -> (choice.title() + " " + choice.hint()).strip()).orElse("");
  }
}
