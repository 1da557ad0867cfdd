package io.oscstudio.core.helm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One document of a rendering, not parsed.
 *
 * @param source its template as {@link ChartCopy.Template#source} names it
 * @param ordinal its number among the documents of its template, from 0
 * @param text its text
 */
public record RenderedDocument(String source, int ordinal, String text) {
  private static final String SEPARATOR = "---\n";
  private static final String SOURCE = "# Source: ";

  /** What the documents begin with that are no chart's but show us something. */
  static final String OURS = "# oscstudio-";

  /** What a template's result begins with where it is printed, see {@link ChartCopy#print}. */
  static final String PRINTED = OURS + "printed ";

  /** What tells a document from the others, in every rendering of a chart. */
  public record Key(String source, int ordinal) {}

  /** What tells it from the others. */
  public Key key() {
    return new Key(source, ordinal);
  }

  /** Kind and name without parsing: the first lines that give them as objects are written. */
  public String title() {
    return line("\nkind:") + line("\n  name:");
  }

  private String line(String start) {
    int at = ("\n" + text).indexOf(start);
    int end = at < 0 ? -1 : text.indexOf('\n', at);
    return at < 0 ? "" : text.substring(at, end < 0 ? text.length() : end);
  }

  /**
   * Takes a rendering apart: the engine begins every document with a separator and its source. What
   * a {@link ChartCopy} prints for us is left out.
   */
  public static List<RenderedDocument> split(String rendered) {
    return all(rendered).stream().filter(d -> !d.text.startsWith(OURS)).toList();
  }

  /** What the templates that were to print their results gave, by their sources. */
  static Map<String, String> printed(String rendered) {
    Map<String, String> printed = new HashMap<>();
    if (!rendered.contains(PRINTED)) {
      return printed;
    }
    for (RenderedDocument document : all(rendered)) {
      if (document.text.startsWith(PRINTED)) {
        decoded(document.text.substring(PRINTED.length()).strip())
            .ifPresent(result -> printed.put(document.source, result));
      }
    }
    return printed;
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static List<RenderedDocument> all(String rendered) {
    List<RenderedDocument> documents = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    int from = 0;
    while (from < rendered.length()) {
      int next = rendered.indexOf("\n" + SEPARATOR + SOURCE, from);
      int end = next < 0 ? rendered.length() : next + 1;
      add(rendered.substring(from, end), counts, documents);
      from = end;
    }
    return documents;
  }

  private static void add(
      String part, Map<String, Integer> counts, List<RenderedDocument> documents) {
    String text = part.startsWith(SEPARATOR) ? part.substring(SEPARATOR.length()) : part;
    String source = "";
    if (text.startsWith(SOURCE)) {
      int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
      source = text.substring(SOURCE.length(), end).strip();
      source = source.substring(source.indexOf('/') + 1);
      text = text.substring(Math.min(end + 1, text.length()));
    }
    if (!text.isBlank()) {
      int ordinal = counts.merge(source, 1, Integer::sum) - 1;
      documents.add(new RenderedDocument(source, ordinal, text));
    }
  }
}
