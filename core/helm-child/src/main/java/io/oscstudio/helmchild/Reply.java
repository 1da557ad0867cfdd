package io.oscstudio.helmchild;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the studio is told, one line of JSON.
 *
 * @param id of the request; 0 for what no request asked for
 * @param kind {@code ready}, {@code done}, {@code too-long}, {@code refused} or {@code broken}
 * @param text the version, the documents, or the engine's words
 * @param resident bytes of memory this process holds afterwards
 */
record Reply(long id, String kind, String text, long resident) {
  private static final JsonFactory JSON = new JsonFactory();

  static Reply ready(String version) {
    return new Reply(0, "ready", version, 0);
  }

  static Reply done(long id, String documents, long resident) {
    return new Reply(id, "done", documents, resident);
  }

  static Reply tooLong(long id, long resident) {
    return new Reply(id, "too-long", "", resident);
  }

  static Reply refused(long id, String words, long resident) {
    return new Reply(id, "refused", words, resident);
  }

  static Reply broken(String words) {
    return new Reply(0, "broken", words, 0);
  }

  String toJson() {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeNumberProperty("id", id);
      json.writeStringProperty("kind", kind);
      json.writeStringProperty("text", text);
      json.writeNumberProperty("resident", resident);
      json.writeEndObject();
    }
    return line.toString();
  }
}
