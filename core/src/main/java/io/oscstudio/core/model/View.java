package io.oscstudio.core.model;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** A part of a document seen as something: the ground all views stand on. */
public abstract class View {
  private final Node node;
  private final YamlPath path;

  /** A view of the node at a path of its document. */
  protected View(Node node, YamlPath path) {
    this.node = node;
    this.path = path;
  }

  /** A view of a whole document. */
  protected View(Document document) {
    this(document.root(), YamlPath.ROOT);
  }

  /** The node it is a view of, a map if all is well. */
  public final Node node() {
    return node;
  }

  /** The way to its node. */
  public final YamlPath path() {
    return path;
  }

  /** Where it is written. */
  public final Place place() {
    return node.place();
  }

  /** The keys this view knows, for {@link #unknown()}. */
  protected abstract Set<String> known();

  /** Keys of the view's map that it does not know, each with its value's node. */
  public final List<Value<String>> unknown() {
    List<Value<String>> unknown = new ArrayList<>();
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (!known().contains(entry.name())) {
          unknown.add(new Value<>(entry.name(), entry.key(), path.key(entry.name())));
        }
      }
    }
    return unknown;
  }

  /** The nodes that are there but have not the type this view reads, null left out. */
  public List<Value<Node>> misplaced() {
    return List.of();
  }

  /** The node at these keys and indices, null nodes left out. */
  public final Optional<Value<Node>> at(Object... steps) {
    return find(steps).map(found -> new Value<>(found, found, path.then(YamlPath.of(steps))));
  }

  /** Most views are asked for much that is not there; a path is made only of what is. */
  private Optional<Node> find(Object... steps) {
    return node.at(steps).filter(found -> !(found instanceof ScalarNode s && s.isNull()));
  }

  /** Whether there is something at these keys and indices. */
  public final boolean has(Object... steps) {
    return find(steps).isPresent();
  }

  /** The text of the string, number or boolean there, as it is written. */
  public final Optional<Value<String>> text(Object... steps) {
    return at(steps)
        .filter(found -> found.node() instanceof ScalarNode)
        .map(found -> found.with(((ScalarNode) found.node()).text()));
  }

  /** The boolean there. */
  public final Optional<Value<Boolean>> flag(Object... steps) {
    return typed(Boolean.class, steps);
  }

  /** The whole number there. */
  public final Optional<Value<Long>> number(Object... steps) {
    return typed(Long.class, steps);
  }

  private <T> Optional<Value<T>> typed(Class<T> type, Object... steps) {
    return at(steps)
        .flatMap(found ->
            found.node() instanceof ScalarNode scalar && type.isInstance(scalar.value())
                ? Optional.of(found.with(type.cast(scalar.value())))
                : Optional.empty());
  }

  /** The items of the list there; empty if there is none. */
  public final List<Value<Node>> items(Object... steps) {
    Optional<Value<Node>> found = at(steps);
    List<Value<Node>> items = new ArrayList<>();
    if (found.isPresent() && found.get().node() instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        items.add(new Value<>(item, item, found.get().path().index(i)));
      }
    }
    return items;
  }

  /** The scalars of the list there, as they are written; a lone scalar counts as a list of one. */
  public final List<Value<String>> texts(Object... steps) {
    List<Value<String>> texts = new ArrayList<>();
    for (Value<Node> item : items(steps)) {
      if (item.node() instanceof ScalarNode scalar && !scalar.isNull()) {
        texts.add(item.with(scalar.text()));
      }
    }
    if (texts.isEmpty()) {
      text(steps).ifPresent(texts::add);
    }
    return texts;
  }

  /** The scalars of the map there by their keys. */
  public final Map<String, Value<String>> textMap(Object... steps) {
    Map<String, Value<String>> texts = new LinkedHashMap<>();
    at(steps)
        .filter(found -> found.node() instanceof MapNode)
        .ifPresent(found -> {
          for (MapNode.Entry entry : ((MapNode) found.node()).entries()) {
            if (entry.value() instanceof ScalarNode scalar && !scalar.isNull()) {
              YamlPath at = found.path().key(entry.name());
              texts.put(entry.name(), new Value<>(scalar.text(), scalar, at));
            }
          }
        });
    return texts;
  }

  /** A view of what is there, if it is a map. */
  public final <V extends View> Optional<V> view(
      BiFunction<Node, YamlPath, V> reader, Object... steps) {
    return at(steps)
        .filter(found -> found.node() instanceof MapNode)
        .map(found -> reader.apply(found.node(), found.path()));
  }

  /** Views of the maps in the list there. */
  public final <V extends View> List<V> views(
      BiFunction<Node, YamlPath, V> reader, Object... steps) {
    List<V> views = new ArrayList<>();
    for (Value<Node> item : items(steps)) {
      if (item.node() instanceof MapNode) {
        views.add(reader.apply(item.node(), item.path()));
      }
    }
    return views;
  }

  /** Of these keys, those whose value is there and is no scalar. */
  protected final List<Value<Node>> notScalars(String... keys) {
    return wrong(ScalarNode.class, keys);
  }

  /** Of these keys, those whose value is there and is no list. */
  protected final List<Value<Node>> notLists(String... keys) {
    return wrong(ListNode.class, keys);
  }

  /** Of these keys, those whose value is there and is no map. */
  protected final List<Value<Node>> notMaps(String... keys) {
    return wrong(MapNode.class, keys);
  }

  private List<Value<Node>> wrong(Class<? extends Node> wanted, String... keys) {
    List<Value<Node>> wrong = new ArrayList<>();
    for (String key : keys) {
      at(key).filter(found -> !wanted.isInstance(found.node())).ifPresent(wrong::add);
    }
    return wrong;
  }

  /** Several lists of misplaced nodes as one. */
  @SafeVarargs
  protected static List<Value<Node>> join(List<Value<Node>>... lists) {
    List<Value<Node>> all = new ArrayList<>();
    for (List<Value<Node>> list : lists) {
      all.addAll(list);
    }
    return all;
  }
}
