package io.oscstudio.core.convert;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Readings;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlText;
import io.oscstudio.core.yaml.YamlWriter;
import io.oscstudio.resources.Resources;
import io.oscstudio.resources.Texts;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a chart into an OSC package of type helm (sections 10 and 24, D2 to D4). */
final class ChartConverter {
  private static final String VALUES = "values.yaml";
  private static final String SCHEMA = "values.schema.json";

  private final ChartSource source;
  private final FileTree chart;
  private final Texts texts;
  private final Job job;
  private final Notes notes = new Notes();
  private final FormHints hints = new FormHints();

  ChartConverter(ChartSource source, ConvertOptions options, Job job) {
    this.source = source;
    this.chart = source.tree();
    this.texts = Resources.texts(options.contentLanguage());
    this.job = job;
  }

  Conversion convert() {
    if (source.library()) {
      throw Refusal.of("convert.chart-library", source.name());
    }
    notes.addAll(source.notes());
    YamlText chartYaml = YamlFiles.read(chart, ChartSource.CHART_FILE, Dialect.CHART);
    ChartMetadata metadata = new ChartMetadata(chartYaml.first(), notes);
    job.report(Message.of("convert.working", metadata.name(), metadata.version()));

    Map<String, Object> spec = specSchema();
    showConditions(chartYaml.first().root());
    job.checkCancelled();
    HelmCrd.Identity identity = HelmCrd.Identity.of(metadata.chartName(), metadata.name());
    HelmCsd csd = new HelmCsd(new FieldPicker(hints, spec), hints, new FieldTexts(texts));
    Map<String, Object> csdDocument =
        csd.document(identity, metadata.displayName(), metadata.description());
    notes.info(
        Place.of(PackageFiles.manifest(Readings.HELM_CSD_FILE)),
        "convert.derived-descriptors",
        csd.descriptors());

    PackageFiles files = new PackageFiles();
    files.put("metadata.yaml", YamlWriter.write(metadata.document(Logo.beside(chart, notes))));
    files.put("lifecycle.yaml", texts.text("convert.file-lifecycle-helm") + "\n");
    files.put(
        PackageFiles.manifest(Readings.HELM_CRD_FILE),
        YamlWriter.write(HelmCrd.document(identity, spec)));
    files.put(PackageFiles.manifest(Readings.HELM_CSD_FILE), YamlWriter.write(csdDocument));
    Readme readme = new Readme(texts);
    files.put("README.md", readme.ofChart(chartYaml.first(), metadata, chart, csdDocument));
    readme.noteEmpty(notes);
    notes.info(Place.of("raw/Chart.yaml"), "convert.carried-raw", chart.entries().size());
    return new Conversion(
        files.over(chart.under("raw")), metadata.name(), metadata.version(), notes.findings());
  }

  /** The switches of the chart's dependencies belong into the form. */
  private void showConditions(Node chartYaml) {
    for (Node dependency : Scalars.items(chartYaml, "dependencies")) {
      Scalars.at(dependency, "condition")
          .ifPresent(paths -> Categories.list(paths).forEach(hints::show));
    }
  }

  private Map<String, Object> specSchema() {
    Map<String, Object> shown = fromValues();
    if (!chart.contains(SCHEMA)) {
      notes.info(Place.of(VALUES), "convert.derived-schema-values");
      return shown;
    }
    Optional<Object> written = writtenSchema();
    if (written.isEmpty()) {
      return shown;
    }
    SchemaSource schema = new SchemaSource(written.get());
    Map<String, Object> structural = new StructuralSchema(schema, hints).ofRoot();
    SchemaMerge merge = new SchemaMerge(hints);
    Map<String, Object> spec = merge.complete(structural, shown);
    notes.info(Place.of(SCHEMA), "convert.carried-schema");
    if (merge.added() > 0) {
      notes.info(Place.of(VALUES), "convert.derived-schema-completed", merge.added());
    }
    schema
        .dropped()
        .forEach((keyword, d) ->
            notes.info(
                Place.of(SCHEMA),
                "convert.dropped-keyword",
                keyword,
                d.count(),
                d.firstPath().isEmpty() ? "#" : d.firstPath()));
    spec.put(Shapes.OPEN, true);
    return spec;
  }

  private Map<String, Object> fromValues() {
    if (!chart.contains(VALUES)) {
      notes.warning("convert.derived-no-values");
      return Shapes.openObject();
    }
    YamlText values = YamlFiles.read(chart, VALUES, Dialect.CHART);
    if (values.documents().size() > 1) {
      notes.warning(Place.of(VALUES), "convert.dropped-values-documents");
    }
    Node root = values.first().root();
    if (root instanceof MapNode map) {
      ValueComments comments = new ValueComments(values.text());
      return new ValuesSchema(comments, notes).of(map);
    }
    if (root instanceof ScalarNode scalar && scalar.isNull()) {
      notes.info(Place.of(VALUES), "convert.derived-values-empty");
      return Shapes.openObject();
    }
    throw Refusal.of("convert.values-no-map", VALUES);
  }

  /** The schema file's data; a file that cannot be read costs the form its details, no more. */
  private Optional<Object> writtenSchema() {
    @Nullable Object data =
        YamlFiles.text(chart, SCHEMA, chart.limits().textBytes())
            .map(text -> YamlText.parse(SCHEMA, text, Dialect.CHART))
            .filter(YamlText::isReadable)
            .map(text -> text.first().root().toData())
            .orElse(null);
    if (!(data instanceof Map<?, ?>)) {
      notes.warning(Place.of(SCHEMA), "convert.dropped-schema");
      return Optional.empty();
    }
    return Optional.of(data);
  }
}
