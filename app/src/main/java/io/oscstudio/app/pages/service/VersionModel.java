package io.oscstudio.app.pages.service;

import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.Reading;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.console.VersionChange;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** The version definition of a CSD and what it does to its default configuration (section 4.5). */
public final class VersionModel {
  private final CsdModel csd;
  private final ObservableValue<List<VersionChange.Place>> places;

  VersionModel(CsdModel csd) {
    this.csd = csd;
    this.places = csd.document().readingProperty().map(VersionModel::placesIn);
  }

  /** The block as a whole. */
  public FieldModel block() {
    return csd.field("spec", "versionDefinition");
  }

  /** What the console says before an upgrade. */
  public FieldModel description() {
    return csd.field("spec", "versionDefinition", "description");
  }

  /** What takes the place of the value. */
  public FieldModel mode() {
    return csd.field("spec", "versionDefinition", "mode");
  }

  /** Where the value is in a custom resource. */
  public FieldModel path() {
    return csd.field("spec", "versionDefinition", "path");
  }

  /** The versions an instance can have. */
  public FieldModel tags() {
    return csd.field("spec", "versionDefinition", "tags");
  }

  /** The values of the default configuration that hold an image's version. */
  public ObservableValue<List<VersionChange.Place>> places() {
    return places;
  }

  /** Begins a version definition with the first image of the default configuration. */
  public void add() {
    Optional<VersionChange.Place> first = placesNow().stream().findFirst();
    VersionChange.Mode mode = first.map(VersionChange.Place::mode).orElse(VersionChange.Mode.URL);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("mode", mode.written());
    data.put("path", first.map(VersionChange.Place::path).orElse("spec.image"));
    data.put(
        "tags",
        first.flatMap(p -> VersionChange.tag(p.mode(), p.value())).map(List::of).orElse(List.of()));
    block().setData(data);
  }

  /** Takes it away. */
  public void remove() {
    block().clear();
  }

  private List<VersionChange.Place> placesNow() {
    return placesIn(csd.document().reading());
  }

  /** What an upgrade to the last version does, as far as mode and path tell. */
  public ObservableValue<Optional<Message>> effect() {
    return Bindings.createObjectBinding(
        this::effectNow,
        csd.document().readingProperty(),
        mode().valueProperty(),
        path().valueProperty(),
        tags().valueProperty());
  }

  private Optional<Message> effectNow() {
    Optional<VersionChange.Mode> mode = VersionChange.Mode.of(mode().value().text());
    Optional<String> value = valueAt(csd.document().reading(), path().value().text());
    List<String> tags = tags().value().texts();
    if (mode.isEmpty() || value.isEmpty() || tags.isEmpty()) {
      return Optional.empty();
    }
    String tag = tags.getLast();
    return Optional.of(
        Message.of(
            "service.version.effect",
            tag,
            value.get(),
            VersionChange.applied(mode.get(), value.get(), tag)));
  }

  private static Optional<String> valueAt(Reading reading, String path) {
    try {
      YamlPath place = YamlPath.parse(path);
      return resource(reading)
          .flatMap(root -> root.at(place))
          .filter(node -> node instanceof ScalarNode scalar && !scalar.isNull())
          .map(node -> ((ScalarNode) node).text());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // brackets that do not fit lead nowhere
    }
  }

  private static List<VersionChange.Place> placesIn(Reading reading) {
    return resource(reading).map(VersionChange::places).orElse(List.of());
  }

  private static Optional<Node> resource(Reading reading) {
    return reading.document(CsdModel.DEFAULT_CONFIGURATION).map(json -> json.document().root());
  }
}
