package io.oscstudio.core.check.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Keys of clusters, as kubeconfig files have them. */
final class ClusterLogins extends SecretRule {
  private static final String KEY = "client-key-data:";
  private static final int LOOKED_AT = 40;
  private static final Pattern VALUE = Pattern.compile("\\s{0,9}[\"']?[A-Za-z0-9+/]{100}");

  ClusterLogins() {
    super("OSC-SEC-006");
  }

  @Override
  List<Secret> find(String text) {
    List<Secret> found = new ArrayList<>();
    for (int at = text.indexOf(KEY); at >= 0; at = text.indexOf(KEY, at + 1)) {
      int from = at + KEY.length();
      if (VALUE.matcher(text).region(from, text.length()).lookingAt()) {
        found.add(new Secret(Secret.Kind.CLUSTER, at, KEY.length()));
      }
    }
    return found;
  }

  /** Whether what begins there is the value of such a key. */
  static boolean isAt(String text, int start) {
    String before = text.substring(Math.max(0, start - LOOKED_AT), start);
    int key = before.lastIndexOf(KEY);
    return key >= 0 && before.indexOf('\n', key) < 0;
  }
}
