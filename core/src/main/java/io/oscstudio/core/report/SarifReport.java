package io.oscstudio.core.report;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.Rules;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.resources.Texts;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes SARIF 2.1.0: every rule of the profile, and every finding as a result. */
final class SarifReport {
  /** The name under which results carry their fingerprint. */
  static final String FINGERPRINT = "oscstudioFinding/v1";

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private final Texts texts;
  private final Map<String, Integer> ruleIndex = new HashMap<>();

  SarifReport(Texts texts) {
    this.texts = texts;
  }

  void write(CheckReport report, OutputStream out) {
    try (JsonGenerator json = JsonLines.on(out)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", SCHEMA);
      json.writeStringProperty("version", "2.1.0");
      json.writeName("runs");
      json.writeStartArray();
      run(report, json);
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void run(CheckReport report, JsonGenerator json) {
    json.writeStartObject();
    json.writeName("tool");
    json.writePOJO(Map.of("driver", driver(report)));
    json.writeStringProperty("language", language());
    json.writeName("automationDetails");
    json.writePOJO(Map.of("id", "oscstudio/" + report.profile().id() + "/"));
    json.writeStringProperty("columnKind", "utf16CodeUnits");
    json.writeName("invocations");
    json.writePOJO(List.of(invocation(report)));
    json.writeName("results");
    json.writeStartArray();
    report
        .checked()
        .forEach(checked ->
            checked.findings().forEach(f -> json.writePOJO(result(checked, f, report.compared()))));
    json.writeEndArray();
    json.writeEndObject();
  }

  private String language() {
    return texts.locale().getLanguage().equals("zh") ? "zh-CN" : "en-US";
  }

  private Map<String, Object> driver(CheckReport report) {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (Rule rule : Rules.all()) {
      if (rule.info().severity(report.profile()).isPresent()) {
        ruleIndex.put(rule.info().code(), rules.size());
        rules.add(rule(rule.info(), report.profile()));
      }
    }
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", CheckReport.PROGRAM);
    driver.put("version", report.studio());
    driver.put("language", language());
    driver.put("rules", rules);
    return driver;
  }

  private Map<String, Object> rule(RuleInfo info, Profile profile) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", info.code());
    rule.put("name", texts.text(info.titleKey()));
    rule.put("shortDescription", text(texts.text(info.titleKey())));
    rule.put("fullDescription", text(texts.text(info.whyKey())));
    rule.put("help", text(texts.text(info.fixKey())));
    info.severity(profile)
        .ifPresent(s -> rule.put("defaultConfiguration", Map.of("level", level(s))));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("section", info.section());
    properties.put("basis", info.basis().name().toLowerCase(Locale.ROOT));
    info.reading().ifPresent(reading -> properties.put("reading", reading));
    properties.put("profile", profile.id());
    rule.put("properties", properties);
    return rule;
  }

  private Map<String, Object> invocation(CheckReport report) {
    List<Map<String, Object>> notifications = new ArrayList<>();
    report
        .unread()
        .forEach(unread -> {
          Map<String, Object> notification = new LinkedHashMap<>();
          notification.put("level", "error");
          notification.put("message", text(MessageText.of(unread.why(), texts)));
          notification.put("locations", List.of(SarifPlaces.whole(unread.path())));
          notifications.add(notification);
        });
    Map<String, Object> invocation = new LinkedHashMap<>();
    invocation.put("executionSuccessful", notifications.isEmpty());
    if (!notifications.isEmpty()) {
      invocation.put("toolExecutionNotifications", notifications);
    }
    return invocation;
  }

  private Map<String, Object> result(Checked checked, Reported reported, boolean compared) {
    Finding finding = reported.finding();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.code());
    Optional.ofNullable(ruleIndex.get(finding.code()))
        .ifPresent(index -> result.put("ruleIndex", index));
    result.put("level", level(finding.severity()));
    result.put("message", text(MessageText.of(finding, texts)));
    result.put("locations", List.of(SarifPlaces.of(checked, finding.place())));
    result.put("partialFingerprints", Map.of(FINGERPRINT, reported.fingerprint()));
    if (compared) {
      result.put("baselineState", reported.known() ? "unchanged" : "new");
    }
    reported
        .silenced()
        .ifPresent(reason -> result.put("suppressions", List.of(suppression(reason))));
    reported
        .fix()
        .flatMap(fix -> fix(checked, fix))
        .ifPresent(fix -> result.put("fixes", List.of(fix)));
    return result;
  }

  private static Map<String, Object> suppression(String reason) {
    Map<String, Object> suppression = new LinkedHashMap<>();
    suppression.put("kind", "external");
    suppression.put("status", "accepted");
    suppression.put("justification", reason);
    return suppression;
  }

  /** SARIF can tell patches of files; other fixes are for the studio. */
  private Optional<Map<String, Object>> fix(Checked checked, Fix fix) {
    List<Map<String, Object>> changes = new ArrayList<>();
    for (Fix.FileEdit edit : fix.edits()) {
      if (!(edit instanceof Fix.Patch(String path, var patch))
          || checked.archive()
          || patch.isEmpty()) {
        return Optional.empty();
      }
      Map<String, Object> change = new LinkedHashMap<>();
      change.put("artifactLocation", SarifPlaces.artifact(checked.path() + "/" + path));
      change.put("replacements", patch.replacements().stream().map(SarifPlaces::of).toList());
      changes.add(change);
    }
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> mend = new LinkedHashMap<>();
    mend.put("description", text(MessageText.of(fix.title(), texts)));
    mend.put("artifactChanges", changes);
    return Optional.of(mend);
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }
}
