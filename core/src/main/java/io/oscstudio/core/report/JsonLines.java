package io.oscstudio.core.report;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes indented JSON, the same on every platform, while it is worked out. */
final class JsonLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private JsonLines() {}

  /** A generator that leaves the stream open. */
  static JsonGenerator on(OutputStream out) {
    return JSON.writer()
        .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .with(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER))
        .createGenerator(out);
  }
}
