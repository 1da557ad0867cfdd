package io.oscstudio.app.guide;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.resources.Texts;
import java.util.Locale;
import java.util.Optional;

/** The page of a rule of the check, made from the rule and its texts. */
final class RulePage {
  private final RuleInfo rule;
  private final Texts texts;

  RulePage(RuleInfo rule, Texts texts) {
    this.rule = rule;
    this.texts = texts;
  }

  /** The page as Markdown. */
  String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(escaped(texts.text(rule.titleKey()))).append("\n\n");
    page.append('`').append(rule.code()).append("`\n");
    part(page, "checking.why", texts.text(rule.whyKey()));
    part(page, "checking.remedy", texts.text(rule.fixKey()));
    part(page, "checking.page.mending", texts.text("checking.page." + name(rule.mending())));
    heading(page, "checking.page.severity");
    weight(page, "checking.page.private", rule.inPrivate());
    weight(page, "checking.page.publish", rule.inPublish());
    part(
        page,
        "checking.page.basis",
        texts.text(
            "checking.basis." + name(rule.basis()), rule.section(), rule.reading().orElse("")));
    return page.toString();
  }

  private void part(StringBuilder page, String key, String text) {
    heading(page, key);
    page.append(escaped(text)).append('\n');
  }

  private void heading(StringBuilder page, String key) {
    page.append("\n## ").append(texts.text(key)).append("\n\n");
  }

  private void weight(StringBuilder page, String key, Optional<Severity> severity) {
    String word =
        texts.text(severity.map(s -> "window.severity." + name(s)).orElse("checking.page.off"));
    page.append("- ").append(texts.text(key)).append(": ").append(word).append('\n');
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The texts are plain: what would be marks of Markdown in them is meant as it stands. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
  }
}
