package io.oscstudio.core.check.metadata;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The logo is Base64 of a picture. */
final class LogoIsPicture implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-META-019", "3").resting(Basis.INFERRED).fixed(Mending.SAFE);
  private static final Pattern DATA_ADDRESS = Pattern.compile("data:(image/[a-z+.-]+);base64,");
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
        .ifPresent(data -> report.at(data).perhapsFixedBy(() -> fix(pkg, data)));
  }

  /** An address that holds its picture becomes the picture and its type. */
  private static Optional<Fix> fix(OscPackage pkg, ScalarNode data) {
    Matcher address = DATA_ADDRESS.matcher(data.text().strip());
    if (!address.lookingAt() || !isBase64(data.text().strip().substring(address.end()))) {
      return Optional.empty();
    }
    YamlChange change = YamlChange.in(pkg.metadata());
    YamlChange.Spot logo = change.spot(data).parent();
    return Optional.of(
        Fix.safe(
            Message.of("check.fix.data-address"),
            change
                .set(data, data.text().strip().substring(address.end()))
                .set(logo.key("mediatype"), address.group(1))
                .patch()));
  }

  private static boolean isBase64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text).length > 0 && LETTERS.matcher(text).matches();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
