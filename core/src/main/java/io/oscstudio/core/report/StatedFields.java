package io.oscstudio.core.report;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.model.Metadata;
import io.oscstudio.core.model.Party;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.report.Facts.Field;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.source.DeliverySource;
import io.oscstudio.core.source.ManifestsSource;
import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.source.OperatorVersion;
import io.oscstudio.core.source.OscPackageSource;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the files of a thing say of it, as a table under their own keys. */
final class StatedFields {
  private static final int LONGEST = 300;

  private final List<Field> fields = new ArrayList<>();

  private StatedFields() {}

  /** The fields in the order of the specification; what is not there or cannot be read is left. */
  static List<Field> of(Source source) {
    StatedFields stated = new StatedFields();
    try {
      switch (source) {
        case OscPackageSource osc -> stated.osc(osc.tree());
        case ChartSource chart -> stated.chart(chart.tree());
        case OperatorSource operator -> stated.operator(operator);
        case DeliverySource delivery -> stated.delivery(delivery);
      }
    } catch (StudioException unreadable) {
      // The check says so.
    }
    return List.copyOf(stated.fields);
  }

  private void osc(FileTree tree) {
    Metadata metadata = Metadata.of(first(tree, "metadata.yaml", Dialect.OSC));
    add("displayName", metadata.displayName());
    add("type", metadata.type());
    add("source", metadata.source());
    add("appVersion", metadata.appVersion());
    add("briefDescription", metadata.briefDescription());
    add("architecture", texts(metadata.architecture()));
    add("categories", texts(metadata.categories()));
    add("devices", texts(metadata.devices()));
    add("provider", parties(metadata.provider().stream().toList()));
    add("maintainers", parties(metadata.maintainers()));
    add(
        "deployScenes",
        metadata.deployScenes().entrySet().stream()
            .map(e ->
                e.getValue().isEmpty()
                    ? e.getKey()
                    : e.getKey() + " (" + String.join(", ", texts(e.getValue())) + ")")
            .toList());
    if (metadata.deployScenes().isEmpty()) {
      add("scenes", texts(metadata.scenes()));
    }
  }

  private void chart(FileTree tree) {
    Document chart = first(tree, ChartSource.CHART_FILE, Dialect.CHART);
    for (String key : List.of("apiVersion", "type", "appVersion", "kubeVersion", "description")) {
      chart.textAt(key).ifPresent(value -> add(key, value));
    }
    List<String> dependencies = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      chart.textAt("dependencies", i, "name").ifPresent(dependencies::add);
    }
    add("dependencies", dependencies);
  }

  private void operator(OperatorSource operator) {
    add("packageName", operator.packageName());
    add("versions", operator.versions().stream().map(OperatorVersion::version).toList());
    if (operator instanceof ManifestsSource manifests) {
      add(
          "channels",
          manifests.channels().stream().map(c -> c.name() + " → " + c.currentCsv()).toList());
      manifests.defaultChannel().ifPresent(channel -> add("defaultChannel", channel));
    }
  }

  private void delivery(DeliverySource delivery) {
    add("package", delivery.packagePaths());
    add("images", delivery.imageTars());
  }

  private void add(String key, Optional<Value<String>> value) {
    value.ifPresent(v -> add(key, v.value()));
  }

  private void add(String key, Collection<String> values) {
    add(key, String.join(", ", values));
  }

  private void add(String key, String value) {
    String line = value.strip();
    if (!line.isEmpty()) {
      boolean cut = line.length() > LONGEST;
      fields.add(new Field(key, cut ? line.substring(0, LONGEST) + "…" : line));
    }
  }

  private static List<String> texts(List<Value<String>> values) {
    return values.stream().map(Value::value).toList();
  }

  private static List<String> parties(List<Party> parties) {
    return parties.stream()
        .map(party ->
            List.of(party.name(), party.email(), party.url()).stream()
                .flatMap(Optional::stream)
                .map(Value::value)
                .collect(Collectors.joining(", ")))
        .toList();
  }

  /** The first document of a file; an empty one where there is no such file. */
  static Document first(FileTree tree, String path, Dialect dialect) {
    String text = tree.contains(path) ? tree.text(path) : "";
    return YamlText.parse(path, text, dialect).first();
  }
}
