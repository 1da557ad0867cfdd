package io.oscstudio.core.image.mapping;

import io.oscstudio.core.archive.AtomicFile;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.SavedTar;
import io.oscstudio.core.image.TarNames;
import io.oscstudio.core.yaml.YamlWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

  /**
   * Writes the mapping beside the tars it is of, unless another one lies there: a person may have
   * changed it.
   *
   * @return whether it says now what the plan says
   * @throws io.oscstudio.core.base.StudioException when it cannot be written
   */
  public static boolean save(MappingPlan plan, Collection<SavedTar> tars, Path folder) {
    Path target = folder.resolve("mapping.yaml");
    byte[] text = write(plan, tars).getBytes(StandardCharsets.UTF_8);
    if (Files.exists(target)) {
      return isSame(target, text);
    }
    AtomicFile.write(target, channel -> channel.write(ByteBuffer.wrap(text)));
    return true;
  }

  private static boolean isSame(Path file, byte[] text) {
    try {
      return Files.size(file) == text.length && Arrays.equals(Files.readAllBytes(file), text);
    } catch (IOException e) {
      return false; // what cannot be read is left to the person it belongs to
    }
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
