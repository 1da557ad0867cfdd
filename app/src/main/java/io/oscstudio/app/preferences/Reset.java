package io.oscstudio.app.preferences;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * The way back to what a first run starts with.
 *
 * @param changed whether there is something to go back from
 * @param run goes back
 */
record Reset(ObservableValue<Boolean> changed, Runnable run) {
  static Reset of(Value<?> value) {
    return new Reset(value.changed(), value::reset);
  }

  /** Of a text that is empty at first. */
  static Reset of(StringProperty text) {
    return new Reset(text.map(now -> !now.isEmpty()), () -> text.set(""));
  }

  /** Of a choice that is not made at first. */
  static Reset of(BooleanProperty choice) {
    return new Reset(choice.map(now -> now), () -> choice.set(false));
  }
}
