package io.oscstudio.app.pages.service;

import io.oscstudio.core.console.FieldNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/**
 * A line of the tree. What lies below is made when it is first looked at, and what is there already
 * is kept when the fields change, so that thousands of fields cost only what is seen of them.
 */
final class FieldItem extends TreeItem<FieldLine> {
  private List<FieldLine> below = List.of();
  private boolean opened;

  FieldItem(FieldLine line) {
    super(line);
    below = line.below();
  }

  /** The root of a tree without fields. */
  static FieldItem empty() {
    return new FieldItem(new FieldLine.Strays(List.of()));
  }

  /** Shows the same place as it is now. */
  void show(FieldLine line) {
    if (line.equals(getValue())) {
      return; // nor has anything below it changed
    }
    below = line.below();
    setValue(line);
    if (opened) {
      reconcile();
    }
  }

  @Override
  public boolean isLeaf() {
    return below.isEmpty();
  }

  @Override
  public ObservableList<TreeItem<FieldLine>> getChildren() {
    if (!opened) {
      opened = true;
      reconcile();
    }
    return super.getChildren();
  }

  private void reconcile() {
    if (!hasLines()) {
      makeLines();
    }
    for (int i = 0; i < below.size(); i++) {
      if (super.getChildren().get(i) instanceof FieldItem item) {
        item.show(below.get(i));
      }
    }
  }

  private boolean hasLines() {
    List<TreeItem<FieldLine>> there = super.getChildren();
    if (there.size() != below.size()) {
      return false;
    }
    for (int i = 0; i < there.size(); i++) {
      if (!there.get(i).getValue().key().equals(below.get(i).key())) {
        return false;
      }
    }
    return true;
  }

  private void makeLines() {
    Map<String, FieldItem> known = new HashMap<>();
    for (TreeItem<FieldLine> child : super.getChildren()) {
      if (child instanceof FieldItem item) {
        known.put(item.getValue().key(), item);
      }
    }
    List<FieldItem> now =
        below.stream()
            .map(line ->
                Optional.ofNullable(known.get(line.key())).orElseGet(() -> new FieldItem(line)))
            .toList();
    super.getChildren().setAll(now);
  }

  /** Opens it and what lies directly below. */
  void openTop() {
    setExpanded(true);
    getChildren().forEach(child -> child.setExpanded(true));
  }

  /** Opens it and all that lies below. */
  void expandAll() {
    setExpanded(true);
    for (TreeItem<FieldLine> child : getChildren()) {
      if (child instanceof FieldItem item && !item.isLeaf()) {
        item.expandAll();
      }
    }
  }

  /** The line of a field, with the ones above it opened. */
  Optional<FieldItem> reveal(FieldNode field) {
    for (TreeItem<FieldLine> child : getChildren()) {
      if (child instanceof FieldItem item) {
        if (item.getValue().isOf(field)) {
          return Optional.of(item);
        }
        if (item.getValue().isAbove(field)) {
          Optional<FieldItem> found = item.reveal(field);
          if (found.isPresent()) {
            item.setExpanded(true);
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }
}
