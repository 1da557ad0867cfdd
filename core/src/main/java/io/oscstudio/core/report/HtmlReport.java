package io.oscstudio.core.report;

import io.oscstudio.core.check.CheckResult.Counts;
import io.oscstudio.resources.Resources;
import io.oscstudio.resources.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes one page for browsers and printers: it holds both languages, needs no script, loads
 * nothing, and its policy forbids it to.
 */
final class HtmlReport {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none';"
          + " base-uri 'none'";

  private final boolean chinese;
  private final Html html = new Html();

  /**
   * @param texts the language that is shown first
   */
  HtmlReport(Texts texts) {
    chinese = texts.locale().getLanguage().equals("zh");
  }

  void write(CheckReport report, OutputStream out) throws IOException {
    head(report);
    summary(report);
    flush(out);
    int number = 0;
    for (Outcome outcome : report.outcomes()) {
      String anchor = "t" + ++number;
      switch (outcome) {
        case Checked checked -> thing(checked, anchor);
        case Outcome.Unread unread -> unread(unread, anchor);
      }
      flush(out);
    }
    html.raw("<footer>");
    html.say("report.html.footer", report.studio(), report.profile().id());
    html.raw("</footer>\n</div>\n</body>\n</html>\n");
    flush(out);
  }

  private void flush(OutputStream out) throws IOException {
    out.write(html.take().getBytes(StandardCharsets.UTF_8));
  }

  private void head(CheckReport report) throws IOException {
    html.raw("<!DOCTYPE html>\n<html lang=\"" + (chinese ? "zh-CN" : "en") + "\">\n<head>\n");
    html.raw("<meta charset=\"utf-8\">\n");
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    html.text(title(report) + " – " + CheckReport.PROGRAM).raw("</title>\n<style>\n");
    html.raw(style()).raw("</style>\n</head>\n<body>\n");
    language("en", !chinese, "English");
    language("zh", chinese, "中文");
    html.raw("<div class=\"page\">\n<div class=\"top\"><span>" + CheckReport.PROGRAM + "</span>");
    html.raw("<span class=\"switch\"><label class=\"to-en\" for=\"lang-en\" lang=\"en\">English");
    html.raw("</label><label class=\"to-zh\" for=\"lang-zh\" lang=\"zh-CN\">中文</label></span>");
    html.raw("</div>\n");
  }

  private void language(String id, boolean checked, String name) {
    html.raw("<input class=\"lang\" type=\"radio\" name=\"lang\" id=\"lang-" + id + "\"");
    html.raw(" aria-label=\"" + name + "\"" + (checked ? " checked" : "") + ">\n");
  }

  private static String title(CheckReport report) {
    return report.outcomes().size() == 1
        ? report.checked().findFirst().map(Checked::title).orElse("")
        : report.outcomes().size() + "";
  }

  private static String style() throws IOException {
    try (InputStream in = Resources.open("report/report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void summary(CheckReport report) {
    Counts counts = report.counts();
    int silenced = report.checked().mapToInt(Checked::silenced).sum();
    int known = report.checked().mapToInt(Checked::known).sum();
    html.raw("<h1>");
    if (report.outcomes().size() == 1) {
      html.say("report.html.title-of", title(report));
    } else {
      html.say("report.html.title", report.outcomes().size());
    }
    html.raw("</h1>\n<p class=\"sub\">");
    html.say("report.html.profile." + report.profile().id()).raw("</p>\n");
    boolean fails =
        report.unread().findAny().isPresent()
            || report.checked().anyMatch(checked -> checked.fails(report.failOn()));
    html.raw("<p class=\"verdict " + (fails ? "bad" : "ok") + "\">");
    html.say(fails ? "report.html.fails" : "report.html.passes").raw("</p>\n");
    html.raw("<div class=\"tiles\">\n");
    tile("error", counts.errors(), "report.html.errors");
    tile("warning", counts.warnings(), "report.html.warnings");
    tile("info", counts.infos(), "report.html.notes");
    if (silenced > 0) {
      tile("", silenced, "report.html.silenced");
    }
    if (report.compared()) {
      tile("", known, "report.known");
    }
    html.raw("</div>\n");
    if (report.outcomes().size() > 1) {
      overview(report);
    }
  }

  private void tile(String style, int number, String key) {
    html.raw("<div class=\"tile " + (number == 0 ? "none" : style) + "\"><b>" + number);
    html.raw("</b><span>").say(key).raw("</span></div>\n");
  }

  private void overview(CheckReport report) {
    html.table(
        List.of(
            "report.html.thing",
            "report.html.kind",
            "report.html.errors",
            "report.html.warnings",
            "report.html.notes"));
    int number = 0;
    for (Outcome outcome : report.outcomes()) {
      html.raw("<tr><td><a href=\"#t" + ++number + "\">");
      switch (outcome) {
        case Checked checked -> {
          Counts counts = checked.counts();
          html.text(checked.title()).raw("</a>");
          if (!checked.title().equals(checked.path())) {
            html.raw("<br><span class=\"why\">").text(checked.path()).raw("</span>");
          }
          html.raw("</td><td>").say(checked.kind().textKey()).raw("</td>");
          count("error", counts.errors());
          count("warning", counts.warnings());
          count("info", counts.infos());
        }
        case Outcome.Unread unread -> {
          html.text(unread.path()).raw("</a></td><td colspan=\"4\">");
          html.say("report.html.unread").raw("</td>");
        }
      }
      html.raw("</tr>\n");
    }
    html.endTable();
  }

  private void count(String style, int number) {
    html.raw("<td class=\"count\">");
    html.raw(number == 0 ? "–" : "<span class=\"sev " + style + "\">" + number + "</span>");
    html.raw("</td>");
  }

  private void unread(Outcome.Unread unread, String anchor) {
    html.raw("<section class=\"thing\" id=\"" + anchor + "\">\n<h2>").text(unread.path());
    html.raw("</h2>\n<div class=\"finding error\"><p>").say(unread.why());
    html.raw("</p></div>\n</section>\n");
  }

  private void thing(Checked checked, String anchor) {
    html.raw("<section class=\"thing\" id=\"" + anchor + "\">\n<span class=\"kind\">");
    html.say(checked.kind().textKey()).raw("</span>\n<h2>").text(checked.title());
    html.raw("</h2>\n<p class=\"sub mono\">").text(checked.path()).raw("</p>\n");
    new HtmlFindings(html, anchor).write(checked);
    checked.facts().ifPresent(facts -> new HtmlFacts(html, anchor).write(facts));
    html.raw("</section>\n");
  }
}
