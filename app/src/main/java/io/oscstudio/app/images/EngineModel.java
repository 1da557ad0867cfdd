package io.oscstudio.app.images;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Settings;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.image.EngineChoice;
import io.oscstudio.core.image.TarForm;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** What brings images and in which form they are saved, as it was chosen last. */
public final class EngineModel {
  private final Kit kit;
  private final ImageDesk desk;
  private final ReadOnlyObjectWrapper<Message> text =
      new ReadOnlyObjectWrapper<>(Message.of("window.engine.looking"));
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<EngineChoice> choice;
  private final ReadOnlyObjectWrapper<TarForm> form;

  // the settings outlive the package
  private final InvalidationListener follow = s -> follow();

  EngineModel(Kit kit, ImageDesk desk) {
    this.kit = kit;
    this.desk = desk;
    this.choice = new ReadOnlyObjectWrapper<>(kit.settings().get().engine());
    this.form = new ReadOnlyObjectWrapper<>(kit.settings().get().tarForm());
    kit.settings().settingsProperty().addListener(new WeakInvalidationListener(follow));
  }

  /** Which way images come. */
  public ReadOnlyObjectProperty<Message> textProperty() {
    return text.getReadOnlyProperty();
  }

  /** Whether a container engine answers. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /** Whether it is known if a container engine answers. */
  public ReadOnlyBooleanProperty lookedProperty() {
    return looked.getReadOnlyProperty();
  }

  /** What is to bring images. */
  public ReadOnlyObjectProperty<EngineChoice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /** How layers lie in the tars. */
  public ReadOnlyObjectProperty<TarForm> formProperty() {
    return form.getReadOnlyProperty();
  }

  /** Whether a container engine is wanted and none answers. */
  public ObservableValue<Boolean> wantedProperty() {
    return Bindings.createBooleanBinding(
        () -> looked.get() && !ready.get() && choice.get() != EngineChoice.REGISTRY,
        looked,
        ready,
        choice);
  }

  /** Whether tars are saved in a form that is not OSC's own. */
  public ObservableValue<Boolean> compressedProperty() {
    return form.map(now -> now == TarForm.GZIPPED);
  }

  /** Looks for an engine, again if there was none. */
  public void look() {
    looked.set(false);
    tell();
    kit.tasks()
        .startQuietly(
            job -> desk.containerEngine(),
            found -> {
              ready.set(found);
              looked.set(true);
              tell();
            },
            kit.notices()::failed);
  }

  /** Images are to come another way from now on. */
  public void choose(EngineChoice other) {
    choice.set(other);
    remember();
    tell();
  }

  /** Images are to be saved in another form from now on. */
  public void choose(TarForm other) {
    form.set(other);
    remember();
  }

  /** Goes by the settings, wherever they were changed. */
  private void follow() {
    Settings now = kit.settings().get();
    form.set(now.tarForm());
    if (choice.get() != now.engine()) {
      choice.set(now.engine());
      tell();
    }
  }

  private void remember() {
    kit.settings().update(s -> s.withFetching(choice.get(), form.get()));
  }

  private void tell() {
    text.set(Message.of(key()));
  }

  private String key() {
    if (choice.get() == EngineChoice.REGISTRY) {
      return "window.engine.registry";
    }
    if (!looked.get()) {
      return "window.engine.looking";
    }
    if (ready.get()) {
      return "window.engine.ready";
    }
    return choice.get() == EngineChoice.AUTO ? "window.engine.registry" : "window.engine.none";
  }
}
