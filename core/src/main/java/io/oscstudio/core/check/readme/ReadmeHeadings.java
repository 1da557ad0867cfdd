package io.oscstudio.core.check.readme;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The README has the six first-level headings, in their order. */
final class ReadmeHeadings implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.info("OSC-DOCS-001", "8");
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
    List<String> found = headings(text.get()).stream().filter(HEADINGS::contains).toList();
    List<String> missing = HEADINGS.stream().filter(h -> !found.contains(h)).toList();
    if (!missing.isEmpty()) {
      String all = String.join(", ", missing);
      report.inFile(pkg.path(FILE), Message.of("check.readme.missing", all));
    } else if (!found.stream().distinct().toList().equals(HEADINGS)) {
      String all = String.join(", ", HEADINGS);
      report.inFile(pkg.path(FILE), Message.of("check.readme.order", all));
    }
  }

  /** The first-level headings outside of code. */
  private static List<String> headings(String text) {
    List<String> headings = new ArrayList<>();
    boolean code = false;
    String before = "";
    for (String line : text.lines().toList()) {
      String bare = line.strip();
      code ^= bare.startsWith("```");
      if (!code && bare.startsWith("# ")) {
        headings.add(bare.substring(2).replaceFirst("#{1,6}$", "").strip());
      } else if (!code && bare.length() > 2 && bare.chars().allMatch(c -> c == '=')) {
        headings.add(before);
      }
      before = bare;
    }
    return headings;
  }
}
