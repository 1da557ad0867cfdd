package io.oscstudio.core.image.ledger;

import io.oscstudio.core.helm.chart.Values.Fields;
import io.oscstudio.core.helm.chart.Values.Leaf;
import io.oscstudio.core.image.Piece;
import io.oscstudio.core.image.ledger.ImageForm.Found;
import io.oscstudio.core.image.ledger.ImageForm.Spot;
import io.oscstudio.core.image.proof.AddressText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads an image written as one text, perhaps with its tag in a key beside it. */
final class ImageInText {
  private static final List<String> IMAGE_KEYS =
      List.of("image", "imagename", "imageref", "imageurl", "imagerepository", "imagerepo");
  private static final Pattern STEM = Pattern.compile("(?i)_?image(?:name|repository|repo)?$");

  private final String appVersion;
  private final Fields global;

  /** For the values of one chart, see {@link ImageInKeys}. */
  ImageInText(String appVersion, Fields global) {
    this.appVersion = appVersion;
    this.global = global;
  }

  /** The image under a key of {@code map}, if its value is one. */
  Optional<Found> read(Fields map, Spot spot, String key, Leaf leaf) {
    String text = ImageForm.resolve(leaf.text(), appVersion);
    String path = spot.at(key);
    if (text.isEmpty() || !leaf.node().isString()) {
      return Optional.empty();
    }
    String lower = key.toLowerCase(Locale.ROOT);
    boolean named = IMAGE_KEYS.stream().anyMatch(lower::endsWith);
    boolean listed = spot.key().equals("images") && !ImageForm.TAG_KEYS.contains(key);
    if (!named && !listed) {
      return suspect(leaf, path);
    }
    if (ImageForm.isTagged(text)) {
      return found(text, Certainty.DECLARED, leaf, path, Map.of(Piece.FULL_ADDRESS, path));
    }
    Optional<String> tagKey = tagBeside(map, key);
    if (tagKey.isPresent()) {
      String tag = ImageForm.resolve(map.text(tagKey.get()), appVersion);
      String full = text + (tag.isEmpty() ? appVersionTag() : ":" + tag);
      return found(
          full,
          Certainty.DECLARED,
          leaf,
          path,
          Map.of(Piece.REPOSITORY, path, Piece.TAG, spot.at(tagKey.get())));
    }
    return untagged(text, lower, leaf, path);
  }

  private Optional<Found> untagged(String text, String lowerKey, Leaf leaf, String path) {
    boolean bare = text.indexOf('/') < 0;
    String hub = global.text("hub");
    if (bare && !hub.isEmpty()) {
      String tag = global.text("tag");
      return found(
          hub + "/" + text + (tag.isEmpty() ? "" : ":" + tag),
          Certainty.DECLARED,
          leaf,
          path,
          Map.of(Piece.PREFIX_ADDRESS, "global.hub", Piece.TAG, "global.tag"));
    }
    if (lowerKey.endsWith("repository") || lowerKey.endsWith("repo")) {
      return found(
          text + appVersionTag(), Certainty.DECLARED, leaf, path, Map.of(Piece.REPOSITORY, path));
    }
    boolean sure = !bare || lowerKey.equals("image");
    return found(
        text,
        sure ? Certainty.DECLARED : Certainty.SUSPECTED,
        leaf,
        path,
        Map.of(Piece.FULL_ADDRESS, path));
  }

  private String appVersionTag() {
    return appVersion.isEmpty() ? "" : ":" + appVersion;
  }

  /** A text that could only be an address: a host with a dot, a path, and a tag. */
  Optional<Found> suspect(Leaf leaf, String path) {
    return leaf.node().isString() && isAddress(leaf.text())
        ? found(leaf.text(), Certainty.SUSPECTED, leaf, path, Map.of(Piece.FULL_ADDRESS, path))
        : Optional.empty();
  }

  private static boolean isAddress(String text) {
    return AddressText.find(text).equals(List.of(new AddressText.Span(0, text.length())));
  }

  private static Optional<Found> found(
      String address, Certainty certainty, Leaf leaf, String path, Map<Piece, String> pieces) {
    return Optional.of(
        new Found(address, certainty, leaf, path, pieces, Set.of(), Optional.empty()));
  }

  private static Optional<String> tagBeside(Fields map, String key) {
    String stem = STEM.matcher(key).replaceFirst("");
    List<String> candidates =
        stem.isEmpty()
            ? List.of("imageTag", "tag", "image_tag", "imageVersion", "version")
            : List.of(
                key + "Tag",
                stem + "ImageTag",
                stem + "Tag",
                key + "_tag",
                stem + "_tag",
                key + "Version",
                stem + "Version");
    return ImageForm.firstScalar(map, candidates);
  }
}
