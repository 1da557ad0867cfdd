package io.oscstudio.core.report;

import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.CheckResult.Counts;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.resources.Texts;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes the studio's own JSON; fields are only ever added to a version of the schema. */
final class JsonReport {
  static final String SCHEMA = "oscstudio-check/1";

  private final Texts texts;

  JsonReport(Texts texts) {
    this.texts = texts;
  }

  void write(CheckReport report, OutputStream out) {
    try (JsonGenerator json = JsonLines.on(out)) {
      json.writeStartObject();
      json.writeStringProperty("schema", SCHEMA);
      json.writeStringProperty("studio", report.studio());
      json.writeStringProperty("profile", report.profile().id());
      json.writeStringProperty("failOn", report.failOn().id());
      json.writeName("packages");
      json.writeStartArray();
      for (Outcome outcome : report.outcomes()) {
        switch (outcome) {
          case Checked checked -> write(checked, report, json);
          case Outcome.Unread unread -> json.writePOJO(data(unread));
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private Map<String, Object> data(Outcome.Unread unread) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("package", unread.path());
    data.put("error", MessageText.of(unread.why(), texts));
    return data;
  }

  private void write(Checked checked, CheckReport report, JsonGenerator json) {
    Counts counts = checked.counts();
    json.writeStartObject();
    json.writeStringProperty("package", checked.path());
    json.writeStringProperty("kind", checked.kind().id());
    checked.name().ifPresent(name -> json.writeStringProperty("name", name));
    checked.version().ifPresent(version -> json.writeStringProperty("version", version));
    json.writeStringProperty("profile", report.profile().id());
    json.writeNumberProperty("errors", counts.errors());
    json.writeNumberProperty("warnings", counts.warnings());
    json.writeNumberProperty("notices", counts.infos());
    json.writeNumberProperty("known", checked.known());
    json.writeBooleanProperty("failed", checked.fails(report.failOn()));
    write(
        "findings", checked.findings().stream().filter(f -> f.silenced().isEmpty()).toList(), json);
    write(
        "silenced",
        checked.findings().stream().filter(f -> f.silenced().isPresent()).toList(),
        json);
    json.writeEndObject();
  }

  private void write(String name, List<Reported> findings, JsonGenerator json) {
    json.writeName(name);
    json.writeStartArray();
    findings.forEach(finding -> json.writePOJO(data(finding)));
    json.writeEndArray();
  }

  private Map<String, Object> data(Reported reported) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("code", reported.finding().code());
    data.put("severity", reported.finding().severity().name());
    reported.finding().place().ifPresent(place -> place(data, place));
    data.put("message", MessageText.of(reported.finding(), texts));
    reported.silenced().ifPresent(reason -> data.put("reason", reason));
    data.put("known", reported.known());
    data.put("fingerprint", reported.fingerprint());
    reported.fix().ifPresent(fix -> data.put("fix", data(fix)));
    return data;
  }

  private Map<String, Object> data(Fix fix) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("title", MessageText.of(fix.title(), texts));
    data.put("safe", fix.safe());
    return data;
  }

  private static void place(Map<String, Object> data, Place place) {
    data.put("file", place.file());
    place
        .range()
        .ifPresent(range -> {
          data.put("line", range.start().line());
          data.put("column", range.start().column());
          data.put("endLine", range.end().line());
          data.put("endColumn", range.end().column());
        });
  }
}
