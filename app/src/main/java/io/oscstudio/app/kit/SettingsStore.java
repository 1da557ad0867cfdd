package io.oscstudio.app.kit;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings file: JSON, written through a temporary file. A file that cannot be read is worth
 * nothing more than the defaults; one that cannot be written is logged and does not stop anybody.
 */
public final class SettingsStore {
  private static final System.Logger LOG = System.getLogger(SettingsStore.class.getName());
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long MAX_FILE = 1 << 20;

  private final Path file;
  private final ReadOnlyObjectWrapper<Settings> settings;

  /** Reads the settings of {@code folder}. */
  public SettingsStore(Path folder) {
    this.file = folder.resolve("settings.json");
    this.settings = new ReadOnlyObjectWrapper<>(read());
  }

  /**
   * The folder the studio remembers things in: the system property {@code oscstudio.home}, else the
   * platform's place for settings.
   */
  public static Path defaultFolder() {
    String home = System.getProperty("user.home", ".");
    Optional<String> own = Optional.ofNullable(System.getProperty("oscstudio.home"));
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return own.map(Path::of)
        .orElseGet(() -> {
          if (os.contains("win")) {
            return Path.of(Optional.ofNullable(System.getenv("APPDATA")).orElse(home), "OscStudio");
          }
          if (os.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "OscStudio");
          }
          return Optional.ofNullable(System.getenv("XDG_CONFIG_HOME"))
              .map(Path::of)
              .orElse(Path.of(home, ".config"))
              .resolve("oscstudio");
        });
  }

  /** The settings now. */
  public Settings get() {
    return settings.get();
  }

  /** The settings, for those who follow them. */
  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** Changes the settings and writes them. */
  public void update(UnaryOperator<Settings> change) {
    Settings before = settings.get();
    Settings after = change.apply(before);
    if (!after.equals(before)) {
      settings.set(after);
      write(after);
    }
  }

  private Settings read() {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_FILE) {
        return Settings.DEFAULT;
      }
      return fromJson(JSON.readTree(Files.readAllBytes(file)));
    } catch (IOException | JacksonException e) {
      LOG.log(Level.WARNING, "Settings cannot be read, starting with the defaults: " + file, e);
      return Settings.DEFAULT;
    }
  }

  private void write(Settings now) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path temporary = file.resolveSibling("settings.json.new");
      Files.write(temporary, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(toJson(now)));
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Settings cannot be written: " + file, e);
    }
  }

  private static Settings fromJson(JsonNode json) {
    Settings d = Settings.DEFAULT;
    List<RecentEntry> recent = new ArrayList<>();
    for (JsonNode e : json.path("recent")) {
      recent.add(
          new RecentEntry(
              e.path("path").asString(""),
              e.path("name").asString(""),
              e.path("version").asString(""),
              e.path("kind").asString(""),
              e.path("opened").asLong(0)));
    }
    return new Settings(
        text(json, "language"),
        theme(json.path("theme").asString("")),
        size(json.path("width").asDouble(d.width()), 800),
        size(json.path("height").asDouble(d.height()), 560),
        json.path("maximized").asBoolean(false),
        json.path("profile").asString(d.profile()),
        text(json, "exportFolder"),
        text(json, "imageFolder"),
        recent.subList(0, Math.min(recent.size(), Settings.RECENT_LIMIT)));
  }

  private static double size(double value, double least) {
    return Double.isFinite(value) ? Math.clamp(value, least, 8192) : least;
  }

  private static Optional<String> text(JsonNode json, String key) {
    String value = json.path(key).asString("");
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private static ThemeChoice theme(String name) {
    for (ThemeChoice choice : ThemeChoice.values()) {
      if (choice.name().equalsIgnoreCase(name)) {
        return choice;
      }
    }
    return Settings.DEFAULT.theme();
  }

  private static ObjectNode toJson(Settings s) {
    ObjectNode json = JSON.createObjectNode();
    s.language().ifPresent(v -> json.put("language", v));
    json.put("theme", s.theme().name().toLowerCase(Locale.ROOT));
    json.put("width", s.width());
    json.put("height", s.height());
    json.put("maximized", s.maximized());
    json.put("profile", s.profile());
    s.exportFolder().ifPresent(v -> json.put("exportFolder", v));
    s.imageFolder().ifPresent(v -> json.put("imageFolder", v));
    ArrayNode recent = json.putArray("recent");
    for (RecentEntry e : s.recent()) {
      ObjectNode entry = recent.addObject();
      entry.put("path", e.path());
      entry.put("name", e.name());
      entry.put("version", e.version());
      entry.put("kind", e.kind());
      entry.put("opened", e.opened());
    }
    return json;
  }
}
