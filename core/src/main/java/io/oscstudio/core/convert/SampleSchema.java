package io.oscstudio.core.convert;

import io.oscstudio.core.console.Control;
import io.oscstudio.core.console.XDescriptor;
import io.oscstudio.core.yaml.MapNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Guesses the structural schema of a custom resource from a sample and from the fields that
 * descriptors name (D18). Every object stays open for what neither names.
 */
public final class SampleSchema {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
  private static final int MOST_FIELDS = 2_000;

  private final Map<String, Object> spec;
  private int fields;

  private SampleSchema(Map<String, Object> spec) {
    this.spec = spec;
  }

  /** The schema of a resource whose {@code spec} is like this sample; none means nothing known. */
  public static SampleSchema of(Optional<MapNode> sample) {
    return new SampleSchema(
        sample
            .map(s -> new ValuesSchema(new ValueComments(""), new Notes()).ofSample(s))
            .orElseGet(Shapes::openObject));
  }

  /**
   * Adds a field of {@code spec} that the sample does not have.
   *
   * @param path its dotted path; one with an index or an odd name is passed over
   * @param urns its descriptors, which tell its type
   */
  public void add(String path, List<String> urns) {
    List<String> names = List.of(path.split("\\.", -1));
    if (!names.stream().allMatch(n -> NAME.matcher(n).matches()) || ++fields > MOST_FIELDS) {
      return;
    }
    Map<String, Object> here = spec;
    for (String name : names.subList(0, names.size() - 1)) {
      Object below = properties(here).computeIfAbsent(name, _ -> Shapes.openObject());
      here = Shapes.asSchema(below);
      if (!"object".equals(here.get(Shapes.TYPE))) {
        return;
      }
    }
    properties(here).putIfAbsent(names.getLast(), field(urns));
  }

  /** The schema of the whole resource, as {@code openAPIV3Schema} takes it. */
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("spec", spec);
    properties.put("status", Shapes.openObject());
    Map<String, Object> root = Shapes.ofType("object");
    root.put(Shapes.PROPERTIES, properties);
    return root;
  }

  private static Map<String, Object> properties(Map<String, Object> schema) {
    schema.computeIfAbsent(Shapes.PROPERTIES, _ -> new LinkedHashMap<String, Object>());
    return Shapes.properties(schema);
  }

  private static Map<String, Object> field(List<String> urns) {
    for (XDescriptor descriptor : XDescriptor.parse(urns)) {
      if (descriptor instanceof XDescriptor.Known(_, Control control, _)) {
        switch (control) {
          case POD_COUNT -> {
            return Shapes.ofType("integer");
          }
          case RESOURCE_REQUIREMENTS -> {
            return Shapes.resources();
          }
          case PASSWORD, SELECT, IMAGE_PULL_POLICY, K8S_OBJECT, TEXT_INPUT -> {
            return Shapes.ofType("string");
          }
          default -> {}
        }
      }
    }
    return Shapes.open();
  }
}
