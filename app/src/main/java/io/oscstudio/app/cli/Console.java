package io.oscstudio.app.cli;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.base.Place;
import io.oscstudio.resources.Texts;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a command writes: results to {@code out}, everything else to {@code err}.
 *
 * @param out the standard output
 * @param err the standard error
 * @param texts the texts of the language spoken
 * @param terminal whether a person watches {@code err} on a terminal
 */
record Console(PrintStream out, PrintStream err, Texts texts, boolean terminal) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The sentence of a text of this program. */
  String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  /** The sentence of a message of the core. */
  String text(Message message) {
    return MessageText.of(message, texts);
  }

  /** Writes a sentence to the standard output. */
  void say(String key, Object... arguments) {
    out.println(text(key, arguments));
  }

  /** Writes a sentence to the standard error. */
  void complain(String key, Object... arguments) {
    err.println(text(key, arguments));
  }

  /** Writes one line a finding: place, severity, code, sentence. */
  void list(List<Finding> findings) {
    for (Finding finding : findings) {
      String place = finding.place().map(p -> p + ": ").orElse("");
      String severity = text("cli.severity." + finding.severity().name());
      String code = finding.code().indexOf('.') < 0 ? " [" + finding.code() + "]" : "";
      out.println(place + severity + ": " + MessageText.of(finding, texts) + code);
    }
  }

  /** Writes a value as JSON. */
  void json(Object value) {
    out.println(JSON.writeValueAsString(value));
  }

  /** A finding as a value for {@link #json}. */
  Map<String, Object> toData(Finding finding) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("code", finding.code());
    data.put("severity", finding.severity().name());
    finding.place().ifPresent(place -> putPlace(data, place));
    data.put("message", MessageText.of(finding, texts));
    return data;
  }

  /** Findings as values for {@link #json}. */
  List<Map<String, Object>> toData(List<Finding> findings) {
    return findings.stream().map(this::toData).toList();
  }

  private static void putPlace(Map<String, Object> data, Place place) {
    data.put("file", place.file());
    place
        .range()
        .ifPresent(range -> {
          data.put("line", range.start().line());
          data.put("column", range.start().column());
        });
  }
}
