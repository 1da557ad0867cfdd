package io.oscstudio.app.preferences;

import io.oscstudio.app.kit.Settings;
import io.oscstudio.app.kit.SettingsStore;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * A setting as a property: it follows the settings, and setting it changes them.
 *
 * @param <T> what it is
 */
public final class Value<T> {
  private final ObjectProperty<T> property;
  private final T standard;
  // the settings outlive the page
  private final InvalidationListener follow;

  Value(
      SettingsStore settings, Function<Settings, T> get, BiFunction<Settings, T, Settings> change) {
    this.standard = get.apply(Settings.DEFAULT);
    this.property = new SimpleObjectProperty<>(get.apply(settings.get()));
    this.follow = s -> property.set(get.apply(settings.get()));
    settings.settingsProperty().addListener(new WeakInvalidationListener(follow));
    property.subscribe((old, now) -> settings.update(s -> change.apply(s, now)));
  }

  /** What it is now. */
  public ObjectProperty<T> property() {
    return property;
  }

  /** Whether it is not what a first run starts with. */
  public ObservableValue<Boolean> changed() {
    return property.map(now -> !now.equals(standard));
  }

  /** Makes it what a first run starts with. */
  public void reset() {
    property.set(standard);
  }
}
