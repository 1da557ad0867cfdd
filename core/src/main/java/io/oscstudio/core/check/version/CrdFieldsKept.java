package io.oscstudio.core.check.version;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;

/** Fields of a CRD stay, and keep their types. */
final class CrdFieldsKept extends VersionRule {
  CrdFieldsKept() {
    super(RuleInfo.warning("OSC-VER-006", "16").resting(Basis.KUBERNETES));
  }

  @Override
  void check(ServiceVersion now, ServiceVersion earlier, Report report) {
    for (Crd old : earlier.crds()) {
      now.crds().stream()
          .filter(crd -> crd.name().isPresent() && crd.name().equals(old.name()))
          .forEach(crd -> check(old, crd, report));
    }
  }

  private static void check(Crd old, Crd crd, Report report) {
    for (Crd.Version before : old.versions()) {
      crd.versions().stream()
          .filter(version -> version.name().equals(before.name()))
          .forEach(version -> {
            if (before.schema().isPresent() && version.schema().isPresent()) {
              report(version, before.schema().get(), version.schema().get(), report);
            }
          });
    }
  }

  private static void report(Crd.Version version, MapNode before, MapNode now, Report report) {
    List<SchemaChanges.Change> changes = SchemaChanges.between(before, now);
    changes.stream()
        .limit(SchemaChanges.MOST)
        .forEach(change -> report(change, version.name(), report));
    if (changes.size() > SchemaChanges.MOST) {
      report.more(now.place(), Message.of("check.more.schema", version.name(), SchemaChanges.MOST));
    }
  }

  private static void report(SchemaChanges.Change change, String version, Report report) {
    Message what =
        change
            .now()
            .map(now -> Message.of("check.crd-change.type", change.before(), now))
            .orElseGet(() -> Message.of("check.crd-change.gone"));
    if (change.now().isPresent()) {
      report.at(change.at(), change.path(), version, what);
    } else if (change.at() instanceof MapNode map) {
      report.missingIn(map, change.path(), version, what);
    }
  }
}
