package io.oscstudio.core.model;

import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A named deployment of a lifecycle or CSV: name and Kubernetes' DeploymentSpec. */
public final class Workload extends View {
  private static final Set<String> KNOWN = Set.of("name", "spec", "label");

  Workload(Node node, YamlPath path) {
    super(node, path);
  }

  /** A container of the workload's pods. */
  public static final class Container extends View {
    private final boolean init;

    Container(Node node, YamlPath path, boolean init) {
      super(node, path);
      this.init = init;
    }

    public Optional<Value<String>> name() {
      return text("name");
    }

    public Optional<Value<String>> image() {
      return text("image");
    }

    /** Whether it runs before the others. */
    public boolean isInit() {
      return init;
    }

    /** The variables that have a value of their own, by name. */
    public List<Env> env() {
      return views(Env::new, "env");
    }

    @Override
    protected Set<String> known() {
      return node() instanceof MapNode map ? Set.copyOf(map.keys()) : Set.of();
    }
  }

  /** An environment variable. */
  public static final class Env extends View {
    private static final Set<String> KNOWN = Set.of("name", "value", "valueFrom");

    Env(Node node, YamlPath path) {
      super(node, path);
    }

    public Optional<Value<String>> name() {
      return text("name");
    }

    public Optional<Value<String>> value() {
      return text("value");
    }

    @Override
    protected Set<String> known() {
      return KNOWN;
    }
  }

  /** A secret that pods pull their images with. */
  private static final class Secret extends View {
    Secret(Node node, YamlPath path) {
      super(node, path);
    }

    Optional<Value<String>> name() {
      return text("name");
    }

    @Override
    protected Set<String> known() {
      return Set.of("name");
    }
  }

  public Optional<Value<String>> name() {
    return text("name");
  }

  /** Names of the secrets that the pods pull their images with. */
  public List<Value<String>> imagePullSecrets() {
    return views(Secret::new, "spec", "template", "spec", "imagePullSecrets").stream()
        .flatMap(secret -> secret.name().stream())
        .toList();
  }

  public Optional<Value<String>> serviceAccountName() {
    return text("spec", "template", "spec", "serviceAccountName");
  }

  /** {@code spec.selector.matchLabels}. */
  public Map<String, Value<String>> selector() {
    return textMap("spec", "selector", "matchLabels");
  }

  /** The labels of the pods. */
  public Map<String, Value<String>> podLabels() {
    return textMap("spec", "template", "metadata", "labels");
  }

  /** The containers, those that run first in front. */
  public List<Container> containers() {
    List<Container> all = new ArrayList<>();
    all.addAll(
        views((n, p) -> new Container(n, p, true), "spec", "template", "spec", "initContainers"));
    all.addAll(
        views((n, p) -> new Container(n, p, false), "spec", "template", "spec", "containers"));
    return all;
  }

  @Override
  protected Set<String> known() {
    return KNOWN;
  }
}
