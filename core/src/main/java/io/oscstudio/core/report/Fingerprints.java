package io.oscstudio.core.report;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Names findings so that the same breach has the same name in another run: by rule, file and what
 * the message names, not by line. Of several that are alike, each has its number in their order.
 */
final class Fingerprints {
  private static final int DIGITS = 32;

  private final String thing;
  private final String top;
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * @param thing what was checked, named so that its next version has the same name
   * @param top the folder around it in its archive, with a slash at its end, or empty
   */
  Fingerprints(String thing, String top) {
    this.thing = thing;
    this.top = top;
  }

  String of(Finding finding) {
    StringBuilder text = new StringBuilder();
    part(text, thing);
    part(text, finding.code());
    part(text, finding.place().map(Place::file).map(this::withoutTop).orElse(""));
    finding.arguments().forEach(argument -> part(text, plain(argument)));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    String name = Digest.of(bytes).hex().substring(0, DIGITS);
    return name + ":" + seen.merge(name, 1, Integer::sum);
  }

  private String withoutTop(String file) {
    return !top.isEmpty() && file.startsWith(top) ? file.substring(top.length()) : file;
  }

  private static String plain(Object argument) {
    if (argument instanceof Message message) {
      StringBuilder text = new StringBuilder();
      part(text, message.key());
      message.arguments().forEach(inner -> part(text, plain(inner)));
      return text.toString();
    }
    if (argument instanceof Number) {
      return "#"; // a line or a size: the breach stays the same when it changes
    }
    return String.valueOf(argument).replaceAll("\\s+", " ").strip();
  }

  private static void part(StringBuilder text, String part) {
    text.append(part.length()).append(':').append(part);
  }
}
