package io.oscstudio.core.check.rule;

import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An OSC package: the files that OSC reads (section 2). */
public final class OscPackage extends Subject {
  private static final String MANIFESTS = "manifests/";
  private static final String VENDOR = MANIFESTS + "vendor/";

  private final Optional<ChartPackage> rawChart;

  /** The package of this run; a chart in it is no subject. */
  public OscPackage(SubjectRun run) {
    this(run, Optional.empty());
  }

  /**
   * The package of this run.
   *
   * @param rawChart the chart in {@code raw/}, where it is a subject of its own
   */
  public OscPackage(SubjectRun run, Optional<ChartPackage> rawChart) {
    this(run, rawChart, new Reads());
  }

  private OscPackage(SubjectRun run, Optional<ChartPackage> rawChart, Reads reads) {
    super(run, reads);
    this.rawChart = rawChart;
  }

  @Override
  OscPackage noting(Reads other) {
    return new OscPackage(run(), rawChart, other);
  }

  @Override
  Dialect dialect(String path) {
    return path.startsWith("raw/") ? Dialect.CHART : Dialect.OSC;
  }

  /** What several rules need and none should work out twice: made at the first call, then kept. */
  public <T> T once(Class<T> type, Function<OscPackage, T> make) {
    return once(type, OscPackage.class, make);
  }

  /** Its files and folders without those below a folder, folders with a slash at their end. */
  public List<String> topNames() {
    return files().stream()
        .map(f -> f.indexOf('/') < 0 ? f : f.substring(0, f.indexOf('/') + 1))
        .distinct()
        .toList();
  }

  /** {@code metadata.yaml}. */
  public YamlFile metadata() {
    return yaml("metadata.yaml");
  }

  /** {@code lifecycle.yaml}. */
  public YamlFile lifecycle() {
    return yaml("lifecycle.yaml");
  }

  /**
   * The chart in {@code raw/}, with what its own rules work out of it, where it is a subject too.
   * Whoever asks has read everything: the chart's reads name its files otherwise.
   */
  public Optional<ChartPackage> rawChart() {
    reads().everything();
    return rawChart.map(chart -> chart.noting(reads()));
  }

  /** {@code raw/Chart.yaml}. */
  public YamlFile chart() {
    return yaml("raw/Chart.yaml");
  }

  /** Every YAML file OSC reads: metadata, lifecycle and all of {@code manifests/}. */
  public List<YamlFile> oscFiles() {
    List<YamlFile> all = new ArrayList<>();
    all.add(metadata());
    all.add(lifecycle());
    all.addAll(manifests());
    all.addAll(vendorFiles());
    return all.stream().filter(YamlFile::exists).toList();
  }

  /** The YAML files below {@code manifests/} that are not in {@code vendor/}. */
  public List<YamlFile> manifests() {
    return manifests("");
  }

  /** Those whose names end so; no other is looked at. */
  private List<YamlFile> manifests(String end) {
    return files().stream()
        .filter(p -> p.startsWith(MANIFESTS) && !p.startsWith(VENDOR) && isYaml(p))
        .filter(p -> p.substring(0, p.lastIndexOf('.')).endsWith(end))
        .map(this::yaml)
        .toList();
  }

  /** The YAML files in {@code manifests/vendor/}. */
  public List<YamlFile> vendorFiles() {
    return files().stream().filter(p -> p.startsWith(VENDOR) && isYaml(p)).map(this::yaml).toList();
  }

  /** The files that must hold CRDs: {@code *_crd.yaml}. */
  public List<YamlFile> crdFiles() {
    return manifests("_crd");
  }

  /** The files that must hold CSDs: {@code *_csd.yaml}. */
  public List<YamlFile> csdFiles() {
    return manifests("_csd");
  }

  /** The CRDs of {@link #crdFiles}. */
  public List<Crd> crds() {
    List<Crd> all = new ArrayList<>();
    for (YamlFile file : crdFiles()) {
      for (Document document : file.documents()) {
        document.map().filter(Crd::isOne).ifPresent(root -> all.add(new Crd(file, root)));
      }
    }
    return all;
  }

  /** The CSDs of {@link #csdFiles}: every map in them, whatever it calls itself. */
  public List<Csd> csds() {
    List<Csd> all = new ArrayList<>();
    for (YamlFile file : csdFiles()) {
      for (Document document : file.documents()) {
        document.map().ifPresent(root -> all.add(new Csd(file, document.number(), root)));
      }
    }
    return all;
  }

  /** The CRD a CSD refers to, if the package has it. */
  public Optional<Crd> crdOf(Csd csd) {
    return csd.crdName()
        .map(ScalarNode::text)
        .flatMap(
            name -> crds().stream().filter(c -> c.name().equals(Optional.of(name))).findFirst());
  }

  /**
   * Whether it is made from a Helm chart. Metadata says so; where they do not parse, the fixed name
   * of the generated CRD does. No {@code type} means {@code operator} (section 3).
   */
  public boolean isHelm() {
    if (metadata().map().isEmpty()) {
      return has(MANIFESTS + "helmrelease_crd.yaml");
    }
    return metadata().scalar("type").filter(t -> t.text().equals("helm")).isPresent();
  }

  /** Whether it is made from an operator: metadata say so or say nothing. */
  public boolean isOperator() {
    return metadata().map().isPresent()
        && metadata().scalar("type").map(t -> t.text().equals("operator")).orElse(true);
  }

  private static boolean isYaml(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml");
  }
}
