package io.oscstudio.core.check.layout;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Fixable;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that systems and editors leave behind only cost bytes. */
final class Litter implements PackageRule, ChartRule {
  private static final RuleInfo INFO =
      RuleInfo.info("OSC-PKG-016", "14").resting(Basis.INFERRED).fixed(Mending.SAFE);

  /** What systems write without being asked; nobody misses it. */
  private static final Pattern OF_SYSTEMS =
      Pattern.compile("((?:[^/]+/)*?(?:__MACOSX/|\\.DS_Store$|Thumbs\\.db$|desktop\\.ini$)).*");

  /** What editors keep, which may hold work that is not saved yet, and what only tests a chart. */
  private static final Pattern OF_EDITORS =
      Pattern.compile(
          "((?:[^/]+/)*?(?:\\.idea/|\\.vscode/|\\.[^/]+\\.sw[a-p]$|[^/]+~$)|raw/(?:tests|ci)/).*");

  /** What {@code git} and others keep, which only an archive can hold and nobody wants deleted. */
  private static final Pattern OF_VERSION_CONTROL =
      Pattern.compile("((?:[^/]+/)*?\\.(?:git|hg|svn)/).*");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (!LayoutRules.isUnrecognised(pkg)) {
      checkFiles(pkg, report);
    }
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    checkFiles(chart, report);
  }

  private static void checkFiles(Subject subject, Report report) {
    found(subject, OF_SYSTEMS)
        .forEach((name, files) ->
            report(subject, report, name, files).fixedBy(() -> fix(subject, name, files, true)));
    found(subject, OF_EDITORS)
        .forEach((name, files) ->
            report(subject, report, name, files).fixedBy(() -> fix(subject, name, files, false)));
    found(subject, OF_VERSION_CONTROL)
        .forEach((name, files) -> report(subject, report, name, files));
  }

  private static Fixable report(Subject subject, Report report, String name, List<String> files) {
    long bytes = files.stream().mapToLong(subject::size).sum();
    return report.inFile(subject.path(name.replaceFirst("/$", "")), subject.path(name), bytes);
  }

  /** The files that match, by the file or topmost folder that does. */
  private static Map<String, List<String>> found(Subject subject, Pattern pattern) {
    Map<String, List<String>> found = new TreeMap<>();
    for (String file : subject.files()) {
      Matcher matcher = pattern.matcher(file);
      if (matcher.matches()) {
        found.computeIfAbsent(matcher.group(1), _ -> new ArrayList<>()).add(file);
      }
    }
    return found;
  }

  private static Fix fix(Subject subject, String name, List<String> files, boolean safe) {
    List<Fix.FileEdit> edits = new ArrayList<>();
    files.forEach(file -> edits.add(new Fix.Delete(subject.path(file))));
    return new Fix(Message.of("check.fix.remove", name), safe, edits);
  }
}
