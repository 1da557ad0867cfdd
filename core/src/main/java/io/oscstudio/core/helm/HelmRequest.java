package io.oscstudio.core.helm;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One line of JSON that asks the child for a chart; read there by a record of the same fields. */
final class HelmRequest {
  private static final JsonFactory JSON = new JsonFactory();

  private HelmRequest() {}

  static String json(long id, Path chart, RenderInputs inputs, List<Path> valuesFiles) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeNumberProperty("id", id);
      json.writeStringProperty("chart", chart.toAbsolutePath().toString());
      json.writeStringProperty("release", inputs.release());
      json.writeStringProperty("namespace", inputs.namespace());
      json.writeStringProperty("kubeVersion", inputs.kubeVersion());
      json.writeArrayPropertyStart("valuesFiles");
      for (Path file : valuesFiles) {
        json.writeString(file.toString());
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("sets");
      inputs.sets().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    return line.toString();
  }
}
