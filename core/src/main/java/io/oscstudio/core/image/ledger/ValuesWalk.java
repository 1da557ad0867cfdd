package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.helm.chart.Chart;
import io.oscstudio.core.helm.chart.Values;
import io.oscstudio.core.helm.chart.Values.Fields;
import io.oscstudio.core.helm.chart.Values.Items;
import io.oscstudio.core.helm.chart.Values.Leaf;
import io.oscstudio.core.image.ledger.ImageForm.Found;
import io.oscstudio.core.image.ledger.ImageForm.Spot;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through one chart's values and enters the images it recognises, with the paths of their
 * parts and the switch that is off above them.
 */
final class ValuesWalk {
  private static final String GLOBAL = "global";

  private final YamlPath prefix;
  private final ImageInKeys inKeys;
  private final ImageInText inText;
  private final LedgerBuilder ledger;

  /**
   * A walk over one chart's values.
   *
   * @param prefix path of the chart's values in the top chart's
   * @param global the chart's global values under those of its parents
   */
  ValuesWalk(Chart chart, YamlPath prefix, Fields global, LedgerBuilder ledger) {
    String appVersion = ImageForm.appVersion(chart);
    this.prefix = prefix;
    this.inKeys = new ImageInKeys(appVersion, global);
    this.inText = new ImageInText(appVersion, global);
    this.ledger = ledger;
  }

  /** Walks over all values but those of subcharts. */
  void walk(Fields values, Set<String> subchartKeys, List<String> condition) {
    fields(values, new Spot("", prefix, condition), subchartKeys);
  }

  private void fields(Fields fields, Spot spot, Set<String> without) {
    Optional<Found> whole = inKeys.read(fields, spot);
    whole.ifPresent(found -> add(found, spot));
    Set<String> used = whole.map(Found::used).orElse(Set.of());
    for (Map.Entry<String, Values> entry : fields.entries().entrySet()) {
      String key = entry.getKey();
      if (!used.contains(key) && !without.contains(key)) {
        value(fields, spot, key, entry.getValue());
      }
    }
  }

  private void value(Fields map, Spot spot, String key, Values value) {
    switch (value) {
      case Leaf leaf -> inText.read(map, spot, key, leaf).ifPresent(found -> add(found, spot));
      case Fields fields -> {
        // What a subchart calls global is the top chart's global.
        boolean global = key.equals(GLOBAL) && spot.path().equals(prefix);
        YamlPath path = (global ? YamlPath.ROOT : spot.path()).key(key);
        List<String> above =
            ImageForm.and(spot.condition(), falseAt(map, spot.path(), key + "Enabled"));
        List<String> condition = ImageForm.and(above, falseAt(fields, path, "enabled"));
        fields(fields, new Spot(key, path, condition), Set.of());
      }
      case Items items -> items(items.items(), spot, key, spot.path().key(key));
    }
  }

  private void items(List<Values> items, Spot spot, String key, YamlPath list) {
    for (int i = 0; i < items.size(); i++) {
      YamlPath path = list.index(i);
      switch (items.get(i)) {
        case Fields fields -> fields(fields, new Spot(key, path, spot.condition()), Set.of());
        case Leaf leaf ->
            inText.suspect(leaf, path.toString()).ifPresent(found -> add(found, spot));
        case Items nested -> items(nested.items(), spot, key, path);
      }
    }
  }

  private static Optional<String> falseAt(Fields map, YamlPath path, String key) {
    return map.leaf(key)
        .filter(leaf -> Boolean.FALSE.equals(leaf.node().value()))
        .map(leaf -> path.key(key).toString());
  }

  private void add(Found found, Spot spot) {
    if (found.address().contains("{{")) {
      return; // a template inside values; only rendering knows
    }
    Optional<ImageReference> reference = ImageReference.parse(found.address());
    if (reference.isPresent()) {
      ledger.add(
          reference.get(),
          found.certainty(),
          ImageOrigin.at(OriginKind.VALUES, found.leaf().node().place(), found.path())
              .withPieces(found.pieces())
              .withCondition(spot.condition()));
      if (reference.get().digest().isPresent()) {
        ledger.note(
            Finding.at(
                found.pin().node().place(),
                Severity.WARNING,
                "ledger.digest",
                reference.get().familiar()));
      }
    } else if (found.certainty() == Certainty.DECLARED) {
      ledger.note(
          Finding.at(
              found.leaf().node().place(),
              Severity.INFO,
              "image.reference-invalid",
              found.address()));
    }
  }
}
