package io.oscstudio.core.helm;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Position;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds which line of a template gave the line of its result that is no YAML. */
final class ResultLine {
  /** Lines above the wrong one that are looked at for one that can be told in the template. */
  private static final int FARTHEST = 200;

  private final List<String> template;
  private final List<String> result;

  private ResultLine(String template, String result) {
    this.template = template.lines().toList();
    this.result = result.lines().toList();
  }

  /**
   * The place in the template, as near as can be told; empty where it cannot be.
   *
   * @param file the template's path in the chart
   * @param template its text
   * @param result what it rendered
   */
  static Optional<Place> find(String file, String template, String result) {
    OptionalInt wrong = wrongLine(result);
    return wrong.isEmpty()
        ? Optional.empty()
        : new ResultLine(template, result)
            .line(wrong.getAsInt())
            .map(line -> Place.of(file, range(template, line)));
  }

  /** From 0. */
  private static OptionalInt wrongLine(String result) {
    return YamlText.parse(result, Dialect.KUBERNETES).findings().stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .map(Finding::place)
        .flatMap(place -> place.flatMap(Place::range).stream())
        .mapToInt(range -> range.start().line() - 1)
        .findFirst();
  }

  private Optional<Integer> line(int wrong) {
    List<Integer> own = wrong < result.size() ? givenBy(result.get(wrong)) : List.of();
    if (own.size() == 1) {
      return Optional.of(own.getFirst());
    }
    for (int above = Math.min(wrong, result.size()) - 1;
        above >= Math.max(0, wrong - FARTHEST);
        above--) {
      List<Integer> lines = givenBy(result.get(above));
      if (lines.size() == 1) {
        int anchor = lines.getFirst();
        return Optional.of(own.stream().filter(l -> l > anchor).findFirst().orElse(anchor));
      }
    }
    return own.stream().findFirst();
  }

  /** The lines of the template that may have given a line of the result, from 0. */
  private List<Integer> givenBy(String line) {
    return line.isBlank()
        ? List.of()
        : IntStream.range(0, template.size())
            .filter(i -> mayGive(template.get(i), line.strip()))
            .boxed()
            .toList();
  }

  /** Whether all that stands outside of actions is in the line, in its order. */
  private static boolean mayGive(String written, String line) {
    String rest = written.strip();
    int at = 0;
    boolean any = false;
    while (!rest.isEmpty()) {
      int action = rest.indexOf("{{");
      String literal = action < 0 ? rest : rest.substring(0, action);
      int found = at == 0 ? (line.startsWith(literal) ? 0 : -1) : line.indexOf(literal, at);
      if (action < 0 && found >= 0) {
        found = line.endsWith(literal) ? line.length() - literal.length() : -1;
      }
      if (found < at) {
        return false;
      }
      any |= !literal.isBlank();
      at = found + literal.length();
      int end = action < 0 ? -1 : rest.indexOf("}}", action);
      rest = end < 0 ? "" : rest.substring(end + 2);
    }
    return any;
  }

  private static TextRange range(String text, int line) {
    int start = 0;
    for (int i = 0; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
    String content = text.substring(start, end);
    int from = start + content.length() - content.stripLeading().length();
    return new TextRange(
        Position.in(text, from), Position.in(text, from + content.strip().length()));
  }
}
