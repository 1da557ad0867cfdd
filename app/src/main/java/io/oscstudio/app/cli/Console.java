package io.oscstudio.app.cli;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.CheckResult;
import io.oscstudio.core.export.Exported;
import io.oscstudio.core.helm.dependencies.ChartDependency;
import io.oscstudio.core.helm.dependencies.DependencyReport;
import io.oscstudio.core.helm.dependencies.DependencyState;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.pack.PackedPackage;
import io.oscstudio.core.pack.Sizes;
import io.oscstudio.resources.Texts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /** Whether a person looks at the standard output on a terminal and did not refuse colours. */
  boolean coloured() {
    return terminal && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
  }

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
      String severity = text("report.severity." + finding.severity().name());
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

  /** Writes how many findings there are. */
  void summary(CheckResult result) {
    CheckResult.Counts counts = result.counts();
    say("report.summary", counts.errors(), counts.warnings(), counts.infos());
  }

  /** Writes what was written, how large it is, and its checksum. */
  void written(Path target, long bytes, Optional<Digest> checksum) {
    say("cli.written", target, size(bytes));
    checksum.ifPresent(digest -> say("cli.checksum", digest.hex()));
  }

  /** Writes the dependencies of a chart, and where each is. */
  void dependencies(DependencyReport report) {
    if (!report.dependencies().isEmpty()) {
      say("cli.deps");
    }
    for (ChartDependency dependency : report.dependencies()) {
      String state =
          switch (dependency.state()) {
            case DependencyState.Vendored vendored -> text("cli.deps.vendored", vendored.version());
            case DependencyState.Found found ->
                text("cli.deps.found", found.path(), found.version());
            case DependencyState.Fetchable fetchable ->
                text("cli.deps.fetchable", fetchable.address().shown());
            case DependencyState.Missing missing -> text("cli.deps.missing", text(missing.why()));
          };
      out.println(
          "    "
              + dependency.name()
              + " "
              + dependency.range()
              + within(dependency)
              + "  "
              + state);
    }
  }

  private String within(ChartDependency dependency) {
    return dependency.within().isEmpty()
        ? ""
        : " " + text("cli.deps.within", String.join(" › ", dependency.within()));
  }

  /** The dependencies of a chart as values for {@link #json}. */
  List<Map<String, Object>> toData(DependencyReport report) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (ChartDependency dependency : report.dependencies()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("name", dependency.name());
      data.put("range", dependency.range());
      data.put("repository", dependency.shownRepository());
      data.put("within", dependency.within());
      data.put("state", dependency.state().getClass().getSimpleName().toLowerCase(Locale.ROOT));
      all.add(data);
    }
    return all;
  }

  /** Writes what became of an image. */
  void image(FetchOutcome outcome) {
    String what =
        switch (outcome) {
          case FetchOutcome.Saved saved -> saved(saved);
          case FetchOutcome.Failed failed -> text("cli.images.failed", text(failed.why()));
        };
    out.println(outcome.reference().familiar() + "  " + outcome.platform().osc() + "  " + what);
  }

  private String saved(FetchOutcome.Saved saved) {
    String state = text(saved.reused() ? "cli.images.kept" : "cli.images.saved");
    return state + "  " + saved.tar().file() + "  " + size(saved.tar().bytes());
  }

  /** A size for people. */
  String size(long bytes) {
    return Sizes.text(bytes);
  }

  /** A check's result as a value for {@link #json}. */
  Map<String, Object> toData(CheckResult result) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("errors", result.counts().errors());
    data.put("warnings", result.counts().warnings());
    data.put("notices", result.counts().infos());
    data.put("findings", toData(result.findings()));
    return data;
  }

  /** A written package as a value for {@link #json}. */
  Map<String, Object> toData(PackedPackage packed) {
    return written(packed.target(), packed.size().bytes(), packed.checksum(), List.of());
  }

  /** An exported package as a value for {@link #json}. */
  Map<String, Object> toData(Exported exported) {
    List<String> contents = exported.contents().stream().map(Exported.Content::path).toList();
    return written(exported.target(), exported.bytes(), exported.checksum(), contents);
  }

  private static Map<String, Object> written(
      Path target, long bytes, Optional<Digest> checksum, List<String> contents) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("written", target.toString());
    data.put("bytes", bytes);
    checksum.ifPresent(digest -> data.put("sha256", digest.hex()));
    if (!contents.isEmpty()) {
      data.put("contents", contents);
    }
    return data;
  }

  /** What became of an image, as a value for {@link #json}. */
  Map<String, Object> toData(FetchOutcome outcome) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("image", outcome.reference().toString());
    data.put("architecture", outcome.platform().osc());
    switch (outcome) {
      case FetchOutcome.Saved saved -> {
        data.put("tar", saved.tar().file().toString());
        data.put("bytes", saved.tar().bytes());
        data.put("config", saved.tar().config().toString());
        data.put("reused", saved.reused());
      }
      case FetchOutcome.Failed failed -> data.put("error", text(failed.why()));
    }
    return data;
  }

  /** A place as fields of a value for {@link #json}. */
  static void putPlace(Map<String, Object> data, Place place) {
    data.put("file", place.file());
    place
        .range()
        .ifPresent(range -> {
          data.put("line", range.start().line());
          data.put("column", range.start().column());
        });
  }
}
