package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.convert.Conversion;
import io.oscstudio.core.convert.ConvertOptions;
import io.oscstudio.core.convert.Converter;
import io.oscstudio.core.convert.Scaffold;
import io.oscstudio.core.source.Sources;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test cases of section 18 of the specification that are about making packages. */
class SpecificationConversionTest {
  private static final List<String> TEMPLATES =
      List.of(
          "NOTES.txt",
          "_helpers.tpl",
          "deployment.yaml",
          "hpa.yaml",
          "ingress.yaml",
          "service.yaml",
          "serviceaccount.yaml",
          "tests/test-connection.yaml");

  @Test
  void t1ScaffoldHasEveryFileOfAPackage() {
    FileTree made = Scaffold.create("hwfka-operator", Scaffold.Kind.OPERATOR);

    assertThat(made.contains("metadata.yaml") && made.contains("lifecycle.yaml")).isTrue();
    assertThat(made.hasFolder("manifests/vendor")).isTrue();
    assertThat(paths(made)).anyMatch(p -> p.matches("manifests/[^/]+_crd\\.yaml"));
    assertThat(paths(made)).anyMatch(p -> p.matches("manifests/[^/]+_csd\\.yaml"));
  }

  @Test
  void t2GrafanasChartBecomesAPackageOfTheSameName(@TempDir Path folder) {
    Path tgz = folder.resolve("grafana-5.5.7.tgz");
    ArchiveWriter.tgz().write(grafana(), tgz, "grafana", Job.none());

    try (FileTree source = FileTrees.open(tgz, Limits.DEFAULT)) {
      Conversion made = convert(source);

      assertThat(made.stem()).isEqualTo("grafana-5.5.7");
      assertThat(paths(made.tree()))
          .contains(
              "lifecycle.yaml",
              "manifests/helmrelease_crd.yaml",
              "manifests/helmrelease_csd.yaml",
              "metadata.yaml")
          .containsAll(paths(grafana()).stream().map(p -> "raw/" + p).toList());
      assertThat(YamlText.parse(made.tree().text("lifecycle.yaml"), Dialect.OSC).documents())
          .allMatch(Document::isEmpty);
    }
  }

  @Test
  void t3DatadogsOperatorBecomesAPackageOfItsCsvsVersion(@TempDir Path folder) {
    Path zip = folder.resolve("datadog-operator.zip");
    FileTree datadog = datadog();
    ArchiveWriter.zip().write(datadog, zip, "datadog-operator", Job.none());

    try (FileTree source = FileTrees.open(zip, Limits.DEFAULT)) {
      Conversion made = convert(source);

      assertThat(made.stem()).isEqualTo("datadog-operator-0.3.2");
      assertThat(paths(made.tree()))
          .contains(
              "lifecycle.yaml",
              "metadata.yaml",
              "manifests/datadogagent_crd.yaml",
              "manifests/datadogagent_csd.yaml",
              "manifests/datadogmetric_crd.yaml",
              "manifests/datadogmetric_csd.yaml")
          .containsAll(paths(datadog).stream().map(p -> "raw/" + p).toList());
    }
  }

  @Test
  void t4ConvertsFoldersAndArchivesIntoEither(@TempDir Path folder) {
    Path chart = folder.resolve("grafana");
    Path tgz = folder.resolve("grafana-5.5.7.tgz");
    Path zip = folder.resolve("grafana-5.5.7.zip");
    ArchiveWriter.folder().write(grafana(), chart, "", Job.none());
    ArchiveWriter.tgz().write(grafana(), tgz, "grafana", Job.none());
    ArchiveWriter.zip().write(grafana(), zip, "grafana", Job.none());
    List<Path> made =
        List.of(
            converted(chart, folder.resolve("made")),
            converted(chart, folder.resolve("made.tgz")),
            converted(tgz, folder.resolve("made.zip")),
            converted(zip, folder.resolve("made-too")));

    assertThat(made.stream().map(Files::isDirectory)).containsExactly(true, false, false, true);
    assertThat(made.stream().map(SpecificationConversionTest::digest).distinct()).hasSize(1);
  }

