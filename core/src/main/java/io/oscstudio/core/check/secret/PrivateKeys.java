package io.oscstudio.core.check.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Private keys, as they are or in Base64. */
final class PrivateKeys extends SecretRule {
  private static final String BEGIN = "-----BEGIN ";
  private static final Pattern HEAD =
      Pattern.compile("-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|PGP) )?PRIVATE KEY(?: BLOCK)?-----");
  private static final Pattern BODY = Pattern.compile("[A-Za-z0-9+/]{40}");
  private static final String ENCODED_HEAD = "LS0tLS1CRUdJTi";
  private static final int HEAD_LENGTH = 11;
  private static final int LOOKED_AT = 400;
  private static final int ENCODED_LENGTH = 64;

  PrivateKeys() {
    super("OSC-SEC-001");
  }

  @Override
  List<Secret> find(String text) {
    List<Secret> found = new ArrayList<>();
    Matcher matcher = HEAD.matcher(text);
    for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at + HEAD_LENGTH)) {
      if (matcher.region(at, text.length()).lookingAt() && hasBody(text, matcher.end())) {
        found.add(new Secret(Secret.Kind.PRIVATE_KEY, at, HEAD_LENGTH));
      }
    }
    for (int at = text.indexOf(ENCODED_HEAD); at >= 0; at = text.indexOf(ENCODED_HEAD, at + 1)) {
      if (isKey(text, at) && !ClusterLogins.isAt(text, at)) {
        found.add(new Secret(Secret.Kind.PRIVATE_KEY, at, HEAD_LENGTH));
      }
    }
    return found;
  }

  /** Whether a key follows; samples in texts are cut with dots. */
  private static boolean hasBody(String text, int from) {
    String after = text.substring(from, Math.min(text.length(), from + LOOKED_AT));
    Matcher body = BODY.matcher(after);
    return !after.contains("...") && body.find() && !Placeholders.isMonotonous(body.group());
  }

  private static boolean isKey(String text, int at) {
    int end = Math.min(text.length(), at + ENCODED_LENGTH);
    if (end - at < ENCODED_LENGTH || !BODY.matcher(text).region(at, end).lookingAt()) {
      return false;
    }
    try {
      byte[] head = Base64.getDecoder().decode(text.substring(at, end));
      String decoded = new String(head, StandardCharsets.ISO_8859_1);
      return decoded.contains("PRIVATE KEY") && !decoded.contains("ENCRYPTED");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
