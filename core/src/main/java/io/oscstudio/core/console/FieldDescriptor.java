package io.oscstudio.core.console;

import io.oscstudio.core.model.Descriptor;
import io.oscstudio.core.model.Value;
import java.util.List;

/**
 * A descriptor of a CSD as the console reads it (section 5.3). What is not written is empty.
 *
 * @param part whose field it describes
 * @param index its place in the list of its part, which counts everything written there
 * @param path the field's path as it is written
 * @param displayName what the field is called
 * @param description what the field is for
 * @param controls what its URNs ask for
 * @param scenes the platforms it is shown on; none means all
 */
public record FieldDescriptor(
    Part part,
    int index,
    String path,
    String displayName,
    String description,
    List<XDescriptor> controls,
    List<String> scenes) {
  public FieldDescriptor {
    controls = List.copyOf(controls);
    scenes = List.copyOf(scenes);
  }

  static FieldDescriptor of(Part part, int index, Descriptor descriptor) {
    return new FieldDescriptor(
        part,
        index,
        descriptor.fieldPath().map(Value::value).orElse(""),
        descriptor.displayName().map(Value::value).orElse(""),
        descriptor.description().map(Value::value).orElse(""),
        XDescriptor.parse(descriptor.xDescriptors().stream().map(Value::value).toList()),
        descriptor.scenes().stream().map(Value::value).toList());
  }

  /** Whether it takes its field out of the form. */
  public boolean hides() {
    return part == Part.SPEC && controls.stream().anyMatch(XDescriptor::hides);
  }
}
