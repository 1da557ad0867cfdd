package io.oscstudio.core.check.delivery;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.Optional;

/** Image and tag are named as Docker allows. */
final class DockerNames implements DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DLV-014", "12");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    for (ImageEntry entry : ImageEntry.all(delivery)) {
      Nodes.scalarAt(entry.node(), "image")
          .filter(image -> !isImage(image.text()))
          .ifPresent(image -> report.at(image, "image", image.text()));
      Nodes.scalarAt(entry.node(), "tag")
          .filter(tag -> !isTag(tag.text()))
          .ifPresent(tag -> report.at(tag, "tag", tag.text()));
    }
  }

  private static boolean isImage(String text) {
    return ImageReference.parse(text)
        .filter(i -> i.tag().isEmpty() && i.digest().isEmpty())
        .isPresent();
  }

  private static boolean isTag(String text) {
    return ImageReference.parse("image:" + text)
        .filter(i -> i.tag().equals(Optional.of(text)))
        .isPresent();
  }
}
