package io.oscstudio.core.check.readme;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.yaml.TextPatch;
import java.util.List;
import java.util.Optional;

/** The README has the six first-level headings, in their order. */
final class ReadmeHeadings implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.info("OSC-DOCS-001", "8").fixed(Mending.OFFERED);
  private static final String FILE = "README.md";
  private static final List<String> HEADINGS = List.of("介绍", "功能", "版本列表", "服务架构", "快速上手", "许可证");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    Optional<String> text = pkg.text(FILE);
    if (text.isEmpty()) {
      return;
    }
    ReadmeSections sections = ReadmeSections.of(text.get());
    List<String> found = sections.headings().stream().filter(HEADINGS::contains).toList();
    List<String> missing = HEADINGS.stream().filter(h -> !found.contains(h)).toList();
    if (!missing.isEmpty()) {
      Message message = Message.of("check.readme.missing", String.join(", ", missing));
      report
          .inFile(pkg.path(FILE), message)
          .fixedBy(() -> fix(pkg, text.get(), sections, "check.fix.headings"));
    } else if (!found.stream().distinct().toList().equals(HEADINGS)) {
      Message message = Message.of("check.readme.order", String.join(", ", HEADINGS));
      report
          .inFile(pkg.path(FILE), message)
          .fixedBy(() -> fix(pkg, text.get(), sections, "check.fix.sections"));
    }
  }

  private static Fix fix(OscPackage pkg, String text, ReadmeSections sections, String title) {
    TextPatch patch = TextPatch.between(text, sections.with(HEADINGS));
    return Fix.offered(Message.of(title), new Fix.Patch(pkg.path(FILE), patch));
  }
}
