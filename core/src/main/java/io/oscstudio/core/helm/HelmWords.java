package io.oscstudio.core.helm;

import io.oscstudio.core.base.Message;

/** Reads what Helm says of a chart it refuses. */
final class HelmWords {
  private HelmWords() {}

  /** The refusal that Helm's words tell of. */
  static HelmRefusal refusal(String words) {
    return new HelmRefusal(Message.of("helm.refused", withoutAdvice(words)));
  }

  /** Whether a line is what Go prints when it breaks down. */
  static boolean tellsOfACrash(String line) {
    return line.startsWith("fatal error:") || line.startsWith("panic:");
  }

  /** Helm advises a flag of its own command line, which nobody here can give. */
  private static String withoutAdvice(String words) {
    int advice = words.indexOf("Use --debug flag");
    return (advice < 0 ? words : words.substring(0, advice)).strip();
  }
}
