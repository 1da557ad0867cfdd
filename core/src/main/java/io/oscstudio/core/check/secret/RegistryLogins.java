package io.oscstudio.core.check.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Logins of image registries as Docker keeps them. */
final class RegistryLogins extends SecretRule {
  private static final Pattern LOGIN =
      Pattern.compile("\"auth\"\\s{0,9}:\\s{0,9}\"([A-Za-z0-9+/]{8,2000}+={0,2})\"");
  private static final Pattern SECRET =
      Pattern.compile("\\.dockerconfigjson[\"']?:\\s{0,9}[\"']?([A-Za-z0-9+/]{40,20000}+={0,2})");

  RegistryLogins() {
    super("OSC-SEC-005");
  }

  @Override
  List<Secret> find(String text) {
    List<Secret> found = new ArrayList<>();
    if (text.contains("\"auth\"")) {
      Matcher matcher = LOGIN.matcher(text);
      while (matcher.find()) {
        if (isLogin(matcher.group(1))) {
          int shown = matcher.start(1) - matcher.start();
          found.add(new Secret(Secret.Kind.REGISTRY, matcher.start(), shown));
        }
      }
    }
    if (text.contains(".dockerconfigjson")) {
      Matcher matcher = SECRET.matcher(text);
      while (matcher.find()) {
        Matcher inside = LOGIN.matcher(decoded(matcher.group(1)));
        if (inside.find() && isLogin(inside.group(1))) {
          int shown = matcher.start(1) - matcher.start();
          found.add(new Secret(Secret.Kind.REGISTRY, matcher.start(), shown));
        }
      }
    }
    return found;
  }

  private static boolean isLogin(String encoded) {
    String login = decoded(encoded);
    int colon = login.indexOf(':');
    return colon > 0
        && colon < login.length() - 1
        && login.chars().allMatch(c -> c >= ' ' && c < 127)
        && !Placeholders.isWord(login.substring(colon + 1));
  }

  private static String decoded(String encoded) {
    try {
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
