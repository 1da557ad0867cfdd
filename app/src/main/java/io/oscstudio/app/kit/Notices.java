package io.oscstudio.app.kit;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The one thing the window says about itself; a newer notice replaces the older. */
public final class Notices {
  /** A sentence and how much it weighs. */
  public record Notice(Severity severity, Message text) {}

  private final ObjectProperty<Optional<Notice>> current =
      new SimpleObjectProperty<>(Optional.empty());

  /** What is shown now. */
  public ObjectProperty<Optional<Notice>> currentProperty() {
    return current;
  }

  /** Tells why something could not be done; a cancelled job is no news. */
  public void failed(StudioException problem) {
    if (!(problem instanceof CancelledException)) {
      current.set(Optional.of(new Notice(Severity.ERROR, problem.text())));
    }
  }

  /** Tells that something was done. */
  public void info(Message text) {
    current.set(Optional.of(new Notice(Severity.INFO, text)));
  }

  /** Takes the notice away. */
  public void dismiss() {
    current.set(Optional.empty());
  }
}
