package io.oscstudio.app.outline;

import io.oscstudio.app.outline.OutlineEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TreeItem;

/** An item of the tree that gets its children when it is first unfolded. */
final class OutlineItem extends TreeItem<OutlineEntry> {
  /** With more children it is folded at first. */
  private static final int MOST_UNFOLDED = 12;

  private boolean filled;

  private OutlineItem(OutlineEntry entry) {
    super(entry);
    expandedProperty()
        .subscribe(now -> {
          if (now && !filled) {
            filled = true;
            fill(this, getValue().children(), false);
          }
        });
  }

  /**
   * Gives an item its children; those that look as before stay folded or unfolded as they are.
   *
   * @param unfold whether all are unfolded
   */
  static void fill(TreeItem<OutlineEntry> item, List<OutlineEntry> now, boolean unfold) {
    List<TreeItem<OutlineEntry>> before = item.getChildren();
    List<TreeItem<OutlineEntry>> wanted = new ArrayList<>(now.size());
    int at = 0;
    for (OutlineEntry entry : now) {
      int known = known(before, at, entry);
      at = known < 0 ? at : known + 1;
      wanted.add(known < 0 ? new OutlineItem(entry) : before.get(known));
    }
    if (!before.equals(wanted)) {
      item.getChildren().setAll(wanted);
    }
    for (int i = 0; i < now.size(); i++) {
      ((OutlineItem) wanted.get(i)).show(now.get(i), unfold, item.getParent() == null);
    }
  }

  /** Where the next item is that looks like an entry; rarely more than one was taken out. */
  private static int known(List<TreeItem<OutlineEntry>> before, int from, OutlineEntry entry) {
    for (int i = from; i < Math.min(before.size(), from + 2); i++) {
      if (before.get(i).getValue().looksLike(entry)) {
        return i;
      }
    }
    return -1;
  }

  private void show(OutlineEntry entry, boolean unfold, boolean outermost) {
    setValue(entry);
    if (filled) {
      fill(this, entry.children(), unfold);
    } else if (unfold || outermost && unfoldsAtFirst(entry)) {
      filled = true;
      fill(this, entry.children(), unfold);
      setExpanded(true);
    }
    if (unfold) {
      setExpanded(true);
    }
  }

  private static boolean unfoldsAtFirst(OutlineEntry entry) {
    return entry.kind() == Kind.HEADING || entry.children().size() <= MOST_UNFOLDED;
  }

  @Override
  public boolean isLeaf() {
    return getValue() == null || getValue().children().isEmpty();
  }
}
