package io.oscstudio.core.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder {@code <package>.oscstudio/} beside a package, where the studio keeps what it
 * remembers of it; the package itself holds only the package.
 */
public final class Sidecar {
  private static final String SETTINGS = "settings.json";
  private static final long MOST_BYTES = 4 << 20;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;

  private Sidecar(Path folder) {
    this.folder = folder;
  }

  /** The sidecar of the package in this folder or archive; nothing is made until it is written. */
  public static Sidecar beside(Path packagePlace) {
    Path place = packagePlace.toAbsolutePath().normalize();
    return new Sidecar(place.resolveSibling(place.getFileName() + ".oscstudio"));
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  /**
   * The settings by name; empty when there are none. Settings that cannot be read are put aside as
   * {@code settings.json.broken}, so that nothing is lost and the package opens all the same.
   */
  public Map<String, @Nullable Object> read() {
    Path file = folder.resolve(SETTINGS);
    try {
      if (!Files.exists(file)) {
        return new LinkedHashMap<>();
      }
      if (Files.size(file) <= MOST_BYTES) {
        Map<String, @Nullable Object> settings =
            JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {});
        if (settings != null) {
          return settings;
        }
      }
    } catch (JacksonException e) {
      // Not ours any more: put aside below.
    } catch (IOException e) {
      throw PackageFolder.failed(file, e);
    }
    putAside(file);
    return new LinkedHashMap<>();
  }

  private static void putAside(Path file) {
    try {
      Path aside = file.resolveSibling(SETTINGS + ".broken");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw PackageFolder.failed(file, e);
    }
  }

  /** Writes the settings, whole or not at all. Values are JSON data. */
  public void write(Map<String, @Nullable Object> settings) {
    byte[] bytes = (JSON.writeValueAsString(settings) + "\n").getBytes(StandardCharsets.UTF_8);
    PackageFolder.write(folder.resolve(SETTINGS), bytes);
  }
}
