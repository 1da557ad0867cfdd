package io.oscstudio.core.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which values do not meet a chart's schema, from the list Helm gives of them.
 *
 * @param asked the values that will not do
 * @param broken key of the first subchart whose schema is none, empty for the chart itself
 */
record SchemaWords(List<AskedValue> asked, Optional<String> broken) {
  private static final int MOST = 100;
  private static final Pattern CHART = Pattern.compile("^(\\S[^\\n]*):$");

  /** {@code - at '/a/b': missing property 'c'}; older Helms say {@code - a.b: c is required}. */
  private static final Pattern POINTER = Pattern.compile("^\\s*- at '([^']*)': (.*)$");

  private static final Pattern FIELD = Pattern.compile("^\\s*- ([^:\\s]+): (.*)$");
  private static final Pattern PROPERTIES =
      Pattern.compile("^(?:missing|additional) propert(?:y|ies) (.*?)(?: not allowed)?$");
  private static final Pattern REQUIRED = Pattern.compile("^(\\S+) is required$");
  private static final Pattern WORD = Pattern.compile("^[^\\s-]");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  /**
   * Reads Helm's words.
   *
   * @param top the chart's name; the list goes by charts, and other names are subcharts'
   */
  static SchemaWords read(String words, String top) {
    List<AskedValue> asked = new ArrayList<>();
    Optional<String> broken = Optional.empty();
    boolean listed = true;
    List<String> prefix = List.of();
    for (String line : words.lines().skip(1).limit(MOST).toList()) {
      Matcher chart = CHART.matcher(line);
      Matcher pointer = POINTER.matcher(line);
      Matcher field = FIELD.matcher(line);
      if (listed && pointer.find()) {
        add(asked, plus(prefix, keys(pointer.group(1))), pointer.group(2));
      } else if (listed && field.find()) {
        boolean root = field.group(1).equals("(root)");
        List<String> path = root ? List.of() : List.of(field.group(1).split("\\."));
        add(asked, plus(prefix, path), field.group(2));
      } else if (chart.find()) {
        prefix = chart.group(1).equals(top) ? List.of() : List.of(chart.group(1));
        listed = true;
      } else if (WORD.matcher(line).find()) {
        // Words instead of a list: the schema is to blame, and what follows is about it.
        listed = false;
        if (broken.isEmpty()) {
          broken = Optional.of(String.join("", prefix));
        }
      }
    }
    return new SchemaWords(List.copyOf(asked), broken);
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
