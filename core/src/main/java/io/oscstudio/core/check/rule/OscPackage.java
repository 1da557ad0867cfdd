package io.oscstudio.core.check.rule;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What rules see: the files of one OSC package, each YAML file parsed once, when first asked for.
 * May be read from several threads at once.
 */
public final class OscPackage {
  private static final String MANIFESTS = "manifests/";
  private static final String VENDOR = MANIFESTS + "vendor/";

  private final FileTree tree;
  private final String top;
  private final Profile profile;
  private final Optional<Archive> archive;
  private final Map<String, YamlFile> parsed = new ConcurrentHashMap<>();
  private final Map<Class<?>, Object> known = new ConcurrentHashMap<>();

  /**
   * The archive a package lies in.
   *
   * @param name its file name
   * @param bytes its length, empty when that is not known
   */
  public record Archive(String name, OptionalLong bytes) {}

  /**
   * @param tree the tree the package is in
   * @param top the folder it is in, with a slash at its end; empty when it is at the root
   * @param archive the archive the tree was read from, empty for a folder
   * @param profile what it is checked for
   */
  public OscPackage(FileTree tree, String top, Optional<Archive> archive, Profile profile) {
    this.tree = tree;
    this.top = top;
    this.archive = archive;
    this.profile = profile;
  }

  /** The archive it was read from, empty for a folder. */
  public Optional<Archive> archive() {
    return archive;
  }

  /** The tree the package is in; places of findings are paths in it. */
  public FileTree tree() {
    return tree;
  }

  /** The profile it is checked for. */
  public Profile profile() {
    return profile;
  }

  /** What several rules need and none should work out twice: made at the first call, then kept. */
  public <T> T once(Class<T> type, Function<OscPackage, T> make) {
    Object value = known.get(type);
    if (value == null) {
      value = make.apply(this);
      known.putIfAbsent(type, value);
    }
    return type.cast(value);
  }

  /** The path in the tree of a path in the package. */
  public String path(String inPackage) {
    return top + inPackage;
  }

  /** Whether the package has this file. */
  public boolean has(String inPackage) {
    return tree.contains(path(inPackage));
  }

  /** The paths in the package of all its files, sorted. */
  public List<String> files() {
    return tree.entries().stream()
        .map(FileTree.Entry::path)
        .filter(p -> p.startsWith(top))
        .map(p -> p.substring(top.length()))
        .toList();
  }

  /** Its files and folders without those below a folder, folders with a slash at their end. */
  public List<String> topNames() {
    return files().stream()
        .map(f -> f.indexOf('/') < 0 ? f : f.substring(0, f.indexOf('/') + 1))
        .distinct()
        .toList();
  }

  /** A YAML file of the package, read as OSC reads it. */
  public YamlFile yaml(String inPackage) {
    return parsed.computeIfAbsent(
        inPackage,
        p -> YamlFile.read(tree, path(p), p.startsWith("raw/") ? Dialect.CHART : Dialect.OSC));
  }

  /** {@code metadata.yaml}. */
  public YamlFile metadata() {
    return yaml("metadata.yaml");
  }

  /** {@code lifecycle.yaml}. */
  public YamlFile lifecycle() {
    return yaml("lifecycle.yaml");
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
    return files().stream()
        .filter(p -> p.startsWith(MANIFESTS) && !p.startsWith(VENDOR) && isYaml(p))
        .map(this::yaml)
        .toList();
  }

  /** The YAML files in {@code manifests/vendor/}. */
  public List<YamlFile> vendorFiles() {
    return files().stream().filter(p -> p.startsWith(VENDOR) && isYaml(p)).map(this::yaml).toList();
  }

  /** The files that must hold CRDs: {@code *_crd.yaml}. */
  public List<YamlFile> crdFiles() {
    return manifests().stream().filter(f -> stem(f).endsWith("_crd")).toList();
  }

  /** The files that must hold CSDs: {@code *_csd.yaml}. */
  public List<YamlFile> csdFiles() {
    return manifests().stream().filter(f -> stem(f).endsWith("_csd")).toList();
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

  private static String stem(YamlFile file) {
    return file.name().replaceFirst("\\.ya?ml$", "");
  }
}
