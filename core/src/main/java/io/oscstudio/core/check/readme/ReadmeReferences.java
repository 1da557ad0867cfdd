package io.oscstudio.core.check.readme;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Position;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References to files do not lead anywhere in the console (section 8). */
final class ReadmeReferences implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.info("OSC-DOCS-002", "8");
  private static final String FILE = "README.md";

  /** Bounded on both sides, so that no text costs more than its length. */
  private static final Pattern REFERENCE =
      Pattern.compile("\\[[^\\[\\]\\n]{0,200}\\]\\(([^()\\s]{1,500})");

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,20}:|//");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    String text = pkg.text(FILE).orElse("");
    Matcher matcher = REFERENCE.matcher(text);
    while (matcher.find()) {
      String target = matcher.group(1);
      if (!target.startsWith("#") && !SCHEME.matcher(target).lookingAt()) {
        Position start = Position.in(text, matcher.start(1));
        Position end = Position.in(text, matcher.end(1));
        report.at(Place.of(pkg.path(FILE), new TextRange(start, end)), target);
        return; // one place to look at is enough
      }
    }
  }
}
