package io.oscstudio.core.check.rule;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.yaml.ScalarNode;

/** The fix of what YAML does not read as a text although it is meant as one. */
public final class Quoting {
  private Quoting() {}

  /** Puts the words of a value in quotes as they are. */
  public static Fix fix(Subject subject, ScalarNode value) {
    return Fix.safe(
        Message.of("check.fix.quote", value.text()),
        YamlChange.in(subject.fileOf(value)).set(value, value.text()).patch());
  }
}
