package io.oscstudio.core.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a field gets another place in the form: by another order of the descriptors (section 5.1).
 */
public final class DescriptorOrder {
  /**
   * One step of the way: the entry of the list that is now at one place goes to another.
   *
   * @param from its index before the step
   * @param to its index after the step
   */
  public record Move(int from, int to) {}

  private DescriptorOrder() {}

  /**
   * The steps after which a field and all that lies below it comes directly before another in the
   * form.
   *
   * @param tree the tree both are in
   * @param field the field, see {@link FieldNode#isOrdered}
   * @param next the field of the same group it is to come before; empty for the end of the list
   * @return none when nothing changes, or nothing orders the field
   */
  public static List<Move> before(FieldTree tree, FieldNode field, Optional<FieldNode> next) {
    List<Integer> block = indices(field);
    if (block.isEmpty() || next.filter(field::equals).isPresent()) {
      return List.of();
    }
    List<Integer> now = new ArrayList<>();
    for (int i = 0; i < tree.descriptors(field.part()); i++) {
      now.add(i);
    }
    List<Integer> others = new ArrayList<>(now);
    others.removeAll(block);
    int place =
        next.filter(FieldNode::isOrdered)
            .map(other -> others.indexOf(other.order()))
            .filter(index -> index >= 0)
            .orElse(others.size());
    return steps(now, block, place == 0 ? Optional.empty() : Optional.of(others.get(place - 1)));
  }

  private static List<Integer> indices(FieldNode field) {
    List<Integer> indices = new ArrayList<>();
    field.forEach(f -> f.descriptors().forEach(d -> indices.add(d.index())));
    return indices.stream().sorted().toList();
  }

  /** Takes the entries of a block one by one to their places behind one another. */
  private static List<Move> steps(
      List<Integer> now, List<Integer> block, Optional<Integer> before) {
    List<Move> steps = new ArrayList<>();
    Optional<Integer> previous = before;
    for (Integer entry : block) {
      int from = now.indexOf(entry);
      now.remove(from);
      int to = previous.map(p -> now.indexOf(p) + 1).orElse(0);
      now.add(to, entry);
      if (from != to) {
        steps.add(new Move(from, to));
      }
      previous = Optional.of(entry);
    }
    return steps;
  }
}
