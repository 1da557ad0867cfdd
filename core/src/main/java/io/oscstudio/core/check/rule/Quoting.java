package io.oscstudio.core.check.rule;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.yaml.ScalarNode;

/** The fix of what YAML does not read as a text although it is meant as one. */
public final class Quoting {
  private Quoting() {}

  /** Puts the words of a value in quotes as they are. */
  public static Fix fix(Subject subject, ScalarNode value) {
    return Fix.safe(title(value), patch(subject, value));
  }

  /** The same for what may be meant as a number: a fix to look at first. */
  public static Fix offered(Subject subject, ScalarNode value) {
    return Fix.offered(title(value), patch(subject, value));
  }

  private static Message title(ScalarNode value) {
    return Message.of("check.fix.quote", value.text());
  }

  private static Fix.Patch patch(Subject subject, ScalarNode value) {
    return YamlChange.in(subject.fileOf(value)).set(value, value.text()).patch();
  }
}
