package io.oscstudio.app.fields;

import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of a document, worked out for the text as it is when its turn comes. It runs on a job
 * and may read the text as often as it needs.
 */
@FunctionalInterface
public interface DocumentEdit {
  /** The patch that makes the change in {@code now}. */
  TextPatch on(YamlText now);

  /** This change, and then another in what it made of the text. */
  default DocumentEdit then(DocumentEdit next) {
    return now -> {
      TextPatch first = on(now);
      return first.isEmpty() ? next.on(now) : first.then(next.on(now.with(first)));
    };
  }

  /** An edit at a place. */
  static DocumentEdit at(FieldPath place, Edit edit) {
    return now -> place.patch(now, edit);
  }

  /** Writes data at a place, making what lies above it where it is missing. */
  static DocumentEdit set(FieldPath place, Object data) {
    return at(place, Edit.set(data));
  }

  /**
   * Takes a value away, and the maps around it that nothing else is in. What is an item of a list
   * stays, however empty.
   */
  static DocumentEdit clear(FieldPath place) {
    return now -> {
      Reading reading = new Reading(now);
      if (reading.at(place).isEmpty()) {
        return TextPatch.NONE;
      }
      FieldPath gone = place;
      Optional<FieldPath> parent = place.parent();
      while (parent.isPresent()
          && parent.get().path().last().orElse(null) instanceof YamlPath.Key
          && reading.at(parent.get()).orElse(null) instanceof MapNode map
          && map.entries().size() == 1) {
        gone = parent.get();
        parent = gone.parent();
      }
      return gone.patch(now, Edit.delete());
    };
  }

  /** Adds an item before the one at {@code index}, or at the end; makes the list if need be. */
  static DocumentEdit insert(FieldPath list, int index, Object data) {
    return now ->
        new Reading(now).at(list).orElse(null) instanceof ListNode
            ? list.patch(now, Edit.insertItem(index, data))
            : list.patch(now, Edit.set(List.of(data)));
  }

  /** Takes an item away, and the list with its last one. */
  static DocumentEdit removeItem(FieldPath list, int index) {
    return now ->
        new Reading(now).at(list).orElse(null) instanceof ListNode node && node.items().size() == 1
            ? clear(list).on(now)
            : list.index(index).patch(now, Edit.delete());
  }

  /** Makes a list of texts hold {@code wanted}, touching only the items that differ. */
  static DocumentEdit texts(FieldPath list, List<String> wanted) {
    return now -> {
      Reading reading = new Reading(now);
      List<String> held = reading.value(list).texts();
      if (wanted.isEmpty()) {
        return clear(list).on(now);
      }
      if (held.isEmpty() || !(reading.at(list).orElse(null) instanceof ListNode)) {
        return list.patch(now, Edit.set(wanted));
      }
      return changes(list, held, wanted).on(now);
    };
  }

  /** Removes from the end what is no longer wanted, then writes and adds from the front. */
  private static DocumentEdit changes(FieldPath list, List<String> held, List<String> wanted) {
    DocumentEdit all = now -> TextPatch.NONE;
    List<String> left = new ArrayList<>(held);
    for (int i = held.size() - 1; i >= 0; i--) {
      if (!wanted.contains(held.get(i))) {
        all = all.then(at(list.index(i), Edit.delete()));
        left.remove(i);
      }
    }
    for (int i = 0; i < wanted.size(); i++) {
      String text = wanted.get(i);
      if (i < left.size() && left.get(i).equals(text)) {
        continue;
      }
      if (left.size() < wanted.size()) {
        all = all.then(at(list, Edit.insertItem(i, text)));
        left.add(i, text);
      } else {
        all = all.then(at(list.index(i), Edit.set(text)));
        left.set(i, text);
      }
    }
    for (int i = left.size() - 1; i >= wanted.size(); i--) {
      all = all.then(at(list.index(i), Edit.delete()));
    }
    return all;
  }
}
