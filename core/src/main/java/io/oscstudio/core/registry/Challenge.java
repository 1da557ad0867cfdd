package io.oscstudio.core.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which a server wants to be told who asks: a part of {@code WWW-Authenticate}.
 *
 * @param scheme in lower case, {@code basic} or {@code bearer}
 * @param parameters their names in lower case
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1">RFC 9110, 11.6.1</a>
 */
record Challenge(String scheme, Map<String, String> parameters) {
  private static final int LONGEST_HEADER = 4 << 10;
  private static final Pattern PART =
      Pattern.compile(
          "\\G[\\s,]*+(?:([\\w-]++)\\s*+=\\s*+(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([^\\s,\"]++))"
              + "|([\\w-]++)(?:\\s++|$|(?=,)))");

  Challenge {
    parameters = Map.copyOf(parameters);
  }

  /** Those of all headers; several may stand in one. What cannot be read is left out. */
  static List<Challenge> parse(List<String> headers) {
    List<Challenge> challenges = new ArrayList<>();
    for (String header : headers) {
      if (header.length() <= LONGEST_HEADER) {
        add(header, challenges);
      }
    }
    return challenges;
  }

  private static void add(String header, List<Challenge> challenges) {
    String scheme = "";
    Map<String, String> parameters = new HashMap<>();
    Matcher part = PART.matcher(header);
    while (part.find()) {
      if (part.group(4) == null) {
        String quoted = part.group(2);
        String value = quoted == null ? part.group(3) : quoted.replaceAll("\\\\(.)", "$1");
        parameters.put(part.group(1).toLowerCase(Locale.ROOT), String.valueOf(value));
      } else {
        if (!scheme.isEmpty()) {
          challenges.add(new Challenge(scheme, parameters));
          parameters = new HashMap<>();
        }
        scheme = part.group(4).toLowerCase(Locale.ROOT);
      }
    }
    if (!scheme.isEmpty()) {
      challenges.add(new Challenge(scheme, parameters));
    }
  }
}
