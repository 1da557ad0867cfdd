package io.oscstudio.core.image.mapping;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.image.Piece;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.SavedTar;
import io.oscstudio.core.image.TarNames;
import io.oscstudio.core.image.ledger.ImageOrigin;
import io.oscstudio.core.image.ledger.ImageRow;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes {@code images/mapping.yaml}, which tells OSC where image addresses are to be replaced
 * (section 12, readings D6 and D7): for charts, which value holds which piece; for operators, the
 * kind of container, or the path of the address in an example or variable.
 */
public final class MappingWriter {
  private MappingWriter() {}

  /**
   * Writes the mapping of those images of a ledger that have a tar.
   *
   * @param ledger the package's images with their origins
   * @param tars the tars beside the mapping; of one image, one for each platform
   */
  public static MappingFile write(Ledger ledger, Collection<SavedTar> tars) {
    Map<ImageReference, Map<Platform, String>> files = new LinkedHashMap<>();
    for (SavedTar tar : tars) {
      files
          .computeIfAbsent(tar.reference(), r -> new EnumMap<>(Platform.class))
          .put(tar.platform(), String.valueOf(tar.file().getFileName()));
    }
    TarNames names = TarNames.of(files.keySet());
    List<Object> instances = new ArrayList<>();
    List<Finding> notes = new ArrayList<>();
    for (ImageRow row : ledger.rows()) {
      Map<Platform, String> packages = files.get(row.reference());
      if (packages != null) {
        String image = names.imageName(row.reference());
        for (Map<String, Object> place : places(row, notes)) {
          instances.add(instance(row.reference(), image, place, packages));
        }
      }
    }
    return new MappingFile(YamlWriter.write(Map.of("instance", instances)), notes);
  }

  private static Map<String, Object> instance(
      ImageReference reference,
      String image,
      Map<String, Object> place,
      Map<Platform, String> packages) {
    Map<String, Object> instance = new LinkedHashMap<>();
    instance.put("image", image);
    instance.put("tag", TarNames.tag(reference));
    instance.putAll(place);
    Map<String, Object> files = new LinkedHashMap<>();
    packages.forEach((platform, file) -> files.put(platform.osc(), file));
    instance.put("package", files);
    return instance;
  }

  /** What tells the places of an image apart, each once; one without any when there is none. */
  private static Set<Map<String, Object>> places(ImageRow row, List<Finding> notes) {
    Set<Map<String, Object>> places = new LinkedHashSet<>();
    for (ImageOrigin origin : row.origins()) {
      switch (origin.kind()) {
        case CSV, LIFECYCLE -> places.add(Map.of("type", origin.container().orElse("container")));
        case VALUES, ALM_EXAMPLES, DEFAULT_CONFIGURATION -> {
          if (!origin.pieces().isEmpty()) {
            places.add(Map.of("address", address(origin)));
          }
        }
        case RELATED_IMAGES, ENVIRONMENT ->
            places.add(Map.of("address", Map.of(Piece.FULL_ADDRESS.key(), origin.path())));
        case TEMPLATE ->
            notes.add(
                Finding.at(
                    origin.place(),
                    Severity.WARNING,
                    "image.hard-coded",
                    row.reference().familiar()));
        case ARGUMENT, CONTAINER_IMAGE -> {
          // Nothing that OSC could replace, and shown beside the row already.
        }
      }
    }
    if (places.isEmpty()) {
      places.add(Map.of());
    }
    return places;
  }

  private static Map<String, Object> address(ImageOrigin origin) {
    Map<String, Object> address = new LinkedHashMap<>();
    new EnumMap<>(origin.pieces()).forEach((piece, path) -> address.put(piece.key(), path));
    return address;
  }
}
