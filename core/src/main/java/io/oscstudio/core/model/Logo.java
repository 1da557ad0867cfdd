package io.oscstudio.core.model;

import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.Optional;
import java.util.Set;

/** A picture in base64: {@code logo} of metadata.yaml, {@code icon} of a CSV. */
public final class Logo extends View {
  private static final Set<String> KNOWN = Set.of("base64data", "mediatype");

  Logo(Node node, YamlPath path) {
    super(node, path);
  }

  /** The picture's bytes in base64. */
  public Optional<Value<String>> base64data() {
    return text("base64data");
  }

  /** Its type, such as {@code image/png}; lower-case t in OSC and in OLM. */
  public Optional<Value<String>> mediatype() {
    return text("mediatype");
  }

  @Override
  protected Set<String> known() {
    return KNOWN;
  }
}
