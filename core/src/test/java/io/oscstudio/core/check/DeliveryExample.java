package io.oscstudio.core.check;

import io.oscstudio.core.base.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** What delivery packages are made of, in memory: archives and image tars. */
final class DeliveryExample {
  private DeliveryExample() {}

  /** Files in an archive with one folder around them: a tgz if its name says so, else a zip. */
  static byte[] archive(String name, Map<String, byte[]> files) {
    String folder = name.replaceFirst("\\.(zip|tgz)$", "") + "/";
    Map<String, byte[]> below = new TreeMap<>();
    files.forEach((path, bytes) -> below.put(folder + path, bytes));
    return name.endsWith(".tgz") ? gzip(tar(below)) : zip(below);
  }

  /** What {@code docker save} makes of an image without layers. */
  static byte[] imageTar(String reference, String... architectures) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    StringBuilder manifest = new StringBuilder();
    for (String architecture : architectures) {
      byte[] config =
          "{\"os\":\"linux\",\"architecture\":\"%s\",\"rootfs\":{\"diff_ids\":[]}}"
              .formatted(architecture)
              .getBytes(StandardCharsets.UTF_8);
      String file = Digest.of(config).hex() + ".json";
      files.put(file, config);
      manifest
          .append(manifest.isEmpty() ? "[" : ",")
          .append(
              "{\"Config\":\"%s\",\"RepoTags\":[\"%s\"],\"Layers\":[]}".formatted(file, reference));
    }
    files.put("manifest.json", manifest.append("]").toString().getBytes(StandardCharsets.UTF_8));
    return tar(files);
  }

  private static byte[] zip(Map<String, byte[]> files) {
    return write(out -> {
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          zip.putNextEntry(new ZipEntry(file.getKey()));
          zip.write(file.getValue());
          zip.closeEntry();
        }
      }
    });
  }

  /** A tar of files in the order given. */
  static byte[] tar(Map<String, byte[]> files) {
    return write(out -> {
      try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
          entry.setSize(file.getValue().length);
          tar.putArchiveEntry(entry);
          tar.write(file.getValue());
          tar.closeArchiveEntry();
        }
      }
    });
  }

  private static byte[] gzip(byte[] plain) {
    return write(out -> {
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(plain);
      }
    });
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] write(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.to(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
