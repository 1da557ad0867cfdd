package io.oscstudio.core.registry;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON documents of engines and registries; Jackson's own bounds on depth and lengths hold. */
public final class Json {
  /** No configuration or manifest known to us comes near; registries refuse above 4 MiB. */
  public static final int LARGEST_DOCUMENT = 8 << 20;

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  /** Reads any JSON. */
  public static JsonNode parse(byte[] json, String from) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new StudioException(Message.of("registry.json-invalid", from), e);
    }
  }

  /** Reads a JSON object. */
  public static JsonNode object(byte[] json, String from) {
    JsonNode node = parse(json, from);
    if (!node.isObject()) {
      throw new StudioException(Message.of("registry.json-invalid", from));
    }
    return node;
  }

  /** Writes without blanks, members in the order of the given maps and records. */
  public static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }
}