  @Test
  void t5TheCrdOfAChartIsNamedAfterIt() {
    FileTree redis =
        FileTrees.ofTexts(
            "redis",
            Map.of(
                "Chart.yaml", "apiVersion: v2\nname: redis\nversion: 15.3.2\n",
                "values.yaml", "replicas: 1\n",
                "templates/NOTES.txt", ""));

    FileTree made = convert(redis).tree();

    Document crd = YamlText.parse(made.text("manifests/helmrelease_crd.yaml"), Dialect.OSC).first();
    assertThat(crd.textAt("metadata", "name")).contains("rediss.helm.osc.huawei.com");
    assertThat(crd.textAt("spec", "group")).contains("helm.osc.huawei.com");
    assertThat(crd.textAt("spec", "names", "kind")).contains("Redis");
    assertThat(Sample.check(made, Profile.PRIVATE)).noneMatch(f -> f.severity() == Severity.ERROR);
  }

  private static FileTree grafana() {
    Map<String, String> files = new TreeMap<>();
    files.put("Chart.yaml", "apiVersion: v2\nname: grafana\nversion: 5.5.7\nappVersion: 7.1.1\n");
    files.put("README.md", "# Grafana\n");
    files.put("values.yaml", "replicas: 1\nimage: {repository: grafana/grafana, tag: 7.1.1}\n");
    TEMPLATES.forEach(template -> files.put("templates/" + template, "{{- /* none */ -}}\n"));
    return FileTrees.ofTexts("grafana", files);
  }

  /** The folder has another version than the CSV, as in the guide. */
  private static FileTree datadog() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "datadog-operator.package.yaml",
        """
        packageName: datadog-operator
        defaultChannel: alpha
        channels: [{name: alpha, currentCSV: datadog-operator.v0.3.2}]
        """);
    files.put(
        "0.0.3/datadog-operator.v0.3.2.clusterserviceversion.yaml",
        """
        apiVersion: operators.coreos.com/v1alpha1
        kind: ClusterServiceVersion
        metadata: {name: datadog-operator.v0.3.2}
        spec:
          version: 0.3.2
          displayName: Datadog Operator
          customresourcedefinitions:
            owned:
              - {name: datadogagents.datadoghq.com, kind: DatadogAgent, version: v1alpha1}
              - {name: datadogmetrics.datadoghq.com, kind: DatadogMetric, version: v1alpha1}
          install:
            strategy: deployment
            spec:
              deployments:
                - name: datadog-operator
                  spec:
                    selector: {matchLabels: {name: datadog}}
                    template:
                      metadata: {labels: {name: datadog}}
                      spec: {containers: [{name: manager, image: "datadog/operator:0.3.2"}]}
        """);
    for (String kind : List.of("DatadogAgent", "DatadogMetric")) {
      String plural = kind.toLowerCase(Locale.ROOT) + "s";
      files.put(
          "0.0.3/datadoghq.com_" + plural + "_crd.yaml",
          """
          apiVersion: apiextensions.k8s.io/v1
          kind: CustomResourceDefinition
          metadata: {name: %s.datadoghq.com}
          spec:
            group: datadoghq.com
            scope: Namespaced
            names: {kind: %s, plural: %s}
            versions:
              - name: v1alpha1
                served: true
                storage: true
                schema: {openAPIV3Schema: {type: object}}
          """
              .formatted(plural, kind, plural));
    }
    return FileTrees.ofTexts("datadog-operator", files);
  }

  private static Conversion convert(FileTree tree) {
    return Converter.convert(Sources.recognise(tree), ConvertOptions.DEFAULT, Job.none());
  }

  private static Path converted(Path from, Path to) {
    try (FileTree source = FileTrees.open(from, Limits.DEFAULT)) {
      ArchiveWriter.forTarget(to).write(convert(source).tree(), to, "", Job.none());
    }
    return to;
  }

  private static Object digest(Path path) {
    try (FileTree tree = FileTrees.open(path, Limits.DEFAULT)) {
      return FileTrees.digest(tree);
    }
  }

  private static List<String> paths(FileTree tree) {
    return tree.entries().stream().map(FileTree.Entry::path).toList();
  }
}
