package io.oscstudio.core.report;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.resources.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes JUnit's XML: a test suite for each checked thing, in it a test case for each rule that
 * looked at it or at something in it. A rule fails when a finding of it counts and is severe
 * enough; it is skipped when all its findings were silenced or known; what weighs less is its
 * output.
 */
final class JUnitReport {
  private final Texts texts;
  private final StringBuilder xml = new StringBuilder();

  JUnitReport(Texts texts) {
    this.texts = texts;
  }

  private enum State {
    PASSED,
    FAILED,
    SKIPPED
  }

  /**
   * @param code the rule's
   * @param counting its findings that count
   * @param ignored the others
   */
  private record Case(String code, List<Reported> counting, List<Reported> ignored, FailOn on) {
    State state() {
      if (counting.stream().anyMatch(f -> on.fails(f.finding().severity()))) {
        return State.FAILED;
      }
      return counting.isEmpty() && !ignored.isEmpty() ? State.SKIPPED : State.PASSED;
    }
  }

  void write(CheckReport report, OutputStream out) throws IOException {
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuites name=\"" + CheckReport.PROGRAM + "\">\n");
    for (Outcome outcome : report.outcomes()) {
      switch (outcome) {
        case Checked checked -> suite(checked, report);
        case Outcome.Unread unread -> suite(unread);
      }
      flush(out);
    }
    xml.append("</testsuites>\n");
    flush(out);
  }

  private void flush(OutputStream out) throws IOException {
    out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    xml.setLength(0);
  }

  private void suite(Outcome.Unread unread) {
    String why = MessageText.of(unread.why(), texts);
    open(unread.path(), 1, 0, 1, 0);
    xml.append("    <testcase").append(attribute("classname", unread.path()));
    xml.append(attribute("name", texts.text("report.junit.readable"))).append(">\n");
    xml.append("      <error").append(attribute("message", Visible.line(why))).append("/>\n");
    xml.append("    </testcase>\n  </testsuite>\n");
  }

  private void suite(Checked checked, CheckReport report) {
    List<Case> cases = cases(checked, report);
    long failed = cases.stream().filter(c -> c.state() == State.FAILED).count();
    long skipped = cases.stream().filter(c -> c.state() == State.SKIPPED).count();
    open(checked.path(), cases.size(), failed, 0, skipped);
    cases.forEach(c -> write(checked, c));
    xml.append("  </testsuite>\n");
  }

  private void open(String name, long tests, long failures, long errors, long skipped) {
    xml.append("  <testsuite").append(attribute("name", name));
    xml.append(" tests=\"" + tests + "\" failures=\"" + failures + "\" errors=\"" + errors);
    xml.append("\" skipped=\"" + skipped + "\">\n");
  }

  private static List<Case> cases(Checked checked, CheckReport report) {
    Map<String, List<Reported>> found =
        checked.findings().stream()
            .collect(
                Collectors.groupingBy(f -> f.finding().code(), TreeMap::new, Collectors.toList()));
    checked.rules().forEach(rule -> found.putIfAbsent(rule, List.of()));
    return found.entrySet().stream()
        .map(e ->
            new Case(
                e.getKey(),
                e.getValue().stream().filter(Reported::counts).toList(),
                e.getValue().stream().filter(f -> !f.counts()).toList(),
                report.failOn()))
        .toList();
  }

  private void write(Checked checked, Case rule) {
    String title = texts.text(Finding.titleKey(rule.code()));
    xml.append("    <testcase").append(attribute("classname", checked.path()));
    xml.append(attribute("name", rule.code() + " " + title));
    if (rule.counting().isEmpty() && rule.ignored().isEmpty()) {
      xml.append("/>\n");
      return;
    }
    xml.append(">\n");
    switch (rule.state()) {
      case FAILED -> {
        Finding first =
            rule.counting().stream()
                .map(Reported::finding)
                .filter(f -> rule.on().fails(f.severity()))
                .findFirst()
                .orElseThrow();
        xml.append("      <failure");
        xml.append(attribute("message", Visible.line(MessageText.of(first, texts))));
        xml.append(attribute("type", rule.code())).append('>');
        lines(rule.counting());
        xml.append("</failure>\n");
      }
      case SKIPPED -> {
        String reason =
            rule.ignored().getFirst().silenced().orElseGet(() -> texts.text("report.known"));
        xml.append("      <skipped").append(attribute("message", Visible.line(reason)));
        xml.append("/>\n");
      }
      case PASSED -> {
        xml.append("      <system-out>");
        lines(rule.counting());
        xml.append("</system-out>\n");
      }
    }
    xml.append("    </testcase>\n");
  }

  private void lines(List<Reported> findings) {
    for (Reported reported : findings) {
      xml.append(Visible.markup(TextReport.line(reported.finding(), texts))).append('\n');
    }
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + Visible.markup(Visible.line(value)) + "\"";
  }
}
