package io.oscstudio.core.upgrade;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a version definition does to a custom resource when an instance is upgraded (4.5). */
public final class VersionSwitch {
  private static final int DEEPEST = 32;

  /** What the console puts in place of the value. */
  public enum Mode {
    /** The image's reference with another tag. */
    URL("url"),

    /** The tag alone. */
    TAG("tag");

    private final String written;

    Mode(String written) {
      this.written = written;
    }

    /** How {@code versionDefinition.mode} says it. */
    public String written() {
      return written;
    }

    /** The mode of this name. */
    public static Optional<Mode> of(String written) {
      for (Mode mode : values()) {
        if (mode.written.equals(written)) {
          return Optional.of(mode);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * A value of a custom resource that holds an image's version.
   *
   * @param path its path in the custom resource, as {@code versionDefinition.path} has it
   * @param value what it is now
   * @param mode the mode that fits it
   */
  public record Place(String path, String value, Mode mode) {}

  /** What becomes of a value. */
  public sealed interface Outcome {}

  /** It gets another version. */
  public record Switched(String value) implements Outcome {}

  /** It cannot get this version; the reason says what to change. */
  public record Refused(Message reason) implements Outcome {}

  private VersionSwitch() {}

  /**
   * What the value becomes: {@code example:1.1.1} with tag 2.2.2 is {@code example:2.2.2} by {@link
   * Mode#URL} and {@code 2.2.2} by {@link Mode#TAG}.
   */
  public static Outcome applied(Mode mode, String value, String tag) {
    boolean isTag =
        ImageReference.parse("image:" + tag)
            .filter(image -> image.tag().equals(Optional.of(tag)))
            .isPresent();
    if (!isTag) {
      return new Refused(Message.of("upgrade.no-tag", tag));
    }
    if (mode == Mode.TAG) {
      return new Switched(tag);
    }
    if (value.indexOf('@') >= 0) {
      return new Refused(Message.of("upgrade.digest", value));
    }
    if (value.isBlank()) {
      return new Refused(Message.of("upgrade.no-image"));
    }
    int colon = tagAt(value);
    return new Switched((colon < 0 ? value : value.substring(0, colon)) + ":" + tag);
  }

  /** The tag of the value as it is, empty when it has none. */
  public static Optional<String> tag(Mode mode, String value) {
    if (mode == Mode.TAG) {
      return Optional.of(value).filter(v -> !v.isBlank());
    }
    String bare = value.indexOf('@') < 0 ? value : value.substring(0, value.indexOf('@'));
    int colon = tagAt(bare);
    return colon < 0
        ? Optional.empty()
        : Optional.of(bare.substring(colon + 1)).filter(v -> !v.isBlank());
  }

  /** Where the colon before the tag is; one before a slash belongs to a registry's port. */
  private static int tagAt(String image) {
    int colon = image.lastIndexOf(':');
    return colon > image.lastIndexOf('/') ? colon : -1;
  }

  /** The values of a custom resource that hold an image's version, in its order. */
  public static List<Place> places(Node customResource) {
    List<Place> places = new ArrayList<>();
    customResource.at("spec").ifPresent(spec -> collect(spec, YamlPath.of("spec"), places, 0));
    return List.copyOf(places);
  }

  private static void collect(Node node, YamlPath path, List<Place> places, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    switch (node) {
      case MapNode map -> {
        for (MapNode.Entry entry : map.entries()) {
          YamlPath below = path.key(entry.name());
          if (entry.value() instanceof ScalarNode scalar && !scalar.isNull()) {
            mode(entry.name(), scalar.text())
                .ifPresent(mode -> places.add(new Place(below.toString(), scalar.text(), mode)));
          } else {
            collect(entry.value(), below, places, depth + 1);
          }
        }
      }
      case ListNode list -> {
        for (int i = 0; i < list.items().size(); i++) {
          collect(list.items().get(i), path.index(i), places, depth + 1);
        }
      }
      case ScalarNode _ -> {}
    }
  }

  private static Optional<Mode> mode(String key, String value) {
    String name = key.toLowerCase(Locale.ROOT);
    if (value.isBlank()) {
      return Optional.empty();
    }
    if (name.endsWith("image") || name.endsWith("repository") && tag(Mode.URL, value).isPresent()) {
      return Optional.of(Mode.URL);
    }
    return name.equals("tag") || name.endsWith("imagetag") || name.endsWith("version")
        ? Optional.of(Mode.TAG)
        : Optional.empty();
  }
}
