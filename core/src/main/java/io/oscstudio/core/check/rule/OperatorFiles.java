package io.oscstudio.core.check.rule;

import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The YAML files of an operator, sorted out. What a file is follows from what it holds, as names
 * differ; a file that does not parse still says in its text what it wants to be.
 *
 * @param packageFiles the files with {@code packageName}, the one nearest to the root first
 * @param bundles the versions, by folder
 * @param brokenCsvs files that want to be a CSV and do not parse
 * @param all the package files, and all that lies in the folders of CSVs and broken CSVs, the
 *     annotations of bundles included
 */
record OperatorFiles(
    List<YamlFile> packageFiles,
    List<Bundle> bundles,
    List<YamlFile> brokenCsvs,
    List<YamlFile> all) {
  private static final Pattern CSV_KIND =
      Pattern.compile(
          "(?m)^[\"' \\t{]{0,8}kind[\"']?[ \\t]*:[ \\t]*[\"']?ClusterServiceVersion\\b");
  private static final Pattern CSV_NAME =
      Pattern.compile("(?i).*(clusterserviceversion|[._-]csv)\\.(ya?ml|json)");
  private static final Pattern PACKAGE_NAME =
      Pattern.compile("(?m)^[\"']?packageName[\"']?[ \\t]*:");

  static OperatorFiles of(OperatorPackage operator) {
    List<String> paths = operator.files().stream().filter(OperatorFiles::isYaml).toList();
    List<YamlFile> packageFiles =
        paths.stream()
            .sorted(Comparator.comparing(p -> p.split("/", -1).length))
            .map(operator::yaml)
            .filter(OperatorFiles::isPackageFile)
            .toList();
    Map<String, List<YamlFile>> folders = new TreeMap<>();
    for (String path : paths) {
      YamlFile file = operator.yaml(path);
      if (!packageFiles.contains(file) && !path.matches("(.*/)?metadata/[^/]*")) {
        folders.computeIfAbsent(parent(path), _ -> new ArrayList<>()).add(file);
      }
    }
    List<Bundle> bundles = new ArrayList<>();
    List<YamlFile> broken = new ArrayList<>();
    Set<YamlFile> all = new LinkedHashSet<>(packageFiles);
    folders.forEach((folder, files) -> {
      YamlFile annotations = annotations(operator, folder);
      int before = bundles.size() + broken.size();
      for (YamlFile file : files) {
        Optional<Document> csv = Bundle.csvIn(file);
        if (csv.isPresent()) {
          int number = csv.get().number();
          bundles.add(new Bundle(folder, file, number, csv.get().map().get(), files, annotations));
        } else if (!file.isReadable() && wantsToBeCsv(file)) {
          broken.add(file);
        }
      }
      if (bundles.size() + broken.size() > before) {
        all.addAll(files);
        Optional.of(annotations).filter(YamlFile::exists).ifPresent(all::add);
      }
    });
    return new OperatorFiles(packageFiles, bundles, broken, List.copyOf(all));
  }

  private static YamlFile annotations(OperatorPackage operator, String folder) {
    String around =
        folder.equals("manifests") || folder.isEmpty()
            ? ""
            : folder.endsWith("/manifests") ? parent(folder) + "/" : folder + "/";
    String path = around + "metadata/annotations.yaml";
    String other = around + "metadata/annotations.yml";
    return operator.yaml(!operator.has(path) && operator.has(other) ? other : path);
  }

  private static boolean isPackageFile(YamlFile file) {
    return file.isReadable()
        ? file.map().filter(m -> m.contains("packageName")).isPresent()
        : file.text().filter(t -> PACKAGE_NAME.matcher(t.text()).find()).isPresent();
  }

  private static boolean wantsToBeCsv(YamlFile file) {
    return CSV_NAME.matcher(file.name()).matches()
        || file.text().map(YamlText::text).filter(t -> CSV_KIND.matcher(t).find()).isPresent();
  }

  static boolean isYaml(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json");
  }

  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
