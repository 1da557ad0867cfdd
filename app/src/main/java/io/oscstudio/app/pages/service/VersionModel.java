package io.oscstudio.app.pages.service;

import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.Reading;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.upgrade.VersionSwitch;
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
  private final ObservableValue<List<VersionSwitch.Place>> places;

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
  public ObservableValue<List<VersionSwitch.Place>> places() {
    return places;
  }

  /** Begins a version definition with the first image of the default configuration. */
  public void add() {
    Optional<VersionSwitch.Place> first = placesNow().stream().findFirst();
    VersionSwitch.Mode mode = first.map(VersionSwitch.Place::mode).orElse(VersionSwitch.Mode.URL);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("mode", mode.written());
    data.put("path", first.map(VersionSwitch.Place::path).orElse("spec.image"));
    data.put(
        "tags",
        first.flatMap(p -> VersionSwitch.tag(p.mode(), p.value())).map(List::of).orElse(List.of()));
    block().setData(data);
  }

  /** Takes it away. */
  public void remove() {
    block().clear();
  }

  private List<VersionSwitch.Place> placesNow() {
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
    Optional<VersionSwitch.Mode> mode = VersionSwitch.Mode.of(mode().value().text());
    Optional<String> value = valueAt(csd.document().reading(), path().value().text());
    List<String> tags = tags().value().texts();
    if (mode.isEmpty() || value.isEmpty() || tags.isEmpty()) {
      return Optional.empty();
    }
    String tag = tags.getLast();
    return Optional.of(
        switch (VersionSwitch.applied(mode.get(), value.get(), tag)) {
          case VersionSwitch.Switched to ->
              Message.of("service.version.effect", tag, value.get(), to.value());
          case VersionSwitch.Refused refused -> refused.reason();
        });
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

  private static List<VersionSwitch.Place> placesIn(Reading reading) {
    return resource(reading).map(VersionSwitch::places).orElse(List.of());
  }

  private static Optional<Node> resource(Reading reading) {
    return reading.document(CsdModel.DEFAULT_CONFIGURATION).map(json -> json.document().root());
  }
}
