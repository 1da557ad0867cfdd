package io.oscstudio.helmchild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hands {@code --set} expressions to the engine as they are.
 *
 * <p>The library takes pairs of key and value, in no certain order, and escapes the values, which
 * would end lists and nested assignments. Keys it leaves alone, and sends {@code KEY=VALUE} through
 * Helm's own parser. So all expressions, joined by commas, go into one key that ends in a comma:
 * the parser reads them, and then an assignment to no name at all, {@code =}, which sets nothing.
 */
final class SetExpressions {
  private SetExpressions() {}

  /** The key that carries the expressions, or nothing when they set nothing. */
  static Optional<String> key(List<String> expressions) {
    List<String> parts = new ArrayList<>();
    for (String expression : expressions) {
      String part = withoutOpenEnd(expression);
      if (!part.isEmpty()) {
        parts.add(part);
      }
      if (endsInsideList(part)) {
        // Alone Helm refuses it; joined to the next it could end there.
        break;
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(",", parts) + ",");
  }

  /** An escape without a character and a comma without a successor mean nothing to Helm. */
  private static String withoutOpenEnd(String expression) {
    int end = expression.length();
    int escapes = 0;
    while (escapes < end && expression.charAt(end - 1 - escapes) == '\\') {
      escapes++;
    }
    if (escapes % 2 == 1) {
      return expression.substring(0, end - 1);
    }
    boolean comma = expression.endsWith(",") && !expression.endsWith("\\,");
    return comma ? expression.substring(0, end - 1) : expression;
  }

  /** Whether a list, which begins with a brace right after an equals sign, is not ended. */
  private static boolean endsInsideList(String expression) {
    boolean inList = false;
    boolean valueBegins = false;
    boolean inValue = false;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        i++;
        valueBegins = false;
      } else if (inList) {
        inList = c != '}';
      } else if (valueBegins && c == '{') {
        inList = true;
        inValue = false;
        valueBegins = false;
      } else {
        valueBegins = c == '=' && !inValue;
        inValue = c != ',' && (inValue || valueBegins);
      }
    }
    return inList;
  }
}
