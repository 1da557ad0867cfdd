package io.oscstudio.app.workspace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The open tabs in their order, which of them is shown, and those that were closed. */
public final class TabsModel {
  /** As many tabs are open at most; the one left alone for longest goes. */
  static final int MOST = 60;

  private static final int MOST_CLOSED = 30;

  private final ObservableList<WorkspaceTab> tabs = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<WorkspaceTab>> active =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Deque<WorkspaceTab> closed = new ArrayDeque<>();
  private final List<WorkspaceTab> visited = new ArrayList<>();

  TabsModel() {}

  /** The open tabs, from left to right; changed by the methods of this model only. */
  public ObservableList<WorkspaceTab> tabs() {
    return tabs;
  }

  /** The tab that is shown. */
  public ReadOnlyObjectProperty<Optional<WorkspaceTab>> activeProperty() {
    return active.getReadOnlyProperty();
  }

  /** The tab that is shown. */
  public Optional<WorkspaceTab> active() {
    return active.get();
  }

  /** Shows a tab; a new one stands right of the one shown before. */
  public void open(WorkspaceTab tab) {
    if (!tabs.contains(tab)) {
      if (tabs.size() >= MOST) {
        visited.stream().filter(tabs::contains).findFirst().ifPresent(this::close);
      }
      int at = active.get().map(tabs::indexOf).orElse(tabs.size() - 1) + 1;
      tabs.add(Math.clamp(at, 0, tabs.size()), tab);
      closed.remove(tab);
    }
    visited.remove(tab);
    visited.add(tab);
    active.set(Optional.of(tab));
  }

  /** Closes a tab; when it was shown, the one visited before it is shown. */
  public void close(WorkspaceTab tab) {
    int at = tabs.indexOf(tab);
    if (at < 0) {
      return;
    }
    visited.remove(tab);
    if (active.get().filter(tab::equals).isPresent()) {
      active.set(
          visited.isEmpty()
              ? tabs.stream().filter(t -> !t.equals(tab)).findFirst()
              : Optional.of(visited.getLast()));
    }
    tabs.remove(tab);
    closed.push(tab);
    if (closed.size() > MOST_CLOSED) {
      closed.removeLast();
    }
  }

  /** Closes all tabs but one. */
  public void closeOthers(WorkspaceTab kept) {
    open(kept);
    List.copyOf(tabs).stream().filter(t -> !t.equals(kept)).forEach(this::close);
  }

  /** Closes all tabs. */
  public void closeAll() {
    List.copyOf(tabs).forEach(this::close);
  }

  /** Opens the tab that was closed last, if its file is still there. */
  public void reopen(Predicate<WorkspaceTab> there) {
    while (!closed.isEmpty()) {
      WorkspaceTab tab = closed.pop();
      if (there.test(tab)) {
        open(tab);
        return;
      }
    }
  }

  /**
   * Shows the neighbour of the tab shown, round and round.
   *
   * @param by 1 for the right neighbour, -1 for the left one
   */
  public void step(int by) {
    active
        .get()
        .ifPresent(tab -> open(tabs.get(Math.floorMod(tabs.indexOf(tab) + by, tabs.size()))));
  }

  /** Shows the tab at a position from the left, the first being 0; nothing when there is none. */
  public void show(int at) {
    if (at >= 0 && at < tabs.size()) {
      open(tabs.get(at));
    }
  }

  /** Puts a tab at another position among the open ones. */
  public void move(WorkspaceTab tab, int to) {
    if (tabs.contains(tab) && tabs.indexOf(tab) != to) {
      List<WorkspaceTab> order = new ArrayList<>(tabs);
      order.remove(tab);
      order.add(Math.clamp(to, 0, order.size()), tab);
      tabs.setAll(order);
    }
  }

  /** Closes the tabs of what is gone; they are not offered to be opened again. */
  void keepOnly(Predicate<WorkspaceTab> there) {
    List.copyOf(tabs).stream().filter(there.negate()).forEach(this::close);
  }

  /** Begins with these tabs. */
  void restore(List<WorkspaceTab> wanted, Optional<WorkspaceTab> shown) {
    active.set(Optional.empty());
    visited.clear();
    closed.clear();
    tabs.setAll(wanted.stream().distinct().limit(MOST).toList());
    shown.filter(tabs::contains).or(() -> tabs.stream().findFirst()).ifPresent(this::open);
  }
}
