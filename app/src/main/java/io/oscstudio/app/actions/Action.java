package io.oscstudio.app.actions;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * An action that somebody can do now.
 *
 * @param what its name, icon and keys
 * @param enabled whether it can be done at the moment
 * @param run does it, on the window's thread
 * @param within where the focus has to be for its keys; empty for anywhere
 */
public record Action(
    StandardAction what, ObservableBooleanValue enabled, Runnable run, Optional<Node> within) {
  private static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

  /** Can always be done. */
  public static Action of(StandardAction what, Runnable run) {
    return new Action(what, ALWAYS, run, Optional.empty());
  }

  /** Can be done while {@code enabled} holds. */
  public static Action of(StandardAction what, ObservableBooleanValue enabled, Runnable run) {
    return new Action(what, enabled, run, Optional.empty());
  }

  /** With keys that count only while the focus is in {@code node}. */
  public Action within(Node node) {
    return new Action(what, enabled, run, Optional.of(node));
  }

  /** Does it if it can be done. */
  public void runIfEnabled() {
    if (enabled.get()) {
      run.run();
    }
  }

  /** Whether its keys count while {@code focused} has the focus. */
  boolean reaches(@Nullable Node focused) {
    if (within.isEmpty()) {
      return true;
    }
    for (@Nullable Node at = focused; at != null; at = at.getParent()) {
      if (at.equals(within.get())) {
        return true;
      }
    }
    return false;
  }
}
