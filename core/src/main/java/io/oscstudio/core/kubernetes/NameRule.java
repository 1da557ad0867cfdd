package io.oscstudio.core.kubernetes;

/** The rules of Kubernetes for names, without regular expressions: names come from strangers. */
public enum NameRule {
  /** Small letters, digits and {@code -}, at most 63 characters (RFC 1123). */
  LABEL,
  /** As {@link #LABEL}, and the first character is a letter (RFC 1035). */
  SERVICE,
  /** One or more labels between dots, at most 253 characters. */
  SUBDOMAIN,
  /** As {@link #SUBDOMAIN}, at most 52 characters: a cron job's jobs add 11 to its name. */
  CRON_JOB,
  /**
   * Anything a path can hold: neither {@code .} nor {@code ..}, without {@code /} and {@code %}.
   */
  PATH_SEGMENT,
  /** Small letters, digits and {@code -}, with a letter among them, at most 15 characters. */
  PORT,
  /** Letters, digits, {@code -}, {@code _} and {@code .}, at most 253 characters. */
  DATA_KEY,
  /** A label's name, perhaps with a subdomain and {@code /} before it. */
  QUALIFIED,
  /** Empty, or at most 63 letters, digits, {@code -}, {@code _} and {@code .}. */
  LABEL_VALUE;

  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_SUBDOMAIN = 253;
  private static final int LONGEST_PORT = 15;
  private static final int LONGEST_CRON_JOB = 52;

  /** Whether a name follows this rule. */
  public boolean allows(String name) {
    return switch (this) {
      case LABEL -> isLabel(name);
      case SERVICE -> isLabel(name) && isSmall(name.charAt(0));
      case SUBDOMAIN -> isSubdomain(name);
      case CRON_JOB -> isSubdomain(name) && name.length() <= LONGEST_CRON_JOB;
      case PATH_SEGMENT ->
          !name.equals(".") && !name.equals("..") && name.indexOf('/') < 0 && name.indexOf('%') < 0;
      case PORT -> isPort(name);
      case DATA_KEY -> isDataKey(name);
      case QUALIFIED -> isQualified(name);
      case LABEL_VALUE -> name.isEmpty() || isWord(name);
    };
  }

  private static boolean isLabel(String name) {
    if (name.isEmpty() || name.length() > LONGEST_LABEL) {
      return false;
    }
    return isLabel(name, 0, name.length());
  }

  private static boolean isLabel(String name, int from, int to) {
    if (from == to || name.charAt(from) == '-' || name.charAt(to - 1) == '-') {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = name.charAt(i);
      if (!isSmall(c) && !isDigit(c) && c != '-') {
        return false;
      }
    }
    return true;
  }

  /** A part between dots may be longer than a label: Kubernetes bounds the whole alone. */
  private static boolean isSubdomain(String name) {
    if (name.length() > LONGEST_SUBDOMAIN) {
      return false;
    }
    int from = 0;
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', from)) {
      if (!isLabel(name, from, dot)) {
        return false;
      }
      from = dot + 1;
    }
    return isLabel(name, from, name.length());
  }

  private static boolean isPort(String name) {
    return name.length() <= LONGEST_PORT
        && isLabel(name)
        && !name.contains("--")
        && name.chars().anyMatch(c -> isSmall((char) c));
  }

  private static boolean isDataKey(String name) {
    if (name.isEmpty() || name.length() > LONGEST_SUBDOMAIN || name.equals(".")) {
      return false;
    }
    return !name.startsWith("..") && name.chars().allMatch(c -> isWordLetter((char) c));
  }

  private static boolean isQualified(String name) {
    int slash = name.indexOf('/');
    return slash < 0
        ? isWord(name)
        : isSubdomain(name.substring(0, slash)) && isWord(name.substring(slash + 1));
  }

  private static boolean isWord(String name) {
    if (name.isEmpty() || name.length() > LONGEST_LABEL) {
      return false;
    }
    return isAlphanumeric(name.charAt(0))
        && isAlphanumeric(name.charAt(name.length() - 1))
        && name.chars().allMatch(c -> isWordLetter((char) c));
  }

  private static boolean isWordLetter(char c) {
    return isAlphanumeric(c) || c == '-' || c == '_' || c == '.';
  }

  private static boolean isAlphanumeric(char c) {
    return isSmall(c) || isDigit(c) || c >= 'A' && c <= 'Z';
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
