package io.oscstudio.core.report;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.yaml.TextPatch.Replacement;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Places in SARIF's terms: the file itself, or, for a file inside an archive, the archive as the
 * file and the rest as a logical location such as {@code a.zip!/metadata.yaml:3:7}.
 */
final class SarifPlaces {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=@";

  private SarifPlaces() {}

  /** Where a finding of a thing is; the thing as a whole when it names no file. */
  static Map<String, Object> of(Checked checked, Optional<Place> place) {
    if (place.isEmpty()) {
      return whole(checked.path());
    }
    String file = place.get().file();
    int inside = file.indexOf(SourceLines.INSIDE);
    if (checked.archive()) {
      return inside(checked.path(), place.get(), checked.path() + SourceLines.INSIDE + file);
    }
    String path = checked.path().equals(".") ? file : checked.path() + "/" + file;
    if (inside >= 0) {
      return inside(path.substring(0, path.length() - file.length() + inside), place.get(), path);
    }
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", artifact(path));
    place.get().range().ifPresent(range -> physical.put("region", region(range)));
    return Map.of("physicalLocation", physical);
  }

  /** A file or folder as a whole. */
  static Map<String, Object> whole(String path) {
    return Map.of("physicalLocation", Map.of("artifactLocation", artifact(path)));
  }

  private static Map<String, Object> inside(String archive, Place place, String path) {
    String at =
        place
            .range()
            .map(r -> path + ":" + r.start().line() + ":" + r.start().column())
            .orElse(path);
    Map<String, Object> logical = new LinkedHashMap<>();
    logical.put("name", path.substring(path.lastIndexOf('/') + 1));
    logical.put("fullyQualifiedName", at);
    logical.put("kind", "resource");
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("physicalLocation", Map.of("artifactLocation", artifact(archive)));
    location.put("logicalLocations", List.of(logical));
    return location;
  }

  private static Map<String, Object> region(TextRange range) {
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", range.start().line());
    region.put("startColumn", range.start().column());
    region.put("endLine", range.end().line());
    region.put("endColumn", range.end().column());
    return region;
  }

  /** A replacement of a fix. */
  static Map<String, Object> of(Replacement replacement) {
    Map<String, Object> deleted = new LinkedHashMap<>();
    deleted.put("charOffset", replacement.start());
    deleted.put("charLength", replacement.end() - replacement.start());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("deletedRegion", deleted);
    data.put("insertedContent", Map.of("text", replacement.text()));
    return data;
  }

  /** A path as an address: relative as it was given, percent-encoded. */
  static Map<String, Object> artifact(String path) {
    StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
    if (path.length() > 1 && path.charAt(1) == ':') {
      uri.append("file:///"); // a drive of Windows
    }
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (UNRESERVED.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append(String.format("%%%02X", (int) c));
      }
    }
    return Map.of("uri", uri.toString());
  }
}
