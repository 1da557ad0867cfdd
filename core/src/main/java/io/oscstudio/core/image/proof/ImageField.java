package io.oscstudio.core.image.proof;

import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways in which custom resources and variables name an image. */
final class ImageField {
  private static final List<String> ENDINGS = List.of("image", "imagename", "imageref");
  private static final List<String> REGISTRY_KEYS = List.of("registry", "host");
  private static final List<String> NAME_KEYS = List.of("repository", "image", "name", "reference");
  private static final List<String> TAG_KEYS = List.of("tag", "version");
  private static final List<String> DIGEST_KEYS = List.of("digest", "sha", "sha256");
  private static final String SHA = "sha256:";

  private ImageField() {}

  /** Whether a field with this name should hold an image. */
  static boolean isNamed(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /** Whether a variable with this name should hold an image. */
  static boolean isVariable(String name) {
    return name.startsWith("RELATED_IMAGE_") || isNamed(name.replace("_", ""));
  }

  /** The image in a field with such a name, whether in one text or in a map of its parts. */
  static Optional<String> read(String key, Node value) {
    return switch (value) {
      case ScalarNode scalar when scalar.isString() -> {
        String text = scalar.text().strip();
        boolean sure = key.equals("image") && !text.equals("auto");
        yield Optional.of(text)
            .filter(t -> sure ? AddressText.isReference(t) : AddressText.isNamedImage(t));
      }
      case MapNode map -> parts(map);
      default -> Optional.empty();
    };
  }

  private static Optional<String> parts(MapNode map) {
    String name = first(map, NAME_KEYS);
    String tag = first(map, TAG_KEYS);
    String digest = first(map, DIGEST_KEYS);
    String registry = first(map, REGISTRY_KEYS);
    boolean whole =
        map.contains("reference") || AddressText.isNamedImage(name) && name.contains(":");
    if (name.isEmpty() || tag.isEmpty() && digest.isEmpty() && registry.isEmpty() && !whole) {
      return Optional.empty();
    }
    String address = registry.isEmpty() ? name : registry + "/" + name;
    address += tag.isEmpty() ? "" : ":" + tag;
    if (!digest.isEmpty()) {
      address += "@" + (digest.startsWith(SHA) ? digest : SHA + digest);
    }
    return Optional.of(address).filter(AddressText::isReference);
  }

  private static String first(MapNode map, List<String> keys) {
    for (String key : keys) {
      if (map.get(key).orElse(null) instanceof ScalarNode scalar
          && !scalar.isNull()
          && !scalar.text().isBlank()) {
        return scalar.text().strip();
      }
    }
    return "";
  }
}
