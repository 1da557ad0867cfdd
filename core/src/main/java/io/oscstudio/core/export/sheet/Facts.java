package io.oscstudio.core.export.sheet;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.check.CheckResult;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.export.Exported;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.image.ledger.ImageRow;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.model.Metadata;
import io.oscstudio.core.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is known of a package that was written, read once for the whole sheet. */
final class Facts {
  private static final String HELM = "helm";

  private final PackageInput input;
  private final Profile profile;
  private final CheckResult check;
  private final Exported exported;
  private final Ledger ledger;

  Facts(PackageInput input, Profile profile, CheckResult check, Exported exported, Ledger ledger) {
    this.input = input;
    this.profile = profile;
    this.check = check;
    this.exported = exported;
    this.ledger = ledger;
  }

  PackageInput input() {
    return input;
  }

  Profile profile() {
    return profile;
  }

  CheckResult check() {
    return check;
  }

  Exported exported() {
    return exported;
  }

  String name() {
    return input.name().orElse("");
  }

  String version() {
    return input.version().orElse("");
  }

  /** What is uploaded. */
  String fileName() {
    return String.valueOf(exported.target().getFileName());
  }

  boolean isHelm() {
    return text(Metadata::type).filter(HELM::equals).isPresent();
  }

  /** A text of metadata.yaml that is there and not blank. */
  Optional<String> text(Function<Metadata, Optional<Value<String>>> field) {
    return input.metadata().flatMap(field).map(Value::value).filter(t -> !t.isBlank());
  }

  /** The findings of one rule. */
  List<Finding> found(String code) {
    return check.findings().stream().filter(f -> f.code().equals(code)).toList();
  }

  /** The images the package needs as it is. */
  List<ImageReference> images() {
    return ledger.needed();
  }

  /** The same with the places that name them. */
  List<ImageRow> imageRows() {
    List<ImageReference> needed = images();
    return ledger.rows().stream().filter(row -> needed.contains(row.reference())).toList();
  }
}
