package io.oscstudio.core.convert;

import io.oscstudio.core.archive.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The files that a conversion writes itself. */
final class PackageFiles {
  private final Map<String, byte[]> files = new TreeMap<>();

  /** The path of a file in the folder of resources. */
  static String manifest(String file) {
    return "manifests/" + file;
  }

  void put(String path, String text) {
    put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  void put(String path, byte[] bytes) {
    files.put(path, bytes);
  }

  boolean contains(String path) {
    return files.containsKey(path);
  }

  /** These files over those of {@code raw}. */
  FileTree over(FileTree raw) {
    return raw.withOverlay(files);
  }

  Map<String, byte[]> all() {
    return files;
  }
}
