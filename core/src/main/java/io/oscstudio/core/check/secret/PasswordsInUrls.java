package io.oscstudio.core.check.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passwords in addresses: {@code https://user:password@host}. */
final class PasswordsInUrls extends SecretRule {
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
    if (text.contains("://")) {
      Matcher matcher = ADDRESS.matcher(text);
      while (matcher.find()) {
        if (isSecret(matcher.group(1), matcher.group(2), matcher.group(3))) {
          int shown = matcher.start(2) - matcher.start();
          found.add(new Secret(Secret.Kind.URL, matcher.start(), shown));
        }
      }
    }
    return found;
  }

  private static boolean isSecret(String user, String password, String host) {
    return !password.equals(user)
        && !Placeholders.isWord(password)
        && !host.contains("example")
        && password.chars().distinct().count() > 3
        && password.chars().anyMatch(c -> !Character.isLetter(c));
  }
}
