package io.oscstudio.core.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;

/** A map or list that is not complete yet while its document is composed. */
final class OpenCollection {
  /** From so many keys on a set finds one faster than a walk; most maps have fewer. */
  private static final int MANY = 12;

  final boolean map;
  final boolean flow;
  final int start;
  final int contentStart;
  final @Nullable String anchor;
  final @Nullable String tag;
  final List<MapNode.Entry> entries = new ArrayList<>(4);
  final List<Node> items = new ArrayList<>(4);
  private @Nullable Set<String> keys;
  int[] itemStarts = new int[4];
  @Nullable ScalarNode key;
  long weight = 1;
  int height;

  OpenCollection(CollectionStartEvent event, boolean map, int start, int contentStart) {
    this.map = map;
    this.flow = event.getFlowStyle() == FlowStyle.FLOW;
    this.start = start;
    this.contentStart = contentStart;
    this.anchor = event.getAnchor().map(Object::toString).orElse(null);
    this.tag = event.getTag().orElse(null);
  }

  /** Where its last value ends. */
  int lastEnd() {
    if (map && !entries.isEmpty()) {
      return entries.getLast().end();
    }
    return items.isEmpty() ? contentStart : items.getLast().end();
  }

  /** Whether none of its entries, merges aside, has this key; for one that is to be added now. */
  boolean isNew(String name) {
    if (entries.size() < MANY) {
      for (MapNode.Entry entry : entries) {
        if (entry.name().equals(name) && !entry.isMerge()) {
          return false;
        }
      }
      return true;
    }
    Set<String> known = keys;
    if (known == null) {
      known = new HashSet<>();
      for (MapNode.Entry entry : entries) {
        if (!entry.isMerge()) {
          known.add(entry.name());
        }
      }
      keys = known;
    }
    return known.add(name);
  }

  /** Notes where the next item of a list begins. */
  void addItemStart(int start) {
    int index = items.size();
    if (index == itemStarts.length) {
      itemStarts = Arrays.copyOf(itemStarts, index * 2);
    }
    itemStarts[index] = start;
  }
}
