package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.Base64;
import java.util.regex.Pattern;

/** The logo is Base64 of a picture. */
final class LogoIsPicture implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-META-019", "3").resting(Basis.INFERRED);
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9+/=\\s]*");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .scalar("logo", "base64data")
        .filter(data -> !isBase64(data.text()))
        .ifPresent(data -> report.at(data));
  }

  private static boolean isBase64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text).length > 0 && LETTERS.matcher(text).matches();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
