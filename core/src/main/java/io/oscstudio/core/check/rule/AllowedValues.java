package io.oscstudio.core.check.rule;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Nearest;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/** What rules about closed sets of values share. */
public final class AllowedValues {
  private AllowedValues() {}

  /**
   * Reports {@code value} when it is none of {@code allowed}, with what it could be instead.
   *
   * @param subject what the value was found in
   */
  public static void check(Subject subject, Report report, ScalarNode value, List<String> allowed) {
    if (!allowed.contains(value.text())) {
      report
          .at(value, value.text(), Hints.oneOf(value.text(), allowed))
          .perhapsFixedBy(() -> fix(subject, value, allowed));
    }
  }

  /** Reports the key of an entry when it is none of {@code allowed}. */
  public static void checkKey(
      Subject subject, Report report, MapNode.Entry entry, List<String> allowed) {
    String key = entry.name();
    if (!allowed.contains(key)) {
      report
          .at(entry.key(), key, Hints.oneOf(key, allowed))
          .perhapsFixedBy(() -> renamed(subject, entry, allowed));
    }
  }

  /** Writes the value that was probably meant, or the only one; safe when only capitals differ. */
  public static Optional<Fix> fix(Subject subject, ScalarNode value, List<String> allowed) {
    return nearest(value, allowed)
        .map(near ->
            new Fix(
                Message.of("check.fix.value", near),
                isSame(near, value),
                List.of(YamlChange.in(subject.fileOf(value)).set(value, near).patch())));
  }

  /** Gives an entry the key that was probably meant; safe when only capitals differ. */
  public static Optional<Fix> renamed(Subject subject, MapNode.Entry entry, List<String> allowed) {
    return Nearest.of(entry.name(), allowed)
        .map(near ->
            new Fix(
                Message.of("check.fix.key", near),
                isSame(near, entry.key()),
                List.of(YamlChange.in(subject.fileOf(entry.key())).rename(entry, near).patch())));
  }

  private static Optional<String> nearest(ScalarNode value, List<String> allowed) {
    return allowed.size() == 1
        ? Optional.of(allowed.getFirst())
        : Nearest.of(value.text(), allowed);
  }

  private static boolean isSame(String near, ScalarNode value) {
    return near.equalsIgnoreCase(value.text().strip());
  }
}
