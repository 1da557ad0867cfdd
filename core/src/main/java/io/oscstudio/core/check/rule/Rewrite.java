package io.oscstudio.core.check.rule;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.yaml.Node;

/** Fixes that write one text in place of a value. */
public final class Rewrite {
  private Rewrite() {}

  /** One to look at first. */
  public static Fix offered(Subject subject, Node value, String text) {
    return Fix.offered(title(text), patch(subject, value, text));
  }

  /** One that cannot change what is meant. */
  public static Fix safe(Subject subject, Node value, String text) {
    return Fix.safe(title(text), patch(subject, value, text));
  }

  private static Message title(String text) {
    return Message.of("check.fix.value", text);
  }

  private static Fix.Patch patch(Subject subject, Node value, String text) {
    return YamlChange.in(subject.fileOf(value)).set(value, text).patch();
  }
}
