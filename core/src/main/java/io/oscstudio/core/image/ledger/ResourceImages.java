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
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Embedded;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds images in resources that lie as JSON in a text of another document: examples of a CSV and
 * the default configuration of a CSD.
 */
final class ResourceImages {
  private static final Set<String> ABOUT_THE_OBJECT = Set.of("apiVersion", "kind", "metadata");

  private final OriginKind kind;
  private final LedgerBuilder ledger;
  private final Function<Node, Place> places;
  private final ImageInKeys inKeys = new ImageInKeys("", Fields.EMPTY);
  private final ImageInText inText = new ImageInText("", Fields.EMPTY);

  private ResourceImages(OriginKind kind, LedgerBuilder ledger, Function<Node, Place> places) {
    this.kind = kind;
    this.ledger = ledger;
    this.places = places;
  }

  /**
   * Looks through the text at a path of a document. What is no JSON is read as YAML, whose places
   * are then that of the text as a whole.
   */
  static void find(
      YamlText text, Document document, YamlPath path, OriginKind kind, LedgerBuilder ledger) {
    Embedded embedded = Embedded.at(text, document.number(), path).orElse(null);
    if (embedded == null) {
      return;
    }
    Document resources = embedded.document();
    Function<Node, Place> places = embedded::place;
    if (resources.isBroken()) {
      resources = YamlText.parse(embedded.scalar().text(), Dialect.KUBERNETES).first();
      places = _ -> embedded.scalar().place();
    }
    if (!resources.isBroken()) {
      new ResourceImages(kind, ledger, places)
          .value(Values.of(resources.root()), new Spot("", path, List.of()), true);
    }
  }

  private void value(Values value, Spot spot, boolean object) {
    switch (value) {
      case Leaf leaf -> inText.suspect(leaf, spot.path().toString()).ifPresent(this::add);
      case Items items -> {
        for (int i = 0; i < items.items().size(); i++) {
          value(
              items.items().get(i), new Spot(spot.key(), spot.path().index(i), List.of()), object);
        }
      }
      case Fields fields -> fields(fields, spot, object);
    }
  }

  private void fields(Fields fields, Spot spot, boolean object) {
    Optional<Found> whole = object ? Optional.empty() : inKeys.read(fields, spot);
    whole.ifPresent(this::add);
    Set<String> used = whole.map(Found::used).orElse(Set.of());
    for (Map.Entry<String, Values> entry : fields.entries().entrySet()) {
      String key = entry.getKey();
      if (used.contains(key) || (object && ABOUT_THE_OBJECT.contains(key))) {
        continue;
      }
      if (entry.getValue() instanceof Leaf leaf) {
        inText.read(fields, spot, key, leaf).ifPresent(this::add);
      } else {
        value(entry.getValue(), new Spot(key, spot.path().key(key), List.of()), false);
      }
    }
  }

  private void add(Found found) {
    Place place = places.apply(found.leaf().node());
    ImageReference.parse(found.address())
        .ifPresent(reference ->
            ledger.add(
                reference,
                found.certainty(),
                ImageOrigin.at(kind, place, found.path()).withPieces(found.pieces())));
  }
}
