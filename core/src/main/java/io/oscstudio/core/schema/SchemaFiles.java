package io.oscstudio.core.schema;

import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON schemas of {@code resources}, each read once. */
public final class SchemaFiles {
  private static final Map<String, JsonNode> READ = new ConcurrentHashMap<>();

  private SchemaFiles() {}

  /**
   * The schema of a document.
   *
   * @param name the schema's file without its endings, such as {@code metadata}
   */
  public static JsonNode json(String name) {
    return READ.computeIfAbsent(name, SchemaFiles::load);
  }

  private static JsonNode load(String name) {
    String path = "schemas/" + name + ".schema.json";
    try (InputStream in = Resources.open(path)) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
