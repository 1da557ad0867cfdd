package io.oscstudio.core.check.metadata;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Picture;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** The logo is Base64 of a picture. */
final class LogoIsPicture implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-META-019", "3").resting(Basis.INFERRED).fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .scalar("logo", "base64data")
        .filter(data -> Picture.decode(data.text()).isEmpty())
        .ifPresent(data -> report.at(data).perhapsFixedBy(() -> fix(pkg, data)));
  }

  /** An address that holds its picture becomes the picture and its type. */
  private static Optional<Fix> fix(OscPackage pkg, ScalarNode data) {
    return Picture.inAddress(data.text())
        .map(picture -> {
          YamlChange change = YamlChange.in(pkg.metadata());
          YamlChange.Spot logo = change.spot(data).parent();
          return Fix.safe(
              Message.of("check.fix.data-address"),
              change
                  .set(data, picture.base64())
                  .set(logo.key("mediatype"), picture.mediaType())
                  .patch());
        });
  }
}
