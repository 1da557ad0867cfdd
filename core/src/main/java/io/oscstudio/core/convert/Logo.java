package io.oscstudio.core.convert;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Place;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service's picture as metadata.yaml holds it.
 *
 * @param base64 its bytes
 * @param mediaType such as {@code image/png}
 */
record Logo(String base64, String mediaType) {
  /** A quarter of a deployment package; bigger pictures would leave no room for the service. */
  private static final long MOST_BYTES = 1 << 20;

  private static final List<String> FILES = List.of("logo.png", "logo.jpg", "logo.svg");

  Map<String, Object> value() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("base64data", base64);
    value.put("mediatype", mediaType);
    return value;
  }

  /** The picture beside Chart.yaml (section 9.1). */
  static Optional<Logo> beside(FileTree chart, Notes notes) {
    for (String file : FILES) {
      Optional<FileTree.Entry> entry = chart.find(file);
      if (entry.isPresent() && entry.get().size() > MOST_BYTES) {
        notes.warning(
            Place.of(file), "convert.uncarried-logo", file, entry.get().size(), MOST_BYTES);
      } else if (entry.isPresent()) {
        notes.info(Place.of(file), "convert.carried-logo", file);
        byte[] bytes = chart.bytes(file, MOST_BYTES);
        return Optional.of(new Logo(Base64.getEncoder().encodeToString(bytes), mediaType(file)));
      }
    }
    return Optional.empty();
  }

  private static String mediaType(String file) {
    return file.endsWith(".svg")
        ? "image/svg+xml"
        : file.endsWith(".jpg") ? "image/jpeg" : "image/png";
  }
}
