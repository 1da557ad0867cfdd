package io.oscstudio.core.image.proof;

import io.oscstudio.core.base.ImageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises image addresses in texts that may hold anything. */
public final class AddressText {
  /**
   * An address inside a text.
   *
   * @param start its first character
   * @param end behind its last
   */
  public record Span(int start, int end) {
    /** The address. */
    public String in(String text) {
      return text.substring(start, end);
    }
  }

  /**
   * A host with a dot or a port, a path, and a tag or a digest. Possessive, so that a long text
   * cannot exhaust the stack.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w./@-])(?:[a-z0-9-]++(?:\\.[a-z0-9-]++)++(?::\\d{1,5})?|localhost:\\d{1,5})"
              + "/[a-z0-9._/-]*+(?<=[a-z0-9])(?::\\w[\\w.-]{0,127}+(?:@sha256:[0-9a-f]{64})?"
              + "|@sha256:[0-9a-f]{64})(?![\\w/@:])");

  /** A setting named image inside other text: YAML, JSON, TOML. */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?i:image)[\"']?[ \\t]{0,8}[:=][ \\t]{0,8}[\"']?"
              + "([a-z0-9][a-z0-9._/-]{0,200}+(?::\\d{1,5}/[a-z0-9._/-]{1,200}+)?"
              + "(?::\\w[\\w.-]{0,127}+)?(?:@sha256:[0-9a-f]{64})?)(?![\\w/@:{$])");

  private static final int MOST = 200;

  private AddressText() {}

  /** The addresses in a text, in order, the first 200 of them. */
  public static List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    if (text.indexOf('/') < 0 && text.indexOf(':') < 0) {
      return found;
    }
    add(ADDRESS.matcher(text), 0, found, false);
    if (text.toLowerCase(Locale.ROOT).contains("image")) {
      add(SETTING.matcher(text), 1, found, true);
      found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    }
    return found;
  }

  private static void add(Matcher matcher, int group, List<Span> found, boolean setting) {
    while (matcher.find() && found.size() < MOST) {
      Span span = new Span(matcher.start(group), matcher.end(group));
      String image = matcher.group(group);
      boolean known =
          found.stream().anyMatch(f -> f.start() < span.end() && span.start() < f.end());
      boolean sure = !setting || isTagged(image) && isReference(image);
      if (!known && sure) {
        found.add(span);
      }
    }
  }

  /** Whether a text as a whole is an image, where its name says that it should be one. */
  static boolean isNamedImage(String text) {
    return isReference(text) && (text.indexOf('/') > 0 || isTagged(text));
  }

  static boolean isReference(String text) {
    return ImageReference.parse(text).isPresent();
  }

  private static boolean isTagged(String image) {
    return image.lastIndexOf(':') > image.lastIndexOf('/') || image.indexOf('@') >= 0;
  }
}
