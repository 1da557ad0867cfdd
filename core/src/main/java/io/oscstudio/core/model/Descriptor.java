package io.oscstudio.core.model;

import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a control of the console's form says and is (section 5.3), in a CSD or a CSV. */
public final class Descriptor extends View {
  private static final Set<String> KNOWN =
      Set.of("path", "displayName", "description", "x-descriptors", "restriction", "value");

  Descriptor(Node node, YamlPath path) {
    super(node, path);
  }

  /** The dotted path below {@code spec} or {@code status}. */
  public Optional<Value<String>> fieldPath() {
    return text("path");
  }

  public Optional<Value<String>> displayName() {
    return text("displayName");
  }

  public Optional<Value<String>> description() {
    return text("description");
  }

  /** The URNs (section 5.4). */
  public List<Value<String>> xDescriptors() {
    return texts("x-descriptors");
  }

  /** The platforms it is shown on; none means all. */
  public List<Value<String>> scenes() {
    return texts("restriction", "scenes");
  }

  @Override
  protected Set<String> known() {
    return KNOWN;
  }
}
