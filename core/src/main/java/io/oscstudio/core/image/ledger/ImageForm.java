package io.oscstudio.core.image.ledger;

import io.oscstudio.core.helm.chart.Chart;
import io.oscstudio.core.helm.chart.Values.Fields;
import io.oscstudio.core.helm.chart.Values.Leaf;
import io.oscstudio.core.image.Piece;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the two ways of writing an image in values have in common. */
final class ImageForm {
  /** Keys of a tag beside an image's other parts. */
  static final List<String> TAG_KEYS = List.of("tag", "imageTag", "version", "imageVersion");

  /**
   * An image read from values.
   *
   * @param address as the chart will put it together, not yet checked
   * @param leaf the scalar to point at
   * @param path dotted path of that scalar
   * @param pieces where the address's parts stand
   * @param used keys of the map that were read for it
   * @param digest the scalar that names a digest of its own
   */
  record Found(
      String address,
      Certainty certainty,
      Leaf leaf,
      String path,
      Map<Piece, String> pieces,
      Set<String> used,
      Optional<Leaf> digest) {
    /** The scalar that has to change so that no digest is named. */
    Leaf pin() {
      return digest.orElse(leaf);
    }
  }

  /**
   * A map on the way down.
   *
   * @param key the key it stands under
   * @param path its path in the top chart's values
   * @param condition paths of the values that are false and switch off what is below
   */
  record Spot(String key, YamlPath path, List<String> condition) {
    /** The path of a value of the map. */
    String at(String name) {
      return path.key(name).toString();
    }

    boolean isImage() {
      return key.toLowerCase(Locale.ROOT).contains("image");
    }
  }

  private static final Pattern APP_VERSION =
      Pattern.compile("\\{\\{-?\\s*\\.Chart\\.AppVersion\\s*-?}}");
  private static final Pattern PREFIXED_APP_VERSION =
      Pattern.compile(
          "\"v%s\"\\s+\\$?\\.Chart\\.AppVersion|\"v\"\\s+\\$?\\.Chart\\.AppVersion"
              + "|v\\{\\{-?\\s*\\$?\\.Chart\\.AppVersion");

  private ImageForm() {}

  /** What a chart's templates make of an empty tag: its appVersion, with a v where they add one. */
  static String appVersion(Chart chart) {
    String version = chart.appVersion().replace('+', '_');
    boolean prefixed =
        !version.isEmpty()
            && !version.startsWith("v")
            && chart.templates().values().stream()
                .anyMatch(text -> PREFIXED_APP_VERSION.matcher(text).find());
    return prefixed ? "v" + version : version;
  }

  /** A value with the one template in it that needs no rendering. */
  static String resolve(String text, String appVersion) {
    return text.contains("{{") ? APP_VERSION.matcher(text).replaceAll(appVersion) : text;
  }

  /** Whether an address names a tag or a digest. */
  static boolean isTagged(String address) {
    return address.lastIndexOf(':') > address.lastIndexOf('/') || address.indexOf('@') >= 0;
  }

  /** A condition with one more path. */
  static List<String> and(List<String> condition, Optional<String> path) {
    return Stream.concat(condition.stream(), path.stream()).distinct().toList();
  }

  static Optional<String> firstScalar(Fields map, List<String> keys) {
    return keys.stream().filter(k -> map.leaf(k).isPresent()).findFirst();
  }

  static Optional<String> firstText(Fields map, List<String> keys) {
    return keys.stream().filter(k -> !map.text(k).isEmpty()).findFirst();
  }
}
