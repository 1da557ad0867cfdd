package io.oscstudio.core.report;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The findings of a thing on a page: by severity, then by file, each with its line. */
final class HtmlFindings {
  private static final int MOST = 1_000;

  private final Html html;
  private final String anchor;
  private final Set<String> explained = new HashSet<>();
  private int shown;

  /**
   * @param anchor what the names of anchors begin with
   */
  HtmlFindings(Html html, String anchor) {
    this.html = html;
    this.anchor = anchor;
  }

  void write(Checked checked) {
    List<Reported> counting = checked.findings().stream().filter(Reported::counts).toList();
    if (counting.isEmpty()) {
      html.raw("<p class=\"fine\">").say("report.html.nothing").raw("</p>\n");
    }
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      group(severity, counting.stream().filter(f -> f.finding().severity() == severity).toList());
    }
    if (counting.size() > shown) {
      html.raw("<p class=\"why\">").say("report.html.more", counting.size() - shown).raw("</p>\n");
    }
    List<Reported> silenced =
        checked.findings().stream().filter(f -> f.silenced().isPresent()).toList();
    if (!silenced.isEmpty()) {
      silenced(silenced);
    }
  }

  private void group(Severity severity, List<Reported> findings) {
    List<Reported> told = told(findings);
    if (told.isEmpty()) {
      return;
    }
    html.heading("report.html.group." + severity.name(), findings.size());
    Map<String, List<Reported>> files = new LinkedHashMap<>();
    for (Reported finding : told) {
      String file = finding.finding().place().map(Place::file).orElse("");
      files.computeIfAbsent(file, f -> new ArrayList<>()).add(finding);
    }
    files.forEach((file, its) -> {
      html.raw("<h4 class=\"mono\">");
      if (file.isEmpty()) {
        html.say("report.html.whole");
      } else {
        html.text(file);
      }
      html.raw("</h4>\n");
      its.forEach(this::finding);
    });
  }

  /** The first that there is room for, and all that tell of the check itself. */
  private List<Reported> told(List<Reported> findings) {
    int room = Math.max(0, MOST - shown);
    return Stream.concat(
            findings.stream().limit(room),
            findings.stream().skip(room).filter(f -> !Finding.isOfRule(f.finding().code())))
        .toList();
  }

  private void finding(Reported reported) {
    shown++;
    Finding finding = reported.finding();
    boolean first = explained.add(finding.code());
    String style = finding.severity().name().toLowerCase(Locale.ROOT);
    html.raw("<article class=\"finding " + style + "\"");
    html.raw(first ? " id=\"" + anchor + "-" : "");
    if (first) {
      html.text(finding.code()).raw("\"");
    }
    html.raw(">\n<div class=\"head\"><span>").say(Finding.titleKey(finding.code()));
    html.raw("</span><span class=\"code\">");
    if (first) {
      html.text(finding.code());
    } else {
      html.raw("<a href=\"#" + anchor + "-").text(finding.code()).raw("\">");
      html.text(finding.code()).raw("</a>");
    }
    html.raw("</span>");
    finding
        .place()
        .flatMap(Place::range)
        .map(TextRange::start)
        .ifPresent(at -> {
          html.raw("<span class=\"at\">");
          html.say("report.html.at", at.line() + "", at.column() + "").raw("</span>");
        });
    html.raw("</div>\n<p>").say(new Message(finding.textKey(), finding.arguments()));
    html.raw("</p>\n");
    reported.excerpt().ifPresent(excerpt -> excerpt(excerpt, finding));
    if (first && Finding.isOfRule(finding.code())) {
      html.raw("<p class=\"why\"><b>").say("report.rule.why").raw("</b>");
      html.say("check." + finding.code() + ".why").raw("</p>\n<p class=\"why\"><b>");
      html.say("report.rule.fix").raw("</b>").say("check." + finding.code() + ".fix");
      html.raw("</p>\n");
    }
    reported
        .fix()
        .ifPresent(fix -> {
          html.raw("<p class=\"why\"><b>").say("report.html.mend").raw("</b>");
          html.say(fix.title()).raw("</p>\n");
        });
    html.raw("</article>\n");
  }

  private void excerpt(Excerpt excerpt, Finding finding) {
    String line = excerpt.line();
    int from = Math.min(excerpt.start(), line.length());
    int to = Math.min(line.length(), from + excerpt.length());
    String number =
        finding.place().flatMap(Place::range).map(range -> range.start().line() + "").orElse("");
    String before = Visible.line(line.substring(0, from));
    html.raw("<pre><span class=\"no\">" + number + "  </span>").text(before);
    html.raw("<mark>").text(Visible.line(line.substring(from, to))).raw("</mark>");
    html.text(Visible.line(line.substring(to))).raw("\n<span class=\"caret\">");
    html.raw(" ".repeat(number.length() + 2 + Columns.of(before)) + "^</span></pre>\n");
  }

  private void silenced(List<Reported> findings) {
    html.heading("report.html.silenced-title", findings.size());
    html.table(
        List.of(
            "report.rules.code", "report.html.where", "report.html.what", "report.html.reason"));
    for (Reported reported : findings.stream().limit(MOST).toList()) {
      Finding finding = reported.finding();
      html.raw("<tr><td class=\"count\">").text(finding.code()).raw("</td><td class=\"mono\">");
      html.text(finding.place().map(Place::toString).orElse("–")).raw("</td><td>");
      html.say(new Message(finding.textKey(), finding.arguments())).raw("</td><td>");
      html.text(reported.silenced().orElse("")).raw("</td></tr>\n");
    }
    html.endTable();
  }
}
