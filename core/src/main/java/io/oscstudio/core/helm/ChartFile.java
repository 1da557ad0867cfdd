package io.oscstudio.core.helm;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Position;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of a chart that Helm named, {@code CHART/charts/SUBCHART/templates/FILE}, found where it
 * lies: Helm names a subchart by its alias, whatever its folder or archive is called.
 *
 * @param path from the chart's folder
 * @param text its text
 * @param subcharts keys of the subcharts it lies in, outermost first
 * @param valueKeys the keys at the top of its chart's values.yaml
 */
record ChartFile(String path, String text, List<String> subcharts, Set<String> valueKeys) {
  private static final String CHARTS = "charts/";

  /** The file Helm means by {@code name}, whose first part is the chart's own name. */
  static Optional<ChartFile> find(FileTree chart, String name) {
    String inside = name.substring(name.indexOf('/') + 1);
    try {
      return find(chart, "", List.of(), inside);
    } catch (StudioException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * The one template in the chart's folders in which these words stand between quotes; nothing when
   * several say them.
   */
  static Optional<ChartFile> saying(FileTree chart, String words) {
    List<ChartFile> found =
        chart.entries().stream()
            .map(FileTree.Entry::path)
            .filter(path -> path.startsWith("templates/") || path.contains("/templates/"))
            .filter(path -> !path.endsWith(".tgz"))
            .flatMap(path -> read(chart, path).stream())
            .filter(file -> file.says(words))
            .limit(2)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Optional<ChartFile> read(FileTree chart, String path) {
    try {
      return Optional.of(new ChartFile(path, chart.text(path), List.of(), Set.of()));
    } catch (StudioException noText) {
      return Optional.empty();
    }
  }

  private boolean says(String words) {
    int at = text.indexOf(words);
    return at > 0 && "\"`".indexOf(text.charAt(at - 1)) >= 0 && text.indexOf(words, at + 1) < 0;
  }

  private static Optional<ChartFile> find(
      FileTree chart, String prefix, List<String> subcharts, String rest) {
    int end = rest.indexOf('/', CHARTS.length());
    if (rest.startsWith(CHARTS) && end > 0) {
      String key = rest.substring(CHARTS.length(), end);
      List<String> deeper = Stream.concat(subcharts.stream(), Stream.of(key)).toList();
      return findBelow(chart, prefix, deeper, name(chart, key), rest.substring(end + 1));
    }
    return chart.contains(rest)
        ? Optional.of(new ChartFile(prefix + rest, chart.text(rest), subcharts, valueKeys(chart)))
        : Optional.empty();
  }

  /** Looks into the subchart called {@code name}; what is called like it comes first. */
  private static Optional<ChartFile> findBelow(
      FileTree chart, String prefix, List<String> subcharts, String name, String rest) {
    List<String> places =
        chart.entries().stream()
            .map(FileTree.Entry::path)
            .filter(path -> path.startsWith(CHARTS))
            .map(path -> path.split("/", 3)[1])
            .distinct()
            .sorted((a, b) -> Boolean.compare(b.startsWith(name), a.startsWith(name)))
            .toList();
    for (String place : places) {
      String path = CHARTS + place;
      if (chart.contains(path + "/Chart.yaml")) {
        FileTree folder = chart.sub(path);
        if (name(folder).equals(name)) {
          return find(folder, prefix + path + "/", subcharts, rest);
        }
      } else if (place.endsWith(".tgz") && chart.contains(path)) {
        try (FileTree archive = FileTrees.nested(chart, path)) {
          if (archive.contains(name + "/Chart.yaml")) {
            String inside = prefix + path + "/" + name + "/";
            return find(archive.sub(name), inside, subcharts, rest);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The name of the chart that {@code parent} knows by {@code key}. */
  private static String name(FileTree parent, String key) {
    return Stream.of("Chart.yaml", "requirements.yaml")
        .flatMap(file -> document(parent, file).stream())
        .flatMap(d -> d.at("dependencies").stream())
        .flatMap(list -> list instanceof ListNode l ? l.items().stream() : Stream.of())
        .flatMap(item -> item.toData() instanceof Map<?, ?> data ? Stream.of(data) : Stream.of())
        .filter(data -> key.equals(data.get("alias")) && data.get("name") != null)
        .map(data -> String.valueOf(data.get("name")))
        .findFirst()
        .orElse(key);
  }

  /** What a chart calls itself; empty when it does not. */
  static String name(FileTree chart) {
    return document(chart, "Chart.yaml").flatMap(d -> d.textAt("name")).orElse("");
  }

  private static Set<String> valueKeys(FileTree chart) {
    return document(chart, "values.yaml").flatMap(Document::map).stream()
        .map(MapNode::entries)
        .flatMap(List::stream)
        .map(MapNode.Entry::name)
        .collect(Collectors.toSet());
  }

  private static Optional<Document> document(FileTree chart, String file) {
    return chart.contains(file)
        ? Optional.of(YamlText.parse(file, chart.text(file), Dialect.CHART).first())
        : Optional.empty();
  }

  /**
   * A place in the text.
   *
   * @param line from 1
   * @param column bytes from the start of the line, from 0 as Go counts; negative for all of it
   */
  Place place(int line, int column) {
    int start = offset(line, Math.max(column, 0));
    int lineStart = offset(line, 0);
    int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
    int action = text.indexOf("}}", start);
    int last = column >= 0 && action >= 0 ? Math.min(end, action) : end;
    String marked = text.substring(start, Math.max(start, last)).stripTrailing();
    int from = start - lineStart + 1;
    return Place.of(
        path,
        new TextRange(
            new Position(start, line, from),
            new Position(start + marked.length(), line, from + marked.length())));
  }

  /**
   * The template's action, what stands between braces, around a place; empty when there is none.
   */
  String action(int line, int column) {
    int at = offset(line, Math.max(column, 0));
    int start = text.lastIndexOf("{{", at);
    int end = text.indexOf("}}", at);
    return start < 0 || end < 0 ? "" : text.substring(start, end);
  }

  private int offset(int line, int bytes) {
    int start = 0;
    for (int i = 1; i < line && text.indexOf('\n', start) >= 0; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    int at = start;
    for (int left = bytes; left > 0 && at < text.length() && text.charAt(at) != '\n'; ) {
      int point = text.codePointAt(at);
      left -= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      at += Character.charCount(point);
    }
    return at;
  }
}
