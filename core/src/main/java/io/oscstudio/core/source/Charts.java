package io.oscstudio.core.source;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.yaml.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recognises Helm charts by their Chart.yaml. */
final class Charts {
  private Charts() {}

  static Optional<Source> recognise(FileTree root) {
    if (!root.contains(ChartSource.CHART_FILE)) {
      return Optional.empty();
    }
    Document chart = YamlFile.parse(root, ChartSource.CHART_FILE).first();
    String name =
        chart
            .textAt("name")
            .filter(text -> !text.isBlank())
            .orElseThrow(
                () -> new StudioException(Message.of("source.chart-without-name", root.name())));
    Optional<String> version = chart.textAt("version");
    boolean library = chart.textAt("type").filter("library"::equals).isPresent();
    List<Finding> notes = new ArrayList<>(root.notes());
    Place place = Place.of(ChartSource.CHART_FILE);
    if (version.isEmpty()) {
      notes.add(Finding.at(place, Severity.WARNING, "source.chart-without-version", name));
    }
    if (library) {
      notes.add(Finding.at(place, Severity.WARNING, "source.chart-library", name));
    }
    return Optional.of(new ChartSource(root, name, version, library, notes));
  }
}
