package io.oscstudio.core.kubernetes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A map with known fields, such as a {@code PodSpec}. Its fields are read when first asked for: of
 * the thousand types there are, an object needs a few dozen.
 */
public final class ObjectType implements ValueType {
  private final String name;
  private final String line;
  private final TypeTable table;
  private @Nullable Fields fields;

  /** Both at once, so that threads see all or nothing of them. */
  private record Fields(Map<String, ValueType> types, List<String> required) {}

  /**
   * A type of the data file.
   *
   * @param line its name and fields, between tabs
   */
  ObjectType(String line, TypeTable table) {
    int tab = line.indexOf('\t');
    this.name = tab < 0 ? line : line.substring(0, tab);
    this.line = tab < 0 ? "" : line.substring(tab + 1);
    this.table = table;
  }

  /** Its name in the API without group and version: several types have the same. */
  public String name() {
    return name;
  }

  /** Its fields, in the order of the alphabet. */
  public Map<String, ValueType> fields() {
    return known().types();
  }

  /** The fields it cannot be without, in the order of the alphabet. */
  public List<String> required() {
    return known().required();
  }

  /** The type at a path of field names, the items of lists and maps looked through. */
  public Optional<ValueType> at(String... path) {
    ValueType here = this;
    for (String step : path) {
      while (here instanceof ListOf || here instanceof MapOf) {
        here = here instanceof ListOf(ValueType item) ? item : ((MapOf) here).value();
      }
      ValueType next = here instanceof ObjectType type ? type.fields().get(step) : null;
      if (next == null) {
        return Optional.empty();
      }
      here = next;
    }
    return Optional.of(here);
  }

  private Fields known() {
    Fields known = fields;
    if (known == null) {
      known = read();
      fields = known;
    }
    return known;
  }

  private Fields read() {
    Map<String, ValueType> types = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    if (!line.isEmpty()) {
      for (String field : line.split("\t")) {
        int blank = field.indexOf(' ');
        boolean asked = field.charAt(blank - 1) == '!';
        String fieldName = field.substring(0, asked ? blank - 1 : blank);
        types.put(fieldName, table.type(field.substring(blank + 1)));
        if (asked) {
          required.add(fieldName);
        }
      }
    }
    return new Fields(Collections.unmodifiableMap(types), List.copyOf(required));
  }

  @Override
  public String toString() {
    return name;
  }
}
