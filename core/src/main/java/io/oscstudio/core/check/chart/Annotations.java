package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The annotations of Chart.yaml that OSC reads: texts, of which some list several (9.3). */
final class Annotations {
  private Annotations() {}

  /** One of the values an annotation lists, and where it stands in it. */
  private record Part(String text, int start, int end) {}

  /** The annotation, if it is there and a chart of its own has it. */
  static Optional<ScalarNode> find(ChartPackage chart, String key) {
    return chart.isInPackage()
        ? Optional.empty()
        : chart.chart().at("annotations", key).flatMap(Nodes::scalar);
  }

  /** Reports each value of a list that is none of {@code allowed}. */
  static void check(ChartPackage chart, Report report, String key, List<String> allowed) {
    find(chart, key)
        .ifPresent(value -> {
          for (Part part : parts(value.text())) {
            if (!allowed.contains(part.text())) {
              report.at(
                  value.place(part.start(), part.end()),
                  key,
                  part.text(),
                  Hints.oneOf(part.text(), allowed));
            }
          }
        });
  }

  private static List<Part> parts(String list) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    while (from <= list.length()) {
      int comma = list.indexOf(',', from);
      int end = comma < 0 ? list.length() : comma;
      String raw = list.substring(from, end);
      int start = from + raw.length() - raw.stripLeading().length();
      if (!raw.isBlank()) {
        parts.add(new Part(raw.strip(), start, start + raw.strip().length()));
      }
      from = end + 1;
    }
    return parts;
  }
}
