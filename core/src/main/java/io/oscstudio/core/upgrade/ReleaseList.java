package io.oscstudio.core.upgrade;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Versions as a person types them: {@code 1.0.0, 1.1.0} names versions alone; a line {@code 1.2.0
 * replaces 1.1.0 skips 1.0.0 1.0.1} says what a lifecycle.yaml would say. What follows {@code #} is
 * a remark.
 */
public final class ReleaseList {
  /** More versions are not taken at once. */
  public static final int MOST = 10_000;

  private static final int LONGEST = 256;
  private static final String REPLACES = "replaces";
  private static final String SKIPS = "skips";

  private ReleaseList() {}

  /**
   * Reads such a text. Of a version that is named twice, the last line counts.
   *
   * @throws StudioException when a line says something else, names a version of more than 256
   *     characters, or there are more than {@link #MOST}
   */
  public static List<Release> parse(String text) {
    Map<String, Release> found = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      int remark = line.indexOf('#');
      List<String> words = words(remark < 0 ? line : line.substring(0, remark), number);
      for (Release release : releases(words, number)) {
        found.put(release.version(), release);
      }
      if (found.size() > MOST) {
        throw new StudioException(Message.of("upgrade.too-many", MOST));
      }
    }
    return List.copyOf(found.values());
  }

  /** A release as such a line. */
  public static String line(Release release) {
    StringJoiner line = new StringJoiner(" ").add(release.version());
    release.replaces().ifPresent(base -> line.add(REPLACES).add(base));
    if (!release.skips().isEmpty()) {
      line.add(SKIPS).add(String.join(" ", release.skips()));
    }
    return line.toString();
  }

  private static List<String> words(String line, int number) {
    List<String> words = new ArrayList<>();
    for (String word : line.split("[\\s,;，、]+")) {
      if (word.length() > LONGEST) {
        throw wrong(number);
      }
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static List<Release> releases(List<String> words, int number) {
    if (!words.contains(REPLACES) && !words.contains(SKIPS)) {
      return words.stream().map(ReleaseList::alone).toList();
    }
    int at = 1;
    Optional<String> base = Optional.empty();
    if (at < words.size() && words.get(at).equals(REPLACES)) {
      base = Optional.of(word(words, at + 1, number));
      at += 2;
    }
    List<String> skips = List.of();
    if (at < words.size() && words.get(at).equals(SKIPS)) {
      word(words, at + 1, number);
      skips = words.subList(at + 1, words.size());
      at = words.size();
    }
    boolean understood =
        at == words.size()
            && !isKeyword(words.getFirst())
            && skips.stream().noneMatch(ReleaseList::isKeyword);
    if (!understood) {
      throw wrong(number);
    }
    return List.of(new Release(words.getFirst(), base, skips, Optional.empty()));
  }

  private static Release alone(String version) {
    return new Release(version, Optional.empty(), List.of(), Optional.empty());
  }

  private static String word(List<String> words, int at, int number) {
    if (at >= words.size() || isKeyword(words.get(at))) {
      throw wrong(number);
    }
    return words.get(at);
  }

  private static boolean isKeyword(String word) {
    return word.equals(REPLACES) || word.equals(SKIPS);
  }

  private static StudioException wrong(int line) {
    return new StudioException(Message.of("upgrade.list-line", line));
  }
}
