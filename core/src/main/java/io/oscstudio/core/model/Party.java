package io.oscstudio.core.model;

import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.Optional;
import java.util.Set;

/** Somebody or something with a name and where to find it: maintainer, provider or link. */
public final class Party extends View {
  private static final Set<String> KNOWN = Set.of("name", "email", "url");

  Party(Node node, YamlPath path) {
    super(node, path);
  }

  /** The name. */
  public Optional<Value<String>> name() {
    return text("name");
  }

  /** The mail address. */
  public Optional<Value<String>> email() {
    return text("email");
  }

  /** The address of a page. */
  public Optional<Value<String>> url() {
    return text("url");
  }

  @Override
  protected Set<String> known() {
    return KNOWN;
  }
}
