package io.oscstudio.core.image.mapping;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.SavedTar;
import io.oscstudio.core.image.TarNames;
import io.oscstudio.core.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes {@code images/mapping.yaml}, as section 12 has it. */
public final class MappingWriter {
  private MappingWriter() {}

  /**
   * Writes those entries of a plan whose image has a tar.
   *
   * @param tars the tars beside the mapping; of one image, one for each platform
   */
  public static String write(MappingPlan plan, Collection<SavedTar> tars) {
    Map<ImageReference, Map<Platform, String>> files = new LinkedHashMap<>();
    for (SavedTar tar : tars) {
      files
          .computeIfAbsent(tar.reference(), r -> new EnumMap<>(Platform.class))
          .put(tar.platform(), String.valueOf(tar.file().getFileName()));
    }
    return write(plan, files);
  }

  /** What will be written once every image of a plan has a tar for each of these platforms. */
  public static String planned(MappingPlan plan, Collection<Platform> platforms) {
    Set<ImageReference> images = new LinkedHashSet<>();
    plan.entries().forEach(entry -> images.add(entry.reference()));
    TarNames names = TarNames.of(images);
    Map<ImageReference, Map<Platform, String>> files = new LinkedHashMap<>();
    for (ImageReference image : images) {
      Map<Platform, String> packages = new EnumMap<>(Platform.class);
      platforms.forEach(platform -> packages.put(platform, names.name(image, platform)));
      files.put(image, packages);
    }
    return write(plan, files);
  }

  private static String write(MappingPlan plan, Map<ImageReference, Map<Platform, String>> files) {
    List<Object> instances = new ArrayList<>();
    for (MappingEntry entry : plan.entries()) {
      Map<Platform, String> packages = files.get(entry.reference());
      if (packages != null) {
        instances.add(instance(entry, packages));
      }
    }
    return YamlWriter.write(Map.of("instance", instances));
  }

  private static Map<String, Object> instance(MappingEntry entry, Map<Platform, String> packages) {
    Map<String, Object> instance = new LinkedHashMap<>();
    instance.put("image", entry.image());
    instance.put("tag", entry.tag());
    entry.container().ifPresent(type -> instance.put("type", type));
    if (!entry.address().isEmpty()) {
      Map<String, Object> address = new LinkedHashMap<>();
      entry.address().forEach((piece, path) -> address.put(piece.key(), path));
      instance.put("address", address);
    }
    Map<String, Object> files = new LinkedHashMap<>();
    packages.forEach((platform, file) -> files.put(platform.osc(), file));
    instance.put("package", files);
    return instance;
  }
}
