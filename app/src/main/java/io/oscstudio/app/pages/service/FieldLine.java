package io.oscstudio.app.pages.service;

import io.oscstudio.core.console.FieldNode;
import io.oscstudio.core.console.FieldTree;
import io.oscstudio.core.console.Part;
import java.util.ArrayList;
import java.util.List;

/** What a line of the tree is about. */
sealed interface FieldLine {
  /** What tells it from its neighbours. */
  String key();

  /** The lines below it. */
  List<FieldLine> below();

  /** Everything. */
  record Root(FieldTree tree) implements FieldLine {
    @Override
    public String key() {
      return "";
    }

    @Override
    public List<FieldLine> below() {
      List<FieldLine> lines = new ArrayList<>();
      for (Part part : Part.values()) {
        if (!tree.fields(part).isEmpty()) {
          lines.add(new Half(part, tree.fields(part)));
        }
      }
      List<FieldNode> strays = new ArrayList<>();
      for (Part part : Part.values()) {
        strays.addAll(tree.strays(part));
      }
      if (!strays.isEmpty()) {
        lines.add(new Strays(strays));
      }
      return lines;
    }
  }

  /** What the customer fills in, or what the operator reports. */
  record Half(Part part, List<FieldNode> fields) implements FieldLine {
    @Override
    public String key() {
      return part.key();
    }

    @Override
    public List<FieldLine> below() {
      return of(fields);
    }
  }

  /** Descriptors whose path is no field. */
  record Strays(List<FieldNode> fields) implements FieldLine {
    @Override
    public String key() {
      return "strays";
    }

    @Override
    public List<FieldLine> below() {
      return of(fields);
    }
  }

  /** A field. */
  record Field(FieldNode node) implements FieldLine {
    @Override
    public String key() {
      String index =
          node.descriptors().isEmpty() ? "" : "#" + node.descriptors().getFirst().index();
      return node.part().key() + "/" + node.path() + (node.coverage().isField() ? "" : index);
    }

    @Override
    public List<FieldLine> below() {
      return of(node.children());
    }
  }

  private static List<FieldLine> of(List<FieldNode> fields) {
    return fields.stream().<FieldLine>map(Field::new).toList();
  }

  /** Whether it is the line of a field. */
  default boolean isOf(FieldNode field) {
    return this instanceof Field(FieldNode node) && node.isSame(field);
  }

  /** Whether the line of a field lies somewhere below it. */
  default boolean isAbove(FieldNode field) {
    return switch (this) {
      case Root _ -> true;
      case Half half ->
          half.part() == field.part() && half.fields().stream().anyMatch(field::isWithin);
      case Strays strays -> strays.fields().contains(field);
      case Field(FieldNode node) -> field.isWithin(node);
    };
  }
}
