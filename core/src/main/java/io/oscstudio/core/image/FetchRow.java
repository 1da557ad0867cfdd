package io.oscstudio.core.image;

import io.oscstudio.core.base.ImageReference;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One tar to have: an image for a platform. */
public record FetchRow(ImageReference reference, Platform platform) {
  /** Each image for each platform, in the order of the images; none twice. */
  public static List<FetchRow> all(Collection<ImageReference> images, Set<Platform> platforms) {
    return images.stream()
        .distinct()
        .flatMap(image ->
            EnumSet.allOf(Platform.class).stream()
                .filter(platforms::contains)
                .map(platform -> new FetchRow(image, platform)))
        .toList();
  }
}
