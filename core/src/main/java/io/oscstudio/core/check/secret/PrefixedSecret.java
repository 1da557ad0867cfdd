package io.oscstudio.core.check.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Secrets that say by their first letters what they are.
 *
 * @param kind whose they are
 * @param prefix the first letters
 * @param pattern the whole; nothing that belongs to a longer word
 */
record PrefixedSecret(Secret.Kind kind, String prefix, Pattern pattern) {
  /**
   * A form.
   *
   * @param rest what follows the prefix: bounded or possessive, so that a match costs no more than
   *     its length
   */
  static PrefixedSecret of(Secret.Kind kind, String prefix, String rest) {
    String whole = "(?<![A-Za-z0-9_-])" + Pattern.quote(prefix) + rest;
    return new PrefixedSecret(kind, prefix, Pattern.compile(whole));
  }

  /** Those of some forms in a text; most texts have none of the prefixes. */
  static List<Secret> find(String text, List<PrefixedSecret> forms) {
    List<Secret> found = new ArrayList<>();
    for (PrefixedSecret form : forms) {
      Matcher matcher = form.pattern.matcher(text).useTransparentBounds(true);
      int at = text.indexOf(form.prefix);
      while (at >= 0) {
        int next = at + form.prefix.length();
        if (matcher.region(at, text.length()).lookingAt()) {
          next = matcher.end();
          String body = matcher.group().substring(form.prefix.length());
          if (!Placeholders.isMonotonous(body) && !body.contains("EXAMPLE")) {
            found.add(new Secret(form.kind, at, form.prefix.length()));
          }
        }
        at = text.indexOf(form.prefix, next);
      }
    }
    return found;
  }
}
