package io.oscstudio.core.helm.chart;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads a chart with its subcharts, which lie in folders or archives under {@code charts/}. */
public final class ChartReader {
  private static final int DEEPEST = 8;
  private static final int MOST_CHARTS = 500;

  private final Consumer<Finding> notes;
  private int charts;

  public ChartReader(Consumer<Finding> notes) {
    this.notes = notes;
  }

  /**
   * Reads the chart whose files are {@code tree}.
   *
   * @param prefix what stands before its files' paths where the reader of a note finds them
   */
  public Chart read(FileTree tree, String prefix) {
    return read(tree, prefix, 0);
  }

  private Chart read(FileTree tree, String prefix, int depth) {
    YamlText metadata = yaml(tree, prefix, "Chart.yaml");
    Values.Fields chart = Chart.values(metadata);
    Values.Fields requirements =
        tree.contains("requirements.yaml")
            ? Chart.values(yaml(tree, prefix, "requirements.yaml"))
            : Values.Fields.EMPTY;
    List<Chart.Dependency> dependencies = new ArrayList<>();
    dependencies(chart, dependencies);
    dependencies(requirements, dependencies);
    return new Chart(
        prefix,
        chart.text("name"),
        chart.text("appVersion"),
        tree.contains("values.yaml")
            ? Chart.values(yaml(tree, prefix, "values.yaml"))
            : Values.Fields.EMPTY,
        templates(tree, prefix),
        dependencies,
        subcharts(tree, prefix, depth));
  }

  private static void dependencies(Values.Fields from, List<Chart.Dependency> into) {
    if (!(from.entries().get("dependencies") instanceof Values.Items items)) {
      return;
    }
    for (Values item : items.items()) {
      if (item instanceof Values.Fields fields) {
        String name = fields.text("name");
        String alias = fields.text("alias");
        List<String> conditions = new ArrayList<>();
        for (String condition : fields.text("condition").split(",", -1)) {
          if (!condition.isBlank()) {
            conditions.add(condition.strip());
          }
        }
        List<String> tags = new ArrayList<>();
        if (fields.entries().get("tags") instanceof Values.Items list) {
          list.items().forEach(t -> tags.add(t instanceof Values.Leaf leaf ? leaf.text() : ""));
        }
        into.add(new Chart.Dependency(name, alias.isEmpty() ? name : alias, conditions, tags));
      }
    }
  }

  private Map<String, String> templates(FileTree tree, String prefix) {
    Map<String, String> templates = new LinkedHashMap<>();
    for (FileTree.Entry entry : tree.entries()) {
      String path = entry.path();
      if (path.startsWith("templates/")
          && (path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".tpl"))) {
        text(tree, prefix, path).ifPresent(text -> templates.put(prefix + path, text));
      }
    }
    return templates;
  }

  private List<Chart> subcharts(FileTree tree, String prefix, int depth) {
    List<Chart> subcharts = new ArrayList<>();
    if (depth >= DEEPEST) {
      return subcharts;
    }
    Set<String> folders = new TreeSet<>();
    for (FileTree.Entry entry : tree.entries()) {
      String path = entry.path();
      if (path.startsWith("charts/")) {
        int slash = path.indexOf('/', "charts/".length());
        if (slash < 0 && (path.endsWith(".tgz") || path.endsWith(".tar.gz"))) {
          packed(tree, prefix, path, depth).ifPresent(subcharts::add);
        } else if (slash > 0) {
          folders.add(path.substring(0, slash));
        }
      }
    }
    for (String folder : folders) {
      FileTree sub = tree.sub(folder);
      if (sub.contains("Chart.yaml") && ++charts < MOST_CHARTS) {
        subcharts.add(read(sub, prefix + folder + "/", depth + 1));
      }
    }
    return subcharts;
  }

  private Optional<Chart> packed(FileTree tree, String prefix, String path, int depth) {
    if (++charts >= MOST_CHARTS) {
      return Optional.empty();
    }
    try (FileTree archive = FileTrees.nested(tree, path)) {
      for (FileTree.Entry entry : archive.entries()) {
        int slash = entry.path().indexOf('/');
        if (slash > 0 && entry.path().indexOf('/', slash + 1) < 0) {
          String folder = entry.path().substring(0, slash);
          if (archive.contains(folder + "/Chart.yaml")) {
            String inside = prefix + path + "/" + folder + "/";
            return Optional.of(read(archive.sub(folder), inside, depth + 1));
          }
        }
      }
    } catch (StudioException e) {
      unreadable(prefix + path, e);
    }
    return Optional.empty();
  }

  private YamlText yaml(FileTree tree, String prefix, String path) {
    String text = text(tree, prefix, path).orElse("");
    YamlText yaml = YamlText.parse(prefix + path, text, Dialect.CHART);
    if (yaml.first().isBroken()) {
      yaml.findings().stream()
          .filter(f -> f.severity() == Severity.ERROR)
          .findFirst()
          .ifPresent(notes);
    }
    return yaml;
  }

  private Optional<String> text(FileTree tree, String prefix, String path) {
    if (!tree.contains(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(tree.text(path));
    } catch (StudioException e) {
      unreadable(prefix + path, e);
      return Optional.empty();
    }
  }

  private void unreadable(String file, StudioException e) {
    notes.accept(Finding.at(Place.of(file), Severity.WARNING, "image.file-unread", file, e.text()));
  }
}
