package io.oscstudio.app.palette;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What was found for the letters that were typed, and which of it is chosen. */
public final class PickerModel {
  private final Function<String, List<Choice>> search;
  private final Consumer<String> take;
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<Choice>> chosen =
      new SimpleObjectProperty<>(Optional.empty());

  /**
   * Finds with {@code search}.
   *
   * @param search the best first, everything for no letters
   * @param take does what was picked, named by its id
   */
  public PickerModel(Function<String, List<Choice>> search, Consumer<String> take) {
    this.search = search;
    this.take = take;
    query.subscribe(this::find);
  }

  /** What was typed. */
  public StringProperty queryProperty() {
    return query;
  }

  /** What was found, the best first. */
  public ObservableList<Choice> choices() {
    return choices;
  }

  /** What Enter takes. */
  public ObjectProperty<Optional<Choice>> chosenProperty() {
    return chosen;
  }

  /** Goes up or down in what was found; it ends at the ends. */
  public void move(int lines) {
    if (!choices.isEmpty()) {
      int now = chosen.get().map(choices::indexOf).orElse(-1);
      chosen.set(Optional.of(choices.get(Math.clamp(now + (long) lines, 0, choices.size() - 1))));
    }
  }

  /** Whether Enter would do something. */
  public boolean canTake() {
    return chosen.get().filter(Choice::possible).isPresent();
  }

  /** Does what is chosen, if it can be done. */
  public void take() {
    chosen.get().filter(Choice::possible).map(Choice::id).ifPresent(take);
  }

  /** Finds again for the same letters, since what is found is called otherwise. */
  void again() {
    find(query.get());
  }

  private void find(String letters) {
    choices.setAll(search.apply(letters));
    chosen.set(choices.stream().findFirst());
  }
}
