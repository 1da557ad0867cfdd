package io.oscstudio.core.console;

import io.oscstudio.core.model.Csd;
import io.oscstudio.core.model.Descriptor;
import io.oscstudio.core.model.Schema;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays the descriptors of one part over the schema of that part. */
final class FieldTreeBuilder {
  /** More fields are left out; the largest CRD known to us has 4,035. */
  private static final int MOST_FIELDS = 20_000;

  /** Fields that lie deeper are left out; the deepest known to us lie 17 deep. */
  private static final int DEEPEST = 64;

  private final Part part;
  private final boolean describesFields;
  private final boolean onlyDescribed;
  private final Map<YamlPath, List<FieldDescriptor>> described = new HashMap<>();

  /** For each place the steps further that descriptors name. */
  private final Map<YamlPath, Set<YamlPath.Step>> named = new HashMap<>();

  private final List<FieldNode> strays = new ArrayList<>();
  private int fields;
  private boolean cut;

  private FieldTreeBuilder(Part part, boolean describesFields, boolean onlyDescribed) {
    this.part = part;
    this.describesFields = describesFields;
    this.onlyDescribed = onlyDescribed;
  }

  static FieldTree.Half build(Part part, Optional<Schema> schema, Csd csd, boolean onlyDescribed) {
    boolean describesFields = schema.filter(s -> !s.properties().isEmpty()).isPresent();
    FieldTreeBuilder builder = new FieldTreeBuilder(part, describesFields, onlyDescribed);
    List<Descriptor> descriptors =
        part == Part.SPEC ? csd.specDescriptors() : csd.statusDescriptors();
    for (Descriptor descriptor : descriptors) {
      builder.place(descriptor, schema);
    }
    List<FieldNode> fields =
        schema.map(s -> builder.below(s, YamlPath.ROOT, Optional.empty())).orElse(List.of());
    return new FieldTree.Half(
        fields,
        List.copyOf(builder.strays),
        describesFields,
        builder.cut,
        csd.items("spec", "descriptors", part.key()).size());
  }

  private void place(Descriptor descriptor, Optional<Schema> schema) {
    int index =
        descriptor.path().last().orElseThrow() instanceof YamlPath.Index(int number) ? number : 0;
    FieldDescriptor read = FieldDescriptor.of(part, index, descriptor);
    Optional<YamlPath> way =
        schema
            .filter(_ -> !read.path().isEmpty())
            .flatMap(s -> s.find(read.path()))
            .map(Schema.Found::way);
    if (way.isEmpty() || way.get().steps().size() > DEEPEST) {
      strays.add(
          FieldNode.stray(read, describesFields ? Coverage.NO_SUCH_FIELD : Coverage.UNCHECKED));
      return;
    }
    described.computeIfAbsent(way.get(), _ -> new ArrayList<>()).add(read);
    YamlPath here = YamlPath.ROOT;
    for (YamlPath.Step step : way.get().steps()) {
      named.computeIfAbsent(here, _ -> new LinkedHashSet<>()).add(step);
      here = here.then(new YamlPath(List.of(step)));
    }
  }

  /** The fields below a place: those of the schema, then those only descriptors name. */
  private List<FieldNode> below(Schema schema, YamlPath way, Optional<YamlPath> hiddenBy) {
    if (way.steps().size() >= DEEPEST) {
      cut |= schema.has("properties") || schema.itemSchema().isPresent();
      return List.of();
    }
    List<FieldNode> found = new ArrayList<>();
    Set<String> required = new HashSet<>();
    schema.required().stream().map(Value::value).forEach(required::add);
    Set<YamlPath.Step> further = named.getOrDefault(way, Set.of());
    Map<String, Schema> children =
        onlyDescribed ? new LinkedHashMap<>() : new LinkedHashMap<>(schema.properties());
    for (YamlPath.Step step : further) {
      if (step instanceof YamlPath.Key(String key) && !children.containsKey(key)) {
        schema
            .property(key)
            .or(schema::additionalProperties)
            .ifPresent(child -> children.put(key, child));
      }
    }
    children.forEach(
        (key, child) -> add(found, child, way.key(key), key, required.contains(key), hiddenBy));
    if (!onlyDescribed || further.contains(new YamlPath.Index(0))) {
      schema.itemSchema().ifPresent(items -> addItems(found, items, way.index(0), hiddenBy));
    }
    return ordered(found);
  }

  /** A list's items have no line of their own unless a descriptor names them. */
  private void addItems(
      List<FieldNode> found, Schema items, YamlPath way, Optional<YamlPath> hiddenBy) {
    List<FieldDescriptor> own = described.getOrDefault(way, List.of());
    Optional<YamlPath> hidden = hides(own) ? Optional.of(way) : hiddenBy;
    if (!own.isEmpty() && hasRoom()) {
      found.add(node(items, way, "[0]", false, hidden, List.of()));
    }
    found.addAll(below(items, way, hidden));
  }

  private void add(
      List<FieldNode> found,
      Schema schema,
      YamlPath way,
      String name,
      boolean required,
      Optional<YamlPath> hiddenAbove) {
    if (!hasRoom()) {
      return;
    }
    boolean hides = hides(described.getOrDefault(way, List.of()));
    Optional<YamlPath> hiddenBy = hiddenAbove.or(() -> hides ? Optional.of(way) : Optional.empty());
    found.add(node(schema, way, name, required, hiddenBy, below(schema, way, hiddenBy)));
  }

  private boolean hasRoom() {
    cut |= fields >= MOST_FIELDS;
    return fields++ < MOST_FIELDS;
  }

  private static boolean hides(List<FieldDescriptor> descriptors) {
    return descriptors.stream().findFirst().filter(FieldDescriptor::hides).isPresent();
  }

  private FieldNode node(
      Schema schema,
      YamlPath way,
      String name,
      boolean required,
      Optional<YamlPath> hiddenBy,
      List<FieldNode> children) {
    List<FieldDescriptor> own = described.getOrDefault(way, List.of());
    Coverage coverage =
        hiddenBy.isPresent()
            ? Coverage.HIDDEN
            : !own.isEmpty()
                ? Coverage.STYLED
                : part == Part.SPEC ? Coverage.PLAIN : Coverage.NOT_SHOWN;
    boolean shown = !own.isEmpty() && coverage != Coverage.HIDDEN;
    int order = shown ? own.getFirst().index() : FieldNode.UNORDERED;
    for (FieldNode child : children) {
      order = Math.min(order, child.order());
    }
    return new FieldNode(
        part,
        way.toString(),
        name,
        FieldFacts.of(schema, required),
        coverage,
        hiddenBy.map(YamlPath::toString),
        own,
        order,
        children);
  }

  /** Those that descriptors order, in that order; then the others as they are. */
  private static List<FieldNode> ordered(List<FieldNode> fields) {
    List<FieldNode> ordered = new ArrayList<>(fields);
    ordered.sort(Comparator.comparingInt(FieldNode::order));
    return ordered;
  }
}
