package io.oscstudio.core.kubernetes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which classes of which clients are one type. Class names cannot tell: they changed from version
 * to version, and one name came to mean another type. So two classes are one type when an object of
 * the same kind has them at the same place.
 */
final class UnifiedTypes {
  private final Map<Node, Node> parents = new HashMap<>();
  private final Map<Node, Type> types = new HashMap<>();

  /** A class of a client. */
  record Node(int minor, String name, Map<String, ClientModels.Model> models) {
    Node(ClientModels client, String name) {
      this(client.minor(), name, client.models());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Node node && node.minor == minor && node.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode() * 31 + minor;
    }
  }

  /** A field: a scalar's letter, or a class. */
  record Field(String containers, String scalar, Optional<Node> reference, int minor) {}

  /** A type of all versions: every field any of them has, and what the newest asks for. */
  record Type(
      String name, int minor, Set<String> names, Map<String, Field> fields, Set<String> required) {
    Type with(Type other) {
      Type newer = other.minor > minor ? other : this;
      Type older = newer == this ? other : this;
      Map<String, Field> all = new TreeMap<>(older.fields);
      newer.fields.forEach(
          (name, field) -> all.merge(name, field, (a, b) -> b.minor() >= a.minor() ? b : a));
      Set<String> asked = new TreeSet<>(newer.required);
      if (minor == other.minor) {
        asked.retainAll(older.required);
      }
      Set<String> both = new TreeSet<>(names);
      both.addAll(other.names);
      return new Type(newer.name, newer.minor, both, all, asked);
    }
  }

  Node root(Node node) {
    Node at = node;
    while (parents.containsKey(at)) {
      at = parents.get(at);
    }
    types.computeIfAbsent(at, UnifiedTypes::read);
    return at;
  }

  Type type(Node root) {
    return types.get(root);
  }

  private static Type read(Node node) {
    ClientModels.Model model = node.models().get(node.name());
    if (model == null) {
      throw new IllegalArgumentException("No class " + node.name() + " in 1." + node.minor());
    }
    Map<String, Field> fields = new TreeMap<>();
    model
        .fields()
        .forEach((name, field) -> {
          boolean scalar = field.type().length() == 1;
          fields.put(
              name,
              new Field(
                  field.containers(),
                  scalar ? field.type() : "",
                  scalar
                      ? Optional.empty()
                      : Optional.of(new Node(node.minor(), field.type(), node.models())),
                  node.minor()));
        });
    return new Type(node.name(), node.minor(), Set.of(node.name()), fields, model.required());
  }

  void unify(Node one, Node another) {
    Deque<Node[]> work = new ArrayDeque<>();
    work.push(new Node[] {one, another});
    while (!work.isEmpty()) {
      Node[] pair = work.pop();
      Node a = root(pair[0]);
      Node b = root(pair[1]);
      if (a.equals(b)) {
        continue;
      }
      Type left = types.get(a);
      Type right = types.get(b);
      left.fields()
          .forEach((name, field) -> {
            Field same = right.fields().get(name);
            if (same != null && field.containers().equals(same.containers())) {
              field
                  .reference()
                  .ifPresent(from ->
                      same.reference()
                          .filter(to -> isSameName(from, to))
                          .ifPresent(to -> work.push(new Node[] {from, to})));
            }
          });
      parents.put(b, a);
      types.put(a, left.with(right));
      types.remove(b);
    }
  }

  private static boolean isSameName(Node from, Node to) {
    return ClientModels.plainName(from.name()).equals(ClientModels.plainName(to.name()));
  }
}
