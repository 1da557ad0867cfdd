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
  /**
   * What can be done about a notice; doing it takes the notice away.
   *
   * @param key key of the button's text
   * @param run does it
   */
  public record Offer(String key, Runnable run) {}

  /** A sentence, how much it weighs, and what can be done about it. */
  public record Notice(Severity severity, Message text, Optional<Offer> offer) {}

  private final ObjectProperty<Optional<Notice>> current =
      new SimpleObjectProperty<>(Optional.empty());

  /** What is shown now. */
  public ObjectProperty<Optional<Notice>> currentProperty() {
    return current;
  }

  /** Tells why something could not be done; a cancelled job is no news. */
  public void failed(StudioException problem) {
    if (!(problem instanceof CancelledException)) {
      current.set(Optional.of(new Notice(Severity.ERROR, problem.text(), Optional.empty())));
    }
  }

  /** Tells that something was done. */
  public void info(Message text) {
    current.set(Optional.of(new Notice(Severity.INFO, text, Optional.empty())));
  }

  /** Tells something that can be done something about. */
  public void offer(Severity severity, Message text, Offer offer) {
    current.set(Optional.of(new Notice(severity, text, Optional.of(offer))));
  }

  /** Warns of something that stops nobody. */
  public void warn(Message text) {
    current.set(Optional.of(new Notice(Severity.WARNING, text, Optional.empty())));
  }

  /** Takes the notice away. */
  public void dismiss() {
    current.set(Optional.empty());
  }
}
