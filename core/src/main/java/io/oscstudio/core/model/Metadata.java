package io.oscstudio.core.model;

import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code metadata.yaml} (section 3). */
public final class Metadata extends View {
  private static final String[] SCALARS = {
    "name",
    "version",
    "appVersion",
    "alias",
    "displayName",
    "briefDescription",
    "detail",
    "source",
    "type",
    "containerImage",
    "repository"
  };
  private static final String[] LISTS = {
    "architecture",
    "capabilities",
    "categories",
    "devices",
    "industries",
    "maintainers",
    "scenes",
    "links"
  };
  private static final String[] MAPS = {"logo", "provider", "deployScenes"};
  private static final Set<String> KNOWN = Keys.of(SCALARS, LISTS, MAPS);

  private Metadata(Document document) {
    super(document);
  }

  /** The view of a metadata document. */
  public static Metadata of(Document document) {
    return new Metadata(document);
  }

  public Optional<Value<String>> name() {
    return text("name");
  }

  public Optional<Value<String>> version() {
    return text("version");
  }

  public Optional<Value<String>> appVersion() {
    return text("appVersion");
  }

  public Optional<Value<String>> alias() {
    return text("alias");
  }

  public Optional<Value<String>> displayName() {
    return text("displayName");
  }

  public Optional<Value<String>> briefDescription() {
    return text("briefDescription");
  }

  public Optional<Value<String>> detail() {
    return text("detail");
  }

  /** {@code ISV}, {@code OpenSource} or {@code HuaweiProvided}. */
  public Optional<Value<String>> source() {
    return text("source");
  }

  /** {@code helm} or {@code operator}. */
  public Optional<Value<String>> type() {
    return text("type");
  }

  /** The operator's own image. */
  public Optional<Value<String>> containerImage() {
    return text("containerImage");
  }

  public Optional<Value<String>> repository() {
    return text("repository");
  }

  public List<Value<String>> architecture() {
    return texts("architecture");
  }

  public List<Value<String>> capabilities() {
    return texts("capabilities");
  }

  public List<Value<String>> categories() {
    return texts("categories");
  }

  public List<Value<String>> devices() {
    return texts("devices");
  }

  public List<Value<String>> industries() {
    return texts("industries");
  }

  public Optional<Logo> logo() {
    return view(Logo::new, "logo");
  }

  public List<Party> maintainers() {
    return views(Party::new, "maintainers");
  }

  public Optional<Party> provider() {
    return view(Party::new, "provider");
  }

  /** Where it may be deployed, in the old form that {@link #deployScenes()} replaces. */
  public List<Value<String>> scenes() {
    return texts("scenes");
  }

  /** Platforms and the types of their clusters; no types means no restriction. */
  public Map<String, List<Value<String>>> deployScenes() {
    Map<String, List<Value<String>>> scenes = new LinkedHashMap<>();
    at("deployScenes")
        .filter(found -> found.node() instanceof MapNode)
        .ifPresent(found ->
            ((MapNode) found.node())
                .keys()
                .forEach(platform -> scenes.put(platform, texts("deployScenes", platform))));
    return scenes;
  }

  public List<Party> links() {
    return views(Party::new, "links");
  }

  @Override
  protected Set<String> known() {
    return KNOWN;
  }

  @Override
  public List<Value<Node>> misplaced() {
    return join(notScalars(SCALARS), notLists(LISTS), notMaps(MAPS));
  }
}
