package io.oscstudio.core.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads which values do not meet a chart's schema, from the list Helm gives of them. */
final class SchemaWords {
  private static final int MOST = 100;
  private static final Pattern CHART = Pattern.compile("^(\\S[^\\n]*):$");

  /** {@code - at '/a/b': missing property 'c'}; older Helms say {@code - a.b: c is required}. */
  private static final Pattern POINTER = Pattern.compile("^\\s*- at '([^']*)': (.*)$");

  private static final Pattern FIELD = Pattern.compile("^\\s*- ([^:\\s]+): (.*)$");
  private static final Pattern PROPERTIES =
      Pattern.compile("^(?:missing|additional) propert(?:y|ies) (.*?)(?: not allowed)?$");
  private static final Pattern REQUIRED = Pattern.compile("^(\\S+) is required$");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  private SchemaWords() {}

  /**
   * The values that will not do.
   *
   * @param top the chart's name; the list goes by charts, and other names are subcharts'
   */
  static List<AskedValue> asked(String words, String top) {
    List<AskedValue> asked = new ArrayList<>();
    List<String> prefix = List.of();
    for (String line : words.lines().skip(1).limit(MOST).toList()) {
      Matcher chart = CHART.matcher(line);
      Matcher pointer = POINTER.matcher(line);
      Matcher field = FIELD.matcher(line);
      if (pointer.find()) {
        add(asked, plus(prefix, keys(pointer.group(1))), pointer.group(2));
      } else if (field.find()) {
        boolean root = field.group(1).equals("(root)");
        List<String> path = root ? List.of() : List.of(field.group(1).split("\\."));
        add(asked, plus(prefix, path), field.group(2));
      } else if (chart.find()) {
        prefix = chart.group(1).equals(top) ? List.of() : List.of(chart.group(1));
      }
    }
    return asked;
  }

  private static void add(List<AskedValue> asked, List<String> place, String problem) {
    Matcher properties = PROPERTIES.matcher(problem);
    Matcher required = REQUIRED.matcher(problem);
    if (properties.find()) {
      QUOTED
          .matcher(properties.group(1))
          .results()
          .forEach(name -> asked.add(value(place, List.of(name.group(1)), problem)));
    } else if (required.find()) {
      asked.add(value(place, List.of(required.group(1)), problem));
    } else if (!place.isEmpty()) {
      asked.add(value(place, List.of(), problem));
    }
  }

  private static AskedValue value(List<String> place, List<String> below, String problem) {
    return AskedValue.of(plus(place, below), problem);
  }

  private static List<String> plus(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** The keys of a JSON pointer. */
  private static List<String> keys(String pointer) {
    return Stream.of(pointer.split("/"))
        .skip(1)
        .map(key -> key.replace("~1", "/").replace("~0", "~"))
        .toList();
  }
}
