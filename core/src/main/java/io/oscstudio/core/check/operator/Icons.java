package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.yaml.MapNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The icons of a CSV. */
final class Icons {
  /** What an icon may be. */
  static final List<String> MEDIA_TYPES =
      List.of("image/png", "image/jpeg", "image/svg+xml", "image/gif");

  private Icons() {}

  /** The icons of a version. */
  static List<MapNode> of(Bundle bundle) {
    return Nodes.mapsAt(bundle.csv(), "spec", "icon");
  }

  /** What an icon holds, empty when it is not Base64. */
  static Optional<byte[]> bytes(MapNode icon) {
    try {
      return Nodes.textAt(icon, "base64data")
          .map(text -> Base64.getDecoder().decode(text.replaceAll("\\s", "")))
          .filter(bytes -> bytes.length > 0);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** The media type that the beginning of a picture tells, empty for what is none we know. */
  static Optional<String> mediaType(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 4_096), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u0089PNG")) {
      return Optional.of("image/png");
    }
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of("image/jpeg");
    }
    if (start.startsWith("GIF8")) {
      return Optional.of("image/gif");
    }
    return start.contains("<svg") ? Optional.of("image/svg+xml") : Optional.empty();
  }
}
