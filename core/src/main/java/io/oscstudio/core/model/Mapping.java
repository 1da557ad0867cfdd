package io.oscstudio.core.model;

import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code images/mapping.yaml} of a delivery package (section 12). */
public final class Mapping extends View {
  /** The pieces of an address a chart may hold (reading D6). */
  public static final List<String> ADDRESS_PIECES =
      List.of("fullAddress", "repository", "prefixAddress", "repo", "endpoint", "tag");

  private static final Set<String> KNOWN = Set.of("instance", "instances");

  private Mapping(Document document) {
    super(document);
  }

  /** The view of a mapping. */
  public static Mapping of(Document document) {
    return new Mapping(document);
  }

  /** One image: what it is called, which values hold it, which files it is in. */
  public static final class Instance extends View {
    private static final Set<String> KNOWN = Set.of("image", "tag", "type", "address", "package");

    Instance(Node node, YamlPath path) {
      super(node, path);
    }

    public Optional<Value<String>> image() {
      return text("image");
    }

    public Optional<Value<String>> tag() {
      return text("tag");
    }

    /** {@code container}, {@code initContainer} or {@code ephemeralContainer}; operators only. */
    public Optional<Value<String>> type() {
      return text("type");
    }

    /** Pieces of the address and the dotted path each goes to. */
    public Map<String, Value<String>> address() {
      return textMap("address");
    }

    /** The file name in {@code images/} for each architecture. */
    public Map<String, Value<String>> packages() {
      return textMap("package");
    }

    @Override
    protected Set<String> known() {
      return KNOWN;
    }
  }

  /** The images under {@code instance}, and under {@code instances} as the page also writes. */
  public List<Instance> instances() {
    return Stream.of("instance", "instances")
        .flatMap(key -> views(Instance::new, key).stream())
        .toList();
  }

  @Override
  protected Set<String> known() {
    return KNOWN;
  }

  @Override
  public List<Value<Node>> misplaced() {
    return notLists("instance", "instances");
  }
}
