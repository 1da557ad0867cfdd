package io.oscstudio.core.image.ledger;

import io.oscstudio.core.helm.chart.Values.Fields;
import io.oscstudio.core.helm.chart.Values.Leaf;
import io.oscstudio.core.image.Piece;
import io.oscstudio.core.image.ledger.ImageForm.Found;
import io.oscstudio.core.image.ledger.ImageForm.Spot;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an image written as a map: registry, repository, name, tag, digest in keys of their own.
 */
final class ImageInKeys {
  private static final List<String> REGISTRY_KEYS =
      List.of(
          "registry",
          "imageRegistry",
          "registryUrl",
          "registryServer",
          "containerRegistry",
          "hub",
          "host");
  private static final List<String> REPOSITORY_KEYS =
      List.of("repository", "repo", "imageRepository", "imageRepo", "repositoryName");
  private static final List<String> NAME_KEYS = List.of("image", "name", "imageName");
  private static final List<String> DIGEST_KEYS = List.of("digest", "imageDigest", "sha", "sha256");
  private static final List<String> SIGNS =
      List.of("tag", "imageTag", "pullPolicy", "imagePullPolicy", "registry", "digest");
  private static final String TAG_SUFFIX = "tagLabel";

  private final String appVersion;
  private final Fields global;

  /**
   * For the values of one chart.
   *
   * @param appVersion what stands for an empty tag
   * @param global the chart's global values
   */
  ImageInKeys(String appVersion, Fields global) {
    this.appVersion = appVersion;
    this.global = global;
  }

  /** The image that {@code map} describes as a whole, if it does. */
  Optional<Found> read(Fields map, Spot spot) {
    boolean signs = SIGNS.stream().anyMatch(map.entries()::containsKey);
    Optional<String> repository = ImageForm.firstText(map, REPOSITORY_KEYS);
    Optional<String> name =
        NAME_KEYS.stream()
            .filter(k -> !map.text(k).isEmpty())
            .filter(k -> !k.equals("name") || spot.isImage())
            .findFirst();
    if (repository.isPresent() && (signs || spot.isImage())) {
      return Optional.of(new Reading(map, spot).repository(repository.get(), name));
    }
    boolean registry = ImageForm.firstText(map, REGISTRY_KEYS).isPresent();
    if (name.isPresent() && (registry || (spot.isImage() && signs))) {
      return Optional.of(new Reading(map, spot).name(name.get()));
    }
    return Optional.empty();
  }

  private record Registry(String text, String path) {
    boolean hasPath() {
      return text.indexOf('/') > 0;
    }
  }

  /** The reading of one map. */
  private final class Reading {
    private final Fields map;
    private final Spot spot;
    private final Map<Piece, String> pieces = new EnumMap<>(Piece.class);
    private final Set<String> used = new HashSet<>();
    private Optional<Leaf> digest = Optional.empty();

    Reading(Fields map, Spot spot) {
      this.map = map;
      this.spot = spot;
    }

    Found repository(String key, Optional<String> nameKey) {
      String repository = text(key);
      Optional<String> name =
          nameKey.filter(k -> isLastPart(text(k)) && !endsWith(repository, text(k)));
      if (name.isEmpty()) {
        return name(key);
      }
      used.add(name.get());
      String address = repository + "/" + text(name.get());
      Optional<Registry> registry = registryBefore(repository);
      if (registry.isPresent()) {
        address = registry.get().text() + "/" + address;
        pieces.put(Piece.ENDPOINT, registry.get().path());
      } else {
        pieces.put(Piece.PREFIX_ADDRESS, spot.at(key));
      }
      return finish(key, address);
    }

    Found name(String key) {
      String address = text(key);
      Optional<Registry> registry = registryBefore(address);
      if (registry.isEmpty()) {
        pieces.put(Piece.REPOSITORY, spot.at(key));
      } else {
        address = registry.get().text() + "/" + address;
        if (registry.get().hasPath()) {
          pieces.put(Piece.PREFIX_ADDRESS, registry.get().path());
        } else {
          pieces.put(Piece.ENDPOINT, registry.get().path());
          pieces.put(Piece.REPO, spot.at(key));
        }
      }
      return finish(key, address);
    }

    private String text(String key) {
      return ImageForm.resolve(map.text(key), appVersion);
    }

    private Optional<Registry> registryBefore(String repository) {
      for (String key : REGISTRY_KEYS) {
        if (map.leaf(key).isPresent()) {
          used.add(key);
          String everywhere = global.text("imageRegistry");
          String text = everywhere.isEmpty() ? text(key) : everywhere;
          String bare = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
          if (!bare.isEmpty() && !repository.startsWith(bare + "/")) {
            String path = everywhere.isEmpty() ? spot.at(key) : "global.imageRegistry";
            return Optional.of(new Registry(bare, path));
          }
        }
      }
      return Optional.empty();
    }

    private Found finish(String key, String address) {
      used.add(key);
      String full = address;
      if (ImageForm.isTagged(address)) {
        String path = pieces.remove(Piece.REPOSITORY);
        if (path != null) {
          pieces.put(Piece.FULL_ADDRESS, path);
        }
      } else {
        full += tagAndDigest();
      }
      return new Found(
          full,
          Certainty.DECLARED,
          map.leaf(key).orElseThrow(),
          spot.at(key),
          pieces,
          used,
          digest);
    }

    private String tagAndDigest() {
      Optional<String> tagKey = ImageForm.firstScalar(map, ImageForm.TAG_KEYS);
      used.addAll(DIGEST_KEYS);
      tagKey.ifPresent(used::add);
      tagKey.ifPresent(k -> pieces.put(Piece.TAG, spot.at(k)));
      Optional<String> digestKey = ImageForm.firstText(map, DIGEST_KEYS);
      String tag = tagKey.map(this::text).orElse("");
      if (digestKey.isPresent()) {
        digest = map.leaf(digestKey.get());
        String hex = text(digestKey.get());
        String digest = "@" + (hex.startsWith("sha256:") ? hex : "sha256:" + hex);
        // A digest takes the tag's place; keys called sha are added to it.
        boolean instead =
            tag.isEmpty() || digestKey.get().toLowerCase(Locale.ROOT).endsWith("digest");
        return instead ? digest : ":" + tag + digest;
      }
      if (tag.isEmpty()) {
        String suffix = map.text(TAG_SUFFIX);
        tag = suffix.isEmpty() ? appVersion : appVersion + "-" + suffix;
      }
      return tag.isEmpty() ? "" : ":" + tag;
    }
  }

  private static boolean isLastPart(String text) {
    return text.indexOf('/') < 0 && text.indexOf(':') < 0;
  }

  private static boolean endsWith(String repository, String name) {
    return repository.equals(name) || repository.endsWith("/" + name);
  }
}
