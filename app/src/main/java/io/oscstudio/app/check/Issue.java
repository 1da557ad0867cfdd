package io.oscstudio.app.check;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A finding with what is to be told of it.
 *
 * @param key what it is, whatever moves in its file
 * @param finding what was found
 * @param rule the rule that found it; a document that does not parse breaks none
 * @param way how the studio can mend it
 * @param silenced why somebody silenced it
 */
public record Issue(
    Key key,
    Finding finding,
    Optional<RuleInfo> rule,
    Optional<Way> way,
    Optional<String> silenced) {
  /**
   * The same for the same breach in the next check, also when lines were added above it.
   *
   * @param number among breaches that are otherwise alike, from 0
   */
  public record Key(String code, Optional<String> file, List<Object> arguments, int number) {}

  /**
   * How it can be mended.
   *
   * @param title what is done, as on a button
   * @param safe whether it may be done unseen
   */
  public record Way(Message title, boolean safe) {}

  /** The rule's code; empty where there is no rule. */
  public Optional<String> code() {
    return rule.map(RuleInfo::code);
  }

  /** How much it weighs. */
  public Severity severity() {
    return finding.severity();
  }

  /** The file it is in. */
  public Optional<String> file() {
    return finding.place().map(Place::file);
  }

  /** The line it is in, as people count. */
  public Optional<Integer> line() {
    return finding.place().flatMap(Place::range).map(r -> r.start().line());
  }

  /** Why it matters. */
  public Optional<Message> why() {
    return rule.map(r -> Message.of(r.whyKey()));
  }

  /** What to do about it. */
  public Optional<Message> remedy() {
    return rule.map(r -> Message.of(r.fixKey()));
  }

  /** Where the rule comes from, and how sure that is. */
  public Optional<Message> basis() {
    return rule.map(r ->
        Message.of(
            "checking.basis." + r.basis().name().toLowerCase(Locale.ROOT),
            r.section(),
            r.reading().orElse("")));
  }
}
