package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A small real image made by code: a configuration and layers that an engine can unpack. */
public record TestImage(String architecture, String variant, byte[] config, List<byte[]> layers) {

  /** An image whose layers each hold one file with the given text. */
  public static TestImage of(String architecture, String variant, String... texts) {
    List<byte[]> layers = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      layers.add(layer("file" + i, texts[i].getBytes(StandardCharsets.UTF_8)));
    }
    return of(architecture, variant, layers);
  }

  /** An image of one layer with incompressible bytes, the same ones for the same seed. */
  public static TestImage large(String architecture, int bytes, long seed) {
    byte[] content = new byte[bytes];
    new Random(seed).nextBytes(content);
    return of(architecture, "", List.of(layer("large", content)));
  }

  /** An image of the given uncompressed layers. */
  public static TestImage of(String architecture, String variant, List<byte[]> layers) {
    StringBuilder diffIds = new StringBuilder();
    StringBuilder history = new StringBuilder();
    for (byte[] layer : layers) {
      String comma = diffIds.isEmpty() ? "" : ",";
      diffIds.append(comma).append('"').append(Digest.of(layer)).append('"');
      history
          .append(comma)
          .append("{\"created\":\"2026-01-01T00:00:00Z\",\"created_by\":\"test\"}");
    }
    String json =
        "{\"architecture\":\"%s\",%s\"os\":\"linux\",\"created\":\"2026-01-01T00:00:00Z\","
                .formatted(
                    architecture, variant.isEmpty() ? "" : "\"variant\":\"" + variant + "\",")
            + "\"config\":{\"Env\":[\"PATH=/bin\"],\"Cmd\":[\"/file0\"]},"
            + "\"history\":[%s],\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[%s]}}"
                .formatted(history, diffIds);
    return new TestImage(architecture, variant, json.getBytes(StandardCharsets.UTF_8), layers);
  }

  /** A layer's tar with one file. */
  public static byte[] layer(String name, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(content.length);
      entry.setModTime(0);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What gzip makes of some bytes. */
  public static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What its configuration names; an attestation's is as unknown as its architecture. */
  public String os() {
    return architecture.equals("unknown") ? "unknown" : "linux";
  }

  /** The image's Id in a Docker engine. */
  public Digest id() {
    return Digest.of(config);
  }
}
