package io.oscstudio.app.customer;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.util.Optional;

/**
 * A value that a person wrote as YAML.
 *
 * @param value what it means; empty for nothing
 * @param wrong why it cannot be read, and where
 */
record TypedYaml(Optional<Object> value, Optional<Message> wrong) {
  /** Reads it; on a job. */
  static TypedYaml read(String text) {
    YamlText yaml = YamlText.parse(text, Dialect.OSC);
    Optional<Message> wrong =
        yaml.findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .findFirst()
            .map(TypedYaml::told);
    if (wrong.isEmpty() && yaml.documents().size() > 1) {
      int line = yaml.documents().get(1).root().range().start().line();
      wrong = Optional.of(Message.of("customer.yaml.several", line));
    }
    return wrong.isPresent()
        ? new TypedYaml(Optional.empty(), wrong)
        : new TypedYaml(Optional.ofNullable(yaml.first().root().toData()), wrong);
  }

  private static Message told(Finding finding) {
    Message why = Message.of(finding.textKey(), finding.arguments().toArray());
    return finding
        .place()
        .flatMap(Place::range)
        .map(TextRange::start)
        .map(at -> Message.of("customer.yaml.broken", at.line(), at.column(), why))
        .orElse(why);
  }
}
