package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.helm.chart.Values;
import io.oscstudio.core.helm.chart.Values.Fields;
import io.oscstudio.core.helm.chart.Values.Items;
import io.oscstudio.core.helm.chart.Values.Leaf;
import io.oscstudio.core.image.ledger.ImageForm.Found;
import io.oscstudio.core.image.ledger.ImageForm.Spot;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds images in example resources, which lie as JSON in a text of a CSV or CSD. Places point at
 * that text as a whole.
 */
final class ExampleImages {
  private static final Set<String> ABOUT_THE_OBJECT = Set.of("apiVersion", "kind", "metadata");

  private final OriginKind kind;
  private final LedgerBuilder ledger;
  private final ImageInKeys inKeys = new ImageInKeys("", Fields.EMPTY);
  private final ImageInText inText = new ImageInText("", Fields.EMPTY);

  ExampleImages(OriginKind kind, LedgerBuilder ledger) {
    this.kind = kind;
    this.ledger = ledger;
  }

  /**
   * Looks through one text.
   *
   * @param path the text's dotted path in its document
   */
  void find(ScalarNode json, String path) {
    YamlText parsed = YamlText.parse(json.text(), Dialect.KUBERNETES);
    if (!parsed.first().isBroken()) {
      Spot spot = new Spot("", path, List.of());
      value(Values.of(parsed.first().root()), spot, json.place(), true);
    }
  }

  private void value(Values value, Spot spot, Place place, boolean object) {
    switch (value) {
      case Leaf _ -> {}
      case Items items -> items(items.items(), spot, place, object);
      case Fields fields -> fields(fields, spot, place, object);
    }
  }

  private void items(List<Values> items, Spot spot, Place place, boolean objects) {
    for (int i = 0; i < items.size(); i++) {
      Spot item = new Spot(spot.key(), spot.path() + "[" + i + "]", List.of());
      value(items.get(i), item, place, objects);
    }
  }

  private void fields(Fields fields, Spot spot, Place place, boolean object) {
    Spot inside = new Spot(spot.key(), spot.path() + ".", List.of());
    Optional<Found> whole = object ? Optional.empty() : inKeys.read(fields, inside);
    whole.ifPresent(found -> add(found, place));
    Set<String> used = whole.map(Found::used).orElse(Set.of());
    for (Map.Entry<String, Values> entry : fields.entries().entrySet()) {
      String key = entry.getKey();
      if (used.contains(key) || (object && ABOUT_THE_OBJECT.contains(key))) {
        continue;
      }
      if (entry.getValue() instanceof Leaf leaf) {
        inText.read(fields, inside, key, leaf).ifPresent(found -> add(found, place));
      } else {
        Spot below = new Spot(key, inside.path() + key, List.of());
        value(entry.getValue(), below, place, false);
      }
    }
  }

  private void add(Found found, Place place) {
    ImageReference.parse(found.address())
        .ifPresent(reference ->
            ledger.add(
                reference,
                found.certainty(),
                ImageOrigin.at(kind, place, found.path()).withPieces(found.pieces())));
  }
}
