package io.oscstudio.core.export.sheet;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Readings;
import io.oscstudio.core.check.rule.Profile;
import java.util.List;
import java.util.Optional;

/** What has to be so before a private upload, and what to know of it (sections 14 to 16). */
final class PrivateChecklist {
  private final Facts facts;
  private final ChecklistBuilder list = new ChecklistBuilder();

  PrivateChecklist(Facts facts) {
    this.facts = facts;
  }

  List<ChecklistItem> items() {
    list.metUnless(
        CommonChecks.errors(facts), "14", Message.of("export.sheet.check.private.clean"));
    size();
    archiveName();
    list.person(
        "15",
        Message.of("export.sheet.check.private.quota"),
        Message.of("export.sheet.check.private.quota.detail"));
    images();
    list.person(
        "15",
        Message.of("export.sheet.check.private.replaces"),
        Message.of("export.sheet.check.private.replaces.detail", facts.name()));
    kind();
    list.person(
        "14",
        Message.of("export.sheet.check.private.cluster"),
        Message.of("export.sheet.check.private.cluster.detail"));
    if (facts.profile() == Profile.PUBLISH) {
      list.person(
          "15",
          Message.of("export.sheet.check.private.publish"),
          Message.of("export.sheet.check.private.publish.detail"));
    }
    return list.items();
  }

  private void size() {
    long bytes = facts.exported().bytes();
    Optional<Message> problem =
        bytes > Readings.PACKAGE_BYTES_LIMIT
            ? Optional.of(Message.of("export.sheet.check.private.size.over", bytes))
            : Optional.of(bytes)
                .filter(b -> b >= Readings.PACKAGE_BYTES_WARNING)
                .map(b -> Message.of("export.sheet.check.private.size.near", b));
    list.metUnless(problem, "14", Message.of("export.sheet.check.private.size"));
  }

  /** R2.10 advises one name, and OSC shows the archive by it. */
  private void archiveName() {
    String advised = facts.name() + "-" + facts.version() + ".zip";
    Optional<Message> problem =
        facts.fileName().equals(advised)
            ? Optional.empty()
            : Optional.of(
                Message.of("export.sheet.check.private.name.other", facts.fileName(), advised));
    list.metUnless(problem, "2", Message.of("export.sheet.check.private.name"));
  }

  private void images() {
    Message text = Message.of("export.sheet.check.private.images");
    if (facts.images().isEmpty()) {
      list.met("15", text);
    } else {
      list.person(
          "15",
          text,
          Message.of("export.sheet.check.private.images.detail", facts.images().size()));
    }
  }

  private void kind() {
    if (facts.isHelm()) {
      list.person(
          "15",
          Message.of("export.sheet.check.private.helm"),
          Message.of("export.sheet.check.private.helm.detail"));
    } else {
      list.person(
          "16",
          Message.of("export.sheet.check.private.crds"),
          Message.of("export.sheet.check.private.crds.detail"));
    }
  }
}
