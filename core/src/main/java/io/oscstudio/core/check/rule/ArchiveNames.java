package io.oscstudio.core.check.rule;

import java.util.regex.Pattern;

/** What section 17 says of the names of archives and image tars. */
public final class ArchiveNames {
  private static final Pattern ENDING = Pattern.compile("\\.(zip|tgz|tar\\.gz|tar)$");
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_.-]*[A-Za-z0-9]");

  private ArchiveNames() {}

  /** A name without its ending. */
  public static String stem(String name) {
    return ENDING.matcher(name).replaceFirst("");
  }

  /** Whether a stem has only letters, digits, {@code _ - .} and ends in a letter or digit. */
  public static boolean isAllowed(String stem) {
    return ALLOWED.matcher(stem).matches();
  }
}
