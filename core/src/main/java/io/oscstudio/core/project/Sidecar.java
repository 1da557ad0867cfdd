package io.oscstudio.core.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
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
  private static final String FORMAT = "format";
  private static final int OURS = 1;

  /** Several parts of the studio write sections of one sidecar, from threads of their own. */
  private static final Object WRITING = new Object();

  private static final long MOST_BYTES = 4 << 20;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;

  private final boolean passing;

  private Sidecar(Path folder, boolean passing) {
    this.folder = folder;
    this.passing = passing;
  }

  /** The sidecar of the package in this folder or archive; nothing is made until it is written. */
  public static Sidecar beside(Path packagePlace) {
    Path place = packagePlace.toAbsolutePath().normalize();
    return new Sidecar(place.resolveSibling(place.getFileName() + ".oscstudio"), false);
  }

  /**
   * What is remembered of a package that is in no folder yet, in the folder given. Nothing is
   * written once that is gone.
   */
  static Sidecar in(Path folder) {
    return new Sidecar(folder, true);
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

  /**
   * One section of the settings; empty when there is none, and when a newer studio wrote them in a
   * way that this one does not know.
   */
  public Map<String, @Nullable Object> section(String name) {
    return section(read(), name);
  }

  private static Map<String, @Nullable Object> section(
      Map<String, @Nullable Object> settings, String name) {
    Map<String, @Nullable Object> section = new LinkedHashMap<>();
    if (!isNewer(settings) && settings.get(name) instanceof Map<?, ?> found) {
      found.forEach((key, value) -> section.put(String.valueOf(key), value));
    }
    return section;
  }

  /**
   * Changes one section and leaves the others as they are, whoever else is changing them at the
   * time. Nothing is written when nothing changes; settings of a newer studio are left alone.
   *
   * @param change given the section, which it may change, returns what is to stand there
   */
  public void update(String name, UnaryOperator<Map<String, @Nullable Object>> change) {
    synchronized (WRITING) {
      Map<String, @Nullable Object> settings = read();
      if (isNewer(settings)) {
        return;
      }
      Map<String, @Nullable Object> section = change.apply(section(settings, name));
      settings.put(FORMAT, OURS);
      if (!section.equals(settings.put(name, section))) {
        write(settings);
      }
    }
  }

  private static boolean isNewer(Map<String, @Nullable Object> settings) {
    return settings.get(FORMAT) instanceof Number number && number.longValue() > OURS;
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
    if (passing && !Files.isDirectory(folder)) {
      return;
    }
    byte[] bytes = (JSON.writeValueAsString(settings) + "\n").getBytes(StandardCharsets.UTF_8);
    PackageFolder.write(folder.resolve(SETTINGS), bytes);
  }
}
