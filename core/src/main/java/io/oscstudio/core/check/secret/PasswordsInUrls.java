package io.oscstudio.core.check.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passwords in addresses: {@code https://user:password@host}. */
final class PasswordsInUrls extends SecretRule {
  private static final String MARK = "://";
  private static final int LONGEST_SCHEME = 20;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{1,20}+://([^\\s:/@\"'`<>{}$()\\[\\]*%,]{1,100}+)"
              + ":([^\\s:/@\"'`<>{}$()\\[\\]*,]{6,200}+)@([A-Za-z0-9.-]{1,200}+)");

  PasswordsInUrls() {
    super("OSC-SEC-004");
  }

  @Override
  List<Secret> find(String text) {
    List<Secret> found = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(text).useTransparentBounds(true);
    for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + MARK.length())) {
      int start = scheme(text, at);
      if (start < at
          && matcher.region(start, text.length()).lookingAt()
          && isSecret(matcher.group(1), matcher.group(2), matcher.group(3))) {
        found.add(new Secret(Secret.Kind.URL, start, matcher.start(2) - start));
      }
    }
    return found;
  }

  /** Where the scheme before a colon begins. */
  private static int scheme(String text, int colon) {
    int start = colon;
    while (start > 0 && colon - start < LONGEST_SCHEME && isOfScheme(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isOfScheme(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.');
  }

  private static boolean isSecret(String user, String password, String host) {
    return !password.equals(user)
        && !Placeholders.isWord(password)
        && !host.contains("example")
        && password.chars().distinct().count() > 3
        && password.chars().anyMatch(c -> !Character.isLetter(c));
  }
}
