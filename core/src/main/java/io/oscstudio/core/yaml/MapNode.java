package io.oscstudio.core.yaml;

import io.oscstudio.core.base.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A map, in block or flow style. Keys are compared by their text: {@code 1} and {@code "1"} meet.
 */
public final class MapNode implements Node {
  private final Extent extent;
  private final boolean flow;
  private final List<Entry> written;
  private final List<Entry> entries;
  private @Nullable Map<String, Entry> index;

  private MapNode(Extent extent, boolean flow, List<Entry> written, List<Entry> entries) {
    this.extent = extent;
    this.flow = flow;
    this.written = written;
    this.entries = entries;
  }

  /** A map of these entries, merges and duplicates resolved. */
  static MapNode of(Extent extent, boolean flow, List<Entry> written) {
    return new MapNode(extent, flow, written, effective(written));
  }

  MapNode aliasAt(int start, int end) {
    return new MapNode(extent.aliasAt(start, end), flow, written, entries);
  }

  private static List<Entry> effective(List<Entry> written) {
    boolean plain = true;
    for (Entry entry : written) {
      plain &= !entry.isMerge() && !entry.duplicate;
    }
    if (plain) {
      return written;
    }
    Map<String, Entry> own = new LinkedHashMap<>();
    for (Entry entry : written) {
      if (!entry.isMerge()) {
        own.put(entry.name(), entry);
      }
    }
    for (Entry entry : written) {
      if (entry.isMerge()) {
        mergeInto(own, entry.value);
      }
    }
    return List.copyOf(own.values());
  }

  private static void mergeInto(Map<String, Entry> own, Node value) {
    switch (value) {
      case MapNode map -> map.entries.forEach(e -> own.putIfAbsent(e.name(), e.asMerged()));
      case ListNode list -> list.items().forEach(item -> mergeMap(own, item));
      case ScalarNode _ -> {}
    }
  }

  private static void mergeMap(Map<String, Entry> own, Node item) {
    if (item instanceof MapNode map) {
      map.entries.forEach(e -> own.putIfAbsent(e.name(), e.asMerged()));
    }
  }

  @Override
  public Extent extent() {
    return extent;
  }

  /**
   * What the map means: its entries in order, those merged in by {@code <<} at the end, and of
   * duplicate keys only the last.
   */
  public List<Entry> entries() {
    return entries;
  }

  /** What the map's text has: every entry in order, {@code <<} and duplicates included. */
  public List<Entry> written() {
    return written;
  }

  /** Whether it is written in braces. */
  public boolean isFlow() {
    return flow;
  }

  /** The entry with this key. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(findEntry(key));
  }

  /** The value of this key. */
  public Optional<Node> get(String key) {
    return Optional.ofNullable(find(key));
  }

  /** Whether there is such a key, whatever its value. */
  public boolean contains(String key) {
    return findEntry(key) != null;
  }

  /** The keys in order. */
  public List<String> keys() {
    List<String> keys = new ArrayList<>(entries.size());
    entries.forEach(e -> keys.add(e.name()));
    return keys;
  }

  @Nullable Node find(String key) {
    Entry entry = findEntry(key);
    return entry == null ? null : entry.value;
  }

  @Nullable Entry findEntry(String key) {
    if (entries.size() < 8) {
      for (Entry entry : entries) {
        if (entry.name().equals(key)) {
          return entry;
        }
      }
      return null;
    }
    Map<String, Entry> known = index;
    if (known == null) {
      known = LinkedHashMap.newLinkedHashMap(entries.size());
      for (Entry entry : entries) {
        known.put(entry.name(), entry);
      }
      index = known;
    }
    return known.get(key);
  }

  @Override
  public String toString() {
    return source();
  }

  /** A key with its value. */
  public static final class Entry {
    private final ScalarNode key;
    private final Node value;
    private final boolean duplicate;
    private final boolean merged;

    Entry(ScalarNode key, Node value, boolean duplicate, boolean merged) {
      this.key = key;
      this.value = value;
      this.duplicate = duplicate;
      this.merged = merged;
    }

    private Entry asMerged() {
      return new Entry(key, value, duplicate, true);
    }

    /** The key as it is written. */
    public ScalarNode key() {
      return key;
    }

    /** The key's text. */
    public String name() {
      return key.text();
    }

    /** The value. */
    public Node value() {
      return value;
    }

    /** Whether an earlier entry of the same map has this key. */
    public boolean isDuplicate() {
      return duplicate;
    }

    /** Whether it came into its map through {@code <<}. */
    public boolean isMerged() {
      return merged;
    }

    /** Whether it is a merge itself: a plain {@code <<} key. */
    public boolean isMerge() {
      return key.style() == ScalarStyle.PLAIN && key.text().equals("<<");
    }

    /** From the key to the end of the value. */
    public TextRange range() {
      return key.extent().source().range(start(), end());
    }

    /** The comments in the lines directly above the key, top first, no blank line in between. */
    public List<Comment> commentsAbove() {
      return key.extent().source().commentsAbove(key.start());
    }

    /** The comment that ends the key's line, or the last line of a value that ends elsewhere. */
    public Optional<Comment> commentBeside() {
      SourceText source = key.extent().source();
      List<Comment> onKeyLine = source.commentsIn(key.end(), source.lineEnd(key.end()));
      if (!onKeyLine.isEmpty()) {
        return Optional.of(onKeyLine.getFirst());
      }
      if (value.isAlias() || value instanceof ScalarNode || isFlowNode(value)) {
        return source.commentsIn(value.end(), source.lineEnd(value.end())).stream().findFirst();
      }
      return Optional.empty();
    }

    private static boolean isFlowNode(Node node) {
      return node instanceof MapNode m && m.isFlow() || node instanceof ListNode l && l.isFlow();
    }

    int start() {
      return key.start();
    }

    int end() {
      return Math.max(key.end(), value.end());
    }
  }
}
