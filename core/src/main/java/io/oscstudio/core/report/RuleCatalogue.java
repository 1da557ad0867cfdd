package io.oscstudio.core.report;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.Rules;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.resources.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every rule as people read it, made from the rules and their texts. */
public final class RuleCatalogue {
  private final Texts texts;

  /**
   * @param texts the language it is written in
   */
  public RuleCatalogue(Texts texts) {
    this.texts = texts;
  }

  /** The rules that run in a profile, in any when none is named, sorted by code. */
  public static List<RuleInfo> rules(Optional<Profile> profile) {
    return Rules.all().stream()
        .map(Rule::info)
        .filter(info -> profile.map(info::severity).map(Optional::isPresent).orElse(true))
        .toList();
  }

  /** One line for each rule: code, severity in both profiles, title. */
  public String lines(List<RuleInfo> rules) {
    return rules.stream()
        .map(info ->
            String.format(
                "%-14s%s%s%s%n",
                info.code(),
                padded(severity(info.inPrivate())),
                padded(severity(info.inPublish())),
                title(info)))
        .map(line -> line.replace("\r", ""))
        .collect(Collectors.joining());
  }

  private static String padded(String word) {
    return word + " ".repeat(Math.max(1, 10 - Columns.of(word)));
  }

  /** All there is to say of a rule. */
  public String explain(RuleInfo info) {
    StringBuilder out = new StringBuilder();
    out.append(info.code()).append("  ").append(title(info)).append("\n\n");
    out.append(message(info)).append("\n\n");
    labelled(out, "why", texts.text(info.whyKey()));
    labelled(out, "fix", texts.text(info.fixKey()));
    labelled(out, "severity", severities(info));
    labelled(out, "basis", basis(info));
    labelled(out, "mending", mending(info));
    RuleSnippet.breaking(info.code())
        .ifPresent(snippet -> {
          out.append('\n').append(texts.text("report.rule.example")).append("\n\n");
          out.append(snippet.indent(4));
        });
    return out.toString();
  }

  private void labelled(StringBuilder out, String label, String text) {
    out.append(texts.text("report.rule." + label)).append(text).append('\n');
  }

  /** The whole catalogue as Markdown; {@code docs/rules.md} is made of it. */
  public String markdown(List<RuleInfo> rules) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(texts.text("report.rules.title")).append("\n\n");
    out.append(texts.text("report.rules.intro", rules.size())).append("\n\n");
    out.append(row(texts.text("report.rules.code"), "private", "publish", heading("title-column")));
    out.append("|---|---|---|---|\n");
    for (RuleInfo info : rules) {
      String link = "[" + info.code() + "](#" + info.code().toLowerCase(Locale.ROOT) + ")";
      out.append(
          row(link, severity(info.inPrivate()), severity(info.inPublish()), cell(title(info))));
    }
    for (RuleInfo info : rules) {
      out.append("\n## ").append(info.code()).append("\n\n");
      out.append("**").append(escaped(title(info))).append("**\n\n");
      out.append("> ").append(escaped(message(info))).append("\n\n");
      item(out, "why", escaped(texts.text(info.whyKey())));
      item(out, "fix", escaped(texts.text(info.fixKey())));
      item(out, "severity", severities(info));
      item(out, "basis", basis(info));
      item(out, "mending", mending(info));
      RuleSnippet.breaking(info.code())
          .ifPresent(snippet -> {
            String fence = "`".repeat(Math.max(3, longestRun(snippet) + 1));
            out.append("\n").append(fence).append("diff\n").append(snippet);
            out.append(fence).append("\n");
          });
    }
    return out.toString();
  }

  private void item(StringBuilder out, String label, String text) {
    out.append("- ").append(texts.text("report.rule." + label)).append(text).append('\n');
  }

  private String heading(String name) {
    return texts.text("report.rules." + name);
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String cell(String text) {
    return escaped(text).replace("|", "\\|");
  }

  /** What Markdown would read as markup stands as it is. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_<>\\[\\]#])", "\\\\$1");
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** A rule as a value for JSON. */
  public Map<String, Object> data(RuleInfo info) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("code", info.code());
    data.put("title", title(info));
    data.put("message", message(info));
    data.put("why", texts.text(info.whyKey()));
    data.put("fix", texts.text(info.fixKey()));
    info.inPrivate().ifPresent(s -> data.put("private", s.name()));
    info.inPublish().ifPresent(s -> data.put("publish", s.name()));
    data.put("section", info.section());
    data.put("basis", info.basis().name().toLowerCase(Locale.ROOT));
    info.reading().ifPresent(reading -> data.put("reading", reading));
    data.put("mending", info.mending().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return data;
  }

  private String title(RuleInfo info) {
    return texts.text(info.titleKey());
  }

  /** The message with a gap where it names what was found. */
  private String message(RuleInfo info) {
    return texts.text(info.messageKey()).replaceAll("\\{\\d+}", "…");
  }

  private String severity(Optional<Severity> severity) {
    return severity.map(s -> texts.text("report.severity." + s.name())).orElse("–");
  }

  private String severities(RuleInfo info) {
    return texts.text(
        "report.rule.severities", severity(info.inPrivate()), severity(info.inPublish()));
  }

  private String basis(RuleInfo info) {
    String basis = texts.text("report.basis." + info.basis().name());
    String section = texts.text("report.rule.section", info.section());
    return basis
        + info.reading().map(r -> " " + texts.text("report.rule.reading", r)).orElse("")
        + section;
  }

  private String mending(RuleInfo info) {
    Mending how = info.mending();
    return texts.text("report.mending." + how.name());
  }
}
