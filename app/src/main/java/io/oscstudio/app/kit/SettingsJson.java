package io.oscstudio.app.kit;

import io.oscstudio.app.kit.Settings.Choices;
import io.oscstudio.app.kit.Settings.Look;
import io.oscstudio.app.kit.Settings.Tools;
import io.oscstudio.app.kit.Settings.WindowSize;
import io.oscstudio.core.image.EngineChoice;
import io.oscstudio.core.image.TarForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The settings as the text of their file. What a file says wrongly is taken from the defaults. */
final class SettingsJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double LEAST_WIDTH = 640;
  private static final double LEAST_HEIGHT = 360;
  private static final double GREATEST_SIDE = 8192;

  private SettingsJson() {}

  /**
   * Reads a file's bytes.
   *
   * @throws JacksonException when they are no JSON
   */
  static Settings read(byte[] bytes) {
    JsonNode json = JSON.readTree(bytes);
    Settings d = Settings.DEFAULT;
    return new Settings(
        new Look(
            text(json, "language"),
            named(ThemeChoice.values(), json.path("theme").asString(""), d.theme()),
            new Scale(json.path("scale").asInt(d.scale().percent()))),
        new WindowSize(
            size(json.path("width").asDouble(d.window().width()), LEAST_WIDTH),
            size(json.path("height").asDouble(d.window().height()), LEAST_HEIGHT),
            json.path("maximized").asBoolean(false)),
        new Choices(
            json.path("profile").asString(d.profile()),
            text(json, "exportFolder"),
            text(json, "imageFolder"),
            json.path("findingsByFile").asBoolean(false),
            named(EngineChoice.values(), json.path("imageEngine").asString(""), d.engine()),
            named(TarForm.values(), json.path("tarForm").asString(""), d.tarForm())),
        recent(json.path("recent")),
        chartPlaces(json.path("chartPlaces")),
        splits(json.path("splits")),
        panes(json.path("panes")),
        new Tools(
            new EditorFont(
                json.path("editorFont").asString(EditorFont.DEFAULT.family()),
                json.path("editorFontSize").asInt(EditorFont.DEFAULT.size())),
            json.path("imageCacheGib").asInt(Tools.DEFAULT.imageCacheGib()),
            json.path("removePulled").asBoolean(Tools.DEFAULT.removePulled()),
            actions(json.path("recentActions"))));
  }

  static byte[] write(Settings s) {
    ObjectNode json = JSON.createObjectNode();
    s.language().ifPresent(v -> json.put("language", v));
    json.put("theme", s.theme().name().toLowerCase(Locale.ROOT));
    json.put("scale", s.scale().percent());
    json.put("width", s.window().width());
    json.put("height", s.window().height());
    json.put("maximized", s.window().maximized());
    json.put("profile", s.profile());
    s.exportFolder().ifPresent(v -> json.put("exportFolder", v));
    s.imageFolder().ifPresent(v -> json.put("imageFolder", v));
    json.put("findingsByFile", s.findingsByFile());
    json.put("imageEngine", s.engine().name().toLowerCase(Locale.ROOT));
    json.put("tarForm", s.tarForm().name().toLowerCase(Locale.ROOT));
    json.put("editorFont", s.editorFont().family());
    json.put("editorFontSize", s.editorFont().size());
    json.put("imageCacheGib", s.tools().imageCacheGib());
    json.put("removePulled", s.tools().removePulled());
    s.recentActions().forEach(json.putArray("recentActions")::add);
    ArrayNode recent = json.putArray("recent");
    for (RecentEntry e : s.recent()) {
      ObjectNode entry =
          recent
              .addObject()
              .put("path", e.path())
              .put("name", e.name())
              .put("version", e.version())
              .put("kind", e.kind())
              .put("opened", e.opened());
      e.findings().ifPresent(count -> entry.put("findings", count));
    }
    s.chartPlaces().forEach(json.putArray("chartPlaces")::add);
    ObjectNode splits = json.putObject("splits");
    new TreeMap<>(s.splits())
        .forEach((id, positions) -> positions.forEach(splits.putArray(id)::add));
    ObjectNode panes = json.putObject("panes");
    new TreeMap<>(s.panes()).forEach(panes::put);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
  }

  private static List<RecentEntry> recent(JsonNode list) {
    List<RecentEntry> recent = new ArrayList<>();
    for (JsonNode e : list) {
      if (RememberedPath.of(e.path("path").asString("")).isEmpty()) {
        continue;
      }
      recent.add(
          new RecentEntry(
              e.path("path").asString(""),
              e.path("name").asString(""),
              e.path("version").asString(""),
              e.path("kind").asString(""),
              e.path("findings").isInt()
                  ? Optional.of(e.path("findings").asInt())
                  : Optional.empty(),
              e.path("opened").asLong(0)));
    }
    return recent.subList(0, Math.min(recent.size(), Settings.RECENT_LIMIT));
  }

  private static List<String> actions(JsonNode list) {
    List<String> ids = new ArrayList<>();
    for (JsonNode id : list) {
      if (ids.size() < Tools.MOST_ACTIONS) {
        ids.add(id.asString(""));
      }
    }
    return ids;
  }

  private static List<String> chartPlaces(JsonNode list) {
    List<String> places = new ArrayList<>();
    for (JsonNode place : list) {
      if (!place.asString("").isBlank() && places.size() < Settings.RECENT_LIMIT) {
        places.add(place.asString(""));
      }
    }
    return places;
  }

  private static Map<String, List<Double>> splits(JsonNode map) {
    Map<String, List<Double>> splits = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      List<Double> positions = new ArrayList<>();
      for (JsonNode position : entry.getValue()) {
        positions.add(position.asDouble(-1));
      }
      boolean sound = positions.stream().allMatch(p -> p >= 0 && p <= 1);
      if (sound && !positions.isEmpty() && splits.size() < Settings.SPLIT_LIMIT) {
        splits.put(entry.getKey(), positions);
      }
    }
    return splits;
  }

  private static Map<String, String> panes(JsonNode map) {
    Map<String, String> panes = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      if (panes.size() < Settings.SPLIT_LIMIT && entry.getValue().isString()) {
        panes.put(entry.getKey(), entry.getValue().asString());
      }
    }
    return panes;
  }

  private static double size(double value, double least) {
    return Double.isFinite(value) ? Math.clamp(value, least, GREATEST_SIDE) : least;
  }

  private static Optional<String> text(JsonNode json, String key) {
    String value = json.path(key).asString("");
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private static <E extends Enum<E>> E named(E[] choices, String name, E otherwise) {
    for (E choice : choices) {
      if (choice.name().equalsIgnoreCase(name)) {
        return choice;
      }
    }
    return otherwise;
  }
}
