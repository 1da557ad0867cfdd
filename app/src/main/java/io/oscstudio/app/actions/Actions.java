package io.oscstudio.app.actions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The actions of one window that can be called now. Screens bind theirs while they are shown; the
 * window's one key handler asks here. Of several that were bound for the same thing, the one with
 * the focus counts, else the newest. Used on the window's thread only.
 */
public final class Actions {
  private static final Object OWN_UNDO = new Object();

  private final List<Action> bound = new ArrayList<>();

  /** Makes an action callable, until the answer is unsubscribed. */
  public Subscription bind(Action action) {
    bound.add(action);
    return () -> bound.remove(action);
  }

  /** Makes actions callable while {@code node} is in a window. */
  public void whileShown(Node node, Action... actions) {
    Subscription[] now = {Subscription.EMPTY};
    node.sceneProperty()
        .subscribe(scene -> {
          now[0].unsubscribe();
          now[0] = Subscription.EMPTY;
          if (scene != null) {
            for (Action action : actions) {
              now[0] = now[0].and(bind(action));
            }
          }
        });
  }

  /**
   * Lets a text that is no part of the package, such as what is searched for, take back its own
   * changes: the keys of undo and redo are its own while it has the focus.
   */
  public static void keepsOwnUndo(TextInputControl text) {
    text.getProperties().put(OWN_UNDO, true);
  }

  /**
   * Calls the action of a key, if there is one.
   *
   * @param focused what has the focus
   * @param which the scopes whose keys count at the moment
   * @return whether the key was somebody's, also when that could not be done at the moment
   */
  public boolean onKey(KeyEvent e, @Nullable Node focused, Predicate<Scope> which) {
    Optional<Action> meant =
        byNearness(focused).stream()
            .filter(action -> action.reaches(focused) && which.test(action.what().scope()))
            .filter(action -> action.what().matches(e) && !isLeft(action.what(), focused))
            .findFirst();
    meant.ifPresent(Action::runIfEnabled);
    return meant.isPresent();
  }

  /**
   * What can be called, each thing once, in the order of the list of all actions.
   *
   * @param focused what has, or had, the focus
   */
  public List<Action> available(@Nullable Node focused) {
    Map<StandardAction, Action> each = new EnumMap<>(StandardAction.class);
    byNearness(focused).forEach(action -> each.putIfAbsent(action.what(), action));
    return List.copyOf(each.values());
  }

  /** Whether an action's keys are left to what has the focus. */
  private static boolean isLeft(StandardAction what, @Nullable Node focused) {
    return (what == StandardAction.UNDO || what == StandardAction.REDO)
        && focused != null
        && focused.hasProperties()
        && focused.getProperties().containsKey(OWN_UNDO);
  }

  /** Calls an action as its key would; nothing when nobody can do it now. */
  public void run(StandardAction what) {
    run(what, null);
  }

  /** As the other, as if {@code focused} had the focus. */
  public void run(StandardAction what, @Nullable Node focused) {
    available(focused).stream()
        .filter(action -> action.what() == what)
        .findFirst()
        .ifPresent(Action::runIfEnabled);
  }

  /** Those in which the focus is come first, then the newer ones. */
  private List<Action> byNearness(@Nullable Node focused) {
    List<Action> sorted = new ArrayList<>();
    for (Action action : bound.reversed()) {
      if (action.within().isPresent() && action.reaches(focused)) {
        sorted.add(action);
      }
    }
    for (Action action : bound.reversed()) {
      if (!sorted.contains(action)) {
        sorted.add(action);
      }
    }
    return sorted;
  }
}
