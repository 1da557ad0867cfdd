package io.oscstudio.core.model;

import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code *.package.yaml} of the package-manifests format (section 9.2). */
public final class PackageYaml extends View {
  private static final Set<String> KNOWN = Set.of("packageName", "channels", "defaultChannel");

  private PackageYaml(Document document) {
    super(document);
  }

  /** The view of a package manifest. */
  public static PackageYaml of(Document document) {
    return new PackageYaml(document);
  }

  /** A line of versions; its head is the newest. */
  public static final class Channel extends View {
    private static final Set<String> KNOWN = Set.of("name", "currentCSV");

    Channel(Node node, YamlPath path) {
      super(node, path);
    }

    public Optional<Value<String>> name() {
      return text("name");
    }

    /** The name of the newest CSV in the channel. */
    public Optional<Value<String>> currentCsv() {
      return text("currentCSV");
    }

    @Override
    protected Set<String> known() {
      return KNOWN;
    }
  }

  public Optional<Value<String>> packageName() {
    return text("packageName");
  }

  public List<Channel> channels() {
    return views(Channel::new, "channels");
  }

  public Optional<Value<String>> defaultChannel() {
    return text("defaultChannel");
  }

  /** The channel named as default, or the only one. */
  public Optional<Channel> effectiveChannel() {
    List<Channel> channels = channels();
    if (defaultChannel().isEmpty()) {
      return channels.size() == 1 ? Optional.of(channels.getFirst()) : Optional.empty();
    }
    String wanted = defaultChannel().get().value();
    return channels.stream()
        .filter(c -> c.name().map(n -> n.value().equals(wanted)).orElse(false))
        .findFirst();
  }

  @Override
  protected Set<String> known() {
    return KNOWN;
  }

  @Override
  public List<Value<Node>> misplaced() {
    return join(notScalars("packageName", "defaultChannel"), notLists("channels"));
  }
}
