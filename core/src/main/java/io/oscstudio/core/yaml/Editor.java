package io.oscstudio.core.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the place an edit is about and has the patch made. */
final class Editor {
  private final Document document;
  private final Layout layout;

  Editor(Document document) {
    this.document = document;
    this.layout = document.layout();
  }

  TextPatch edit(YamlPath path, Edit edit) {
    if (document.isBroken()) {
      throw Refusals.broken(document);
    }
    return switch (edit) {
      case Edit.Set(Object data) -> set(path, PlainData.of(data));
      case Edit.InsertKey(int index, String key, Object data) -> {
        Slot slot = existing(path);
        if (slot.node() instanceof ScalarNode s && s.isNull()) {
          yield new Values(document, layout).replace(slot, nested(key, PlainData.of(data)));
        }
        if (!(slot.node() instanceof MapNode map)) {
          throw Refusals.notAMap(path);
        }
        yield new MapEdits(document, layout)
            .insert(slot, own(map, path), index, key, PlainData.of(data));
      }
      case Edit.InsertItem(int index, Object data) -> {
        Slot slot = existing(path);
        if (slot.node() instanceof ScalarNode s && s.isNull()) {
          yield new Values(document, layout).replace(slot, listOf(PlainData.of(data)));
        }
        if (!(slot.node() instanceof ListNode list)) {
          throw Refusals.notAList(path);
        }
        yield new ListEdits(document, layout)
            .insert(slot, own(list, path), index, PlainData.of(data));
      }
      case Edit.Delete() -> delete(path);
      case Edit.DeleteEarlier() -> deleteEarlier(path);
      case Edit.Move(int index) -> move(path, index);
      case Edit.Rename(String key) -> rename(path, key);
    };
  }

  /** A place found, or how far the path went. */
  private record Found(Slot slot, YamlPath path, List<YamlPath.Step> missing) {}

  private Found find(YamlPath path) {
    Slot slot = new Slot(null, 0, document.root());
    YamlPath here = YamlPath.ROOT;
    for (int i = 0; i < path.steps().size(); i++) {
      YamlPath.Step step = path.steps().get(i);
      Slot next = step(slot.node(), step);
      if (next == null) {
        return new Found(slot, here, path.steps().subList(i, path.steps().size()));
      }
      own(slot.node(), here);
      slot = next;
      here = here.then(new YamlPath(List.of(step)));
    }
    return new Found(slot, here, List.of());
  }

  private static @Nullable Slot step(Node node, YamlPath.Step step) {
    if (node instanceof MapNode map && step instanceof YamlPath.Key(String name)) {
      for (int i = map.written().size() - 1; i >= 0; i--) {
        MapNode.Entry entry = map.written().get(i);
        if (entry.name().equals(name) && !entry.isMerge()) {
          return new Slot(map, i, entry.value());
        }
      }
    }
    if (node instanceof ListNode list
        && step instanceof YamlPath.Index(int number)
        && number < list.items().size()) {
      return new Slot(list, number, list.items().get(number));
    }
    return null;
  }

  /** The node, unless its text stands elsewhere. */
  private static <T extends Node> T own(T node, YamlPath path) {
    if (node.isAlias()) {
      throw Refusals.alias(path);
    }
    return node;
  }

  private Slot existing(YamlPath path) {
    Found found = find(path);
    if (found.missing().isEmpty()) {
      return found.slot();
    }
    throw document.at(path).isPresent() ? Refusals.merged(path) : Refusals.missing(path);
  }

  private TextPatch set(YamlPath path, @Nullable Object data) {
    Found found = find(path);
    Slot slot = found.slot();
    if (found.missing().isEmpty()) {
      boolean both =
          slot.node() instanceof MapNode && data instanceof Map
              || slot.node() instanceof ListNode && data instanceof List;
      TextPatch deep = both ? DeepSet.patch(document, path, slot.node(), data) : null;
      return deep != null ? deep : new Values(document, layout).replace(slot, data);
    }
    if (found.missing().size() > 1 && document.at(path.parent().orElseThrow()).isPresent()) {
      throw Refusals.merged(path);
    }
    YamlPath.Step first = found.missing().getFirst();
    Object value = nested(found.missing().subList(1, found.missing().size()), data, path);
    Node node = slot.node();
    if (node instanceof ScalarNode scalar && scalar.isNull()) {
      Object whole = nested(found.missing(), data, path);
      return new Values(document, layout).replace(slot, whole);
    }
    return switch (first) {
      case YamlPath.Key(String name) when node instanceof MapNode map ->
          new MapEdits(document, layout)
              .insert(slot, own(map, found.path()), Integer.MAX_VALUE, name, value);
      case YamlPath.Index(int number)
          when node instanceof ListNode list && number == list.items().size() ->
          new ListEdits(document, layout).insert(slot, own(list, found.path()), number, value);
      case YamlPath.Key _ -> throw Refusals.notAMap(found.path());
      case YamlPath.Index _ when node instanceof ListNode -> throw Refusals.missing(path);
      case YamlPath.Index _ -> throw Refusals.notAList(found.path());
    };
  }

  private static @Nullable Object nested(
      List<YamlPath.Step> steps, @Nullable Object data, YamlPath path) {
    Object value = data;
    for (YamlPath.Step step : steps.reversed()) {
      value =
          switch (step) {
            case YamlPath.Key(String name) -> nested(name, value);
            case YamlPath.Index(int number) when number == 0 -> listOf(value);
            case YamlPath.Index _ -> throw Refusals.missing(path);
          };
    }
    return value;
  }

  private static Map<String, @Nullable Object> nested(String key, @Nullable Object data) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put(key, data);
    return map;
  }

  private static List<@Nullable Object> listOf(@Nullable Object data) {
    List<@Nullable Object> list = new ArrayList<>();
    list.add(data);
    return list;
  }

  private Slot parent(YamlPath path) {
    return existing(path.parent().orElseThrow(() -> Refusals.missing(path)));
  }

  private TextPatch delete(YamlPath path) {
    Slot place = existing(path);
    Slot parent = parent(path);
    return switch (place.parent()) {
      case MapNode map -> new MapEdits(document, layout).delete(parent, map, place.index());
      case ListNode list -> new ListEdits(document, layout).delete(parent, list, place.index());
      case null, default -> throw Refusals.missing(path);
    };
  }

  private TextPatch deleteEarlier(YamlPath path) {
    Slot place = existing(path);
    if (!(place.parent() instanceof MapNode map)) {
      throw Refusals.notAMap(path);
    }
    String key = map.written().get(place.index()).name();
    for (int i = 0; i < place.index(); i++) {
      MapNode.Entry entry = map.written().get(i);
      if (entry.name().equals(key) && !entry.isMerge()) {
        return new MapEdits(document, layout).delete(parent(path), map, i);
      }
    }
    return TextPatch.NONE;
  }

  private TextPatch move(YamlPath path, int index) {
    Slot place = existing(path);
    if (!(place.parent() instanceof ListNode list)) {
      throw Refusals.notAList(path);
    }
    int to = Math.clamp(index, 0, list.items().size() - 1);
    return new ListEdits(document, layout).move(list, place.index(), to);
  }

  private TextPatch rename(YamlPath path, String key) {
    Slot place = existing(path);
    MapNode.Entry entry = place.entry();
    if (entry == null || !(place.parent() instanceof MapNode map)) {
      throw Refusals.notAMap(path);
    }
    return new MapEdits(document, layout).rename(map, entry, key);
  }
}
