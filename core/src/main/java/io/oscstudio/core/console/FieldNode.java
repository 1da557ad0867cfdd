package io.oscstudio.core.console;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A field of a CRD and what becomes of it in the console's form.
 *
 * @param part where it is
 * @param path its dotted path below that part, as a descriptor writes it; the items of a list are
 *     {@code [0]}
 * @param name the last step of the path
 * @param facts what the schema says of it
 * @param coverage what the console does with it
 * @param hiddenBy the path of the field whose descriptor hides it: its own or one above
 * @param descriptors the descriptors that name it, in the CSD's order; the first counts
 * @param order the index of the first descriptor of it, or of a field below it, that is shown;
 *     {@link #UNORDERED} if there is none
 * @param children the fields below it, those that descriptors order first
 */
public record FieldNode(
    Part part,
    String path,
    String name,
    FieldFacts facts,
    Coverage coverage,
    Optional<String> hiddenBy,
    List<FieldDescriptor> descriptors,
    int order,
    List<FieldNode> children) {
  /** The order of a field that no shown descriptor names. */
  static final int UNORDERED = Integer.MAX_VALUE;

  public FieldNode {
    descriptors = List.copyOf(descriptors);
    children = List.copyOf(children);
  }

  /** A descriptor whose path is no field of the CRD, as a field without facts. */
  static FieldNode stray(FieldDescriptor descriptor, Coverage coverage) {
    return new FieldNode(
        descriptor.part(),
        descriptor.path(),
        descriptor.path(),
        FieldFacts.NONE,
        coverage,
        Optional.empty(),
        List.of(descriptor),
        UNORDERED,
        List.of());
  }

  /** The descriptor that counts. */
  public Optional<FieldDescriptor> descriptor() {
    return descriptors.stream().findFirst();
  }

  /** What the console calls it: by its descriptor, else by the schema, else its key. */
  public String label() {
    return descriptor()
        .map(FieldDescriptor::displayName)
        .filter(text -> !text.isBlank())
        .or(() -> Optional.of(facts.title()).filter(text -> !text.isBlank()))
        .orElse(name);
  }

  /**
   * Whether descriptors give it a place in the form: one that is shown names it or a field below.
   */
  public boolean isOrdered() {
    return order < UNORDERED;
  }

  /** Whether it is the same field, whatever is known of it. */
  public boolean isSame(FieldNode other) {
    return part == other.part && path.equals(other.path);
  }

  /** Whether it is or lies below the other field. */
  public boolean isWithin(FieldNode other) {
    return part == other.part
        && path.startsWith(other.path)
        && (path.length() == other.path.length()
            || ".[".indexOf(path.charAt(other.path.length())) >= 0);
  }

  /** It and everything below it, parents first. */
  public void forEach(Consumer<FieldNode> visitor) {
    visitor.accept(this);
    children.forEach(child -> child.forEach(visitor));
  }

  /** The words a search looks through, in lower case. */
  String searchText() {
    return (path + '\n' + label() + '\n' + facts.title()).toLowerCase(Locale.ROOT);
  }

  /** The same fields, each of them the earlier one where that is equal to it. */
  static List<FieldNode> reuse(List<FieldNode> fields, List<FieldNode> earlier) {
    Map<String, FieldNode> known = new HashMap<>();
    earlier.forEach(field -> known.putIfAbsent(field.path, field));
    List<FieldNode> reused =
        fields.stream()
            .map(field ->
                Optional.ofNullable(known.get(field.path)).map(field::reusing).orElse(field))
            .toList();
    return reused.equals(earlier) ? earlier : reused;
  }

  private FieldNode reusing(FieldNode earlier) {
    FieldNode reused = withChildren(reuse(children, earlier.children));
    return reused.equals(earlier) ? earlier : reused;
  }

  /** The same field with others below it. */
  FieldNode withChildren(List<FieldNode> others) {
    return new FieldNode(part, path, name, facts, coverage, hiddenBy, descriptors, order, others);
  }
}
