package io.oscstudio.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.check.Check;
import io.oscstudio.core.check.Silence;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9!]+)");

  /** Elements of ours; whatever else appears came from a stranger. */
  private static final Pattern OURS =
      Pattern.compile(
          "!DOCTYPE|html|head|meta|title|style|body|input|div|span|label|h[1-4]|p|b|a|table|tr|th|td"
              + "|section|article|pre|mark|code|dl|dt|dd|br|svg|g|rect|text|defs|marker|path|circle"
              + "|footer");

  @Test
  void letsNoStrangerWriteMarkup() {
    String page = hostilePage();

    assertThat(page).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    assertThat(TAG.matcher(page).results().map(m -> m.group(2)).distinct())
        .allMatch(name -> OURS.matcher(name).matches());
    assertThat(page).doesNotContain("\u202e", "\u001b");
  }

  @Test
  void loadsNothingAndForbidsIt() {
    String page = hostilePage();
    String withoutTexts = page.replaceAll(">[^<]*<", "><");

    assertThat(page)
        .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src");
    assertThat(withoutTexts)
        .doesNotContain("http://", "https://", "src=", "@import", "url(//", "<script", " on")
        .doesNotContain("<link", "<iframe", "<img");
  }

  @Test
  void closesWhatItOpens() {
    String page = hostilePage();

    for (String name :
        List.of("div", "span", "section", "article", "table", "tr", "td", "svg", "p")) {
      assertThat(count(page, "<" + name + "[ >]"))
          .as(name)
          .isEqualTo(count(page, "</" + name + ">"));
    }
  }

  @Test
  void saysEverythingInBothLanguages() {
    String page = hostilePage();

    assertThat(page)
        .contains(
            "<span class=\"en\" lang=\"en\">Errors (", "<span class=\"zh\" lang=\"zh-CN\">错误（")
        .doesNotContain("«");
    assertThat(count(page, "<span class=\"en\"")).isEqualTo(count(page, "<span class=\"zh\""));
    assertThat(page).contains("id=\"lang-zh\" aria-label=\"中文\" checked");
  }

  @Test
  void showsLineReasonImagesSizesUpgradesAndChecksums() {
    String page = hostilePage();

    assertThat(page)
        .contains("<span class=\"no\">1  </span>name: <mark>")
        .contains("We need &lt;it&gt;", "quay.io/demo/cache:1", "<svg class=\"map\"")
        .contains("<svg class=\"graph\"", ">1.0.0</text>", "<code>sha256:");
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(hostilePage()).isEqualTo(hostilePage());
  }

  private static String hostilePage() {
    String hostile = "\"" + Samples.HOSTILE.replace("\"", "\\\"").replace("\u001b", "\\e") + "\"";
    FileTree tree =
        FileTrees.ofTexts(
            "demo",
            Map.of(
                "metadata.yaml",
                "name: %s\nversion: \"1.1.0\"\ntype: operator\nappVersion: %s\ncontainerImage: quay.io/demo/cache:1\n"
                    .formatted(hostile, hostile),
                "lifecycle.yaml",
                "upgrade: {replaces: \"1.0.0\", skips: [%s]}\n".formatted(hostile),
                "raw/<b>.txt",
                "x".repeat(500)));
    CheckContext context = CheckContext.of(Profile.PRIVATE);
    List<Silence> silences = List.of(new Silence("OSC-LIFE-001", Optional.empty(), "We need <it>"));
    Checked checked =
        new Reporter(ReportFormat.HTML.needs())
            .checked(
                Path.of("demo<x>"),
                tree,
                context,
                Check.run(tree, context, silences, Job.none()),
                Job.none());
    CheckReport report =
        new CheckReport("1.0.0", Profile.PRIVATE, FailOn.ERROR, false, List.of(checked));
    return Samples.written(ReportFormat.HTML, report, Samples.CHINESE);
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
