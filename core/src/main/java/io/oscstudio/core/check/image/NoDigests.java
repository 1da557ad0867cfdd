package io.oscstudio.core.check.image;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.Subject;
import io.oscstudio.core.yaml.TextPatch;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Images are named by their tags, since OSC's own digests are others (D24). */
final class NoDigests extends LedgerRule {
  private static final String NOTED = "ledger.digest";

  /** A tag and the digest behind it. */
  private static final Pattern BEHIND_TAG =
      Pattern.compile("([^/@]*:[^/@]+)@sha256:[0-9a-f]{64}([\"']?)$");

  /** A digest that has a key of its own. */
  private static final Pattern ALONE = Pattern.compile("([\"']?)(?:sha256:)?[0-9a-f]{64}\\1");

  NoDigests() {
    super(
        RuleInfo.warning("OSC-IMG-002", "24")
            .inPublish(Severity.ERROR)
            .reading("D24")
            .fixed(Mending.OFFERED));
  }

  @Override
  void check(Subject subject, Images images, Report report) {
    for (Finding note : images.ledger().notes()) {
      if (note.code().equals(NOTED) && note.place().isPresent()) {
        Place place = images.place(subject, note.place().get());
        String file = images.file(note.place().get());
        report
            .at(place, note.arguments().getFirst())
            .perhapsFixedBy(() ->
                subject
                    .text(file)
                    .flatMap(text -> place.range().flatMap(range -> tagOnly(text, range)))
                    .map(patch -> fix(place.file(), patch)));
      }
    }
  }

  private static Fix fix(String path, TextPatch patch) {
    return Fix.offered(Message.of("check.fix.tag-only"), new Fix.Patch(path, patch));
  }

  /** Takes the digest away; where it is all there is, somebody has to choose a tag. */
  private static Optional<TextPatch> tagOnly(String text, TextRange range) {
    int start = range.start().offset();
    int end = range.end().offset();
    String written = text.substring(start, end);
    Matcher behind = BEHIND_TAG.matcher(written);
    if (behind.find()) {
      return Optional.of(
          TextPatch.replace(start + behind.start(), end, behind.group(1) + behind.group(2)));
    }
    return ALONE.matcher(written).matches()
        ? Optional.of(TextPatch.replace(start, end, "\"\""))
        : Optional.empty();
  }
}
