package io.oscstudio.core.image.ledger;

import io.oscstudio.core.helm.chart.Chart;
import io.oscstudio.core.helm.chart.Values;
import io.oscstudio.core.yaml.YamlPath;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the images of a chart and its subcharts by walking their values, each under the overrides
 * of its parents, and by looking for addresses written into templates.
 */
final class ChartImages {
  private final LedgerBuilder ledger;

  ChartImages(LedgerBuilder ledger) {
    this.ledger = ledger;
  }

  void find(Chart chart) {
    walk(chart, chart.values(), YamlPath.ROOT, chart.values().fields("global"), List.of());
  }

  private void walk(
      Chart chart,
      Values.Fields values,
      YamlPath path,
      Values.Fields global,
      List<String> condition) {
    Set<String> subchartKeys = new LinkedHashSet<>();
    Map<String, Chart> byName = new HashMap<>();
    chart.subcharts().forEach(sub -> byName.put(sub.name(), sub));
    for (Chart.Dependency dependency : chart.dependencies()) {
      Chart sub = byName.get(dependency.name());
      if (sub != null) {
        subchartKeys.add(dependency.key());
        List<String> off =
            ImageForm.and(condition, switchedOff(dependency, values).map(p -> below(path, p)));
        descend(sub, dependency.key(), values, path, global, off);
      }
    }
    Set<String> declared = new LinkedHashSet<>();
    chart.dependencies().forEach(d -> declared.add(d.name()));
    for (Chart sub : chart.subcharts()) {
      if (!declared.contains(sub.name())) {
        subchartKeys.add(sub.name());
        descend(sub, sub.name(), values, path, global, condition);
      }
    }
    new ValuesWalk(chart, path, global, ledger).walk(values, subchartKeys, condition);
    TemplateImages.find(chart, condition, ledger);
  }

  private void descend(
      Chart sub,
      String key,
      Values.Fields parent,
      YamlPath path,
      Values.Fields global,
      List<String> condition) {
    Values.Fields values = Values.merge(sub.values(), parent.fields(key));
    Values.Fields merged = Values.merge(values.fields("global"), global);
    walk(sub, values, path.key(key), merged, condition);
  }

  /** A condition or tag's path, as Chart.yaml writes it, in the top chart's values. */
  private static String below(YamlPath path, String dotted) {
    YamlPath whole = path;
    for (String key : dotted.split("\\.", -1)) {
      whole = whole.key(key);
    }
    return whole.toString();
  }

  /** The path of the condition or tag that switches a dependency off, if one does. */
  private static Optional<String> switchedOff(Chart.Dependency dependency, Values.Fields values) {
    for (String condition : dependency.conditions()) {
      if (values.at(condition) instanceof Values.Leaf leaf
          && leaf.node().value() instanceof Boolean on) {
        return on ? Optional.empty() : Optional.of(condition);
      }
    }
    Values.Fields tags = values.fields("tags");
    List<String> known =
        dependency.tags().stream().filter(t -> tags.entries().containsKey(t)).toList();
    boolean allOff =
        !known.isEmpty()
            && known.stream()
                .allMatch(t ->
                    tags.leaf(t).map(l -> Boolean.FALSE.equals(l.node().value())).orElse(false));
    return allOff ? Optional.of("tags." + known.getFirst()) : Optional.empty();
  }
}
