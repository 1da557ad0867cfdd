package io.oscstudio.core.source;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the versions of an operator: every folder with a CSV, whatever the files are called. */
final class OperatorVersions {
  /** Oldest first; what is not SemVer comes before what is, then by name. */
  static final Comparator<OperatorVersion> BY_AGE =
      Comparator.<OperatorVersion, Optional<SemVer>>comparing(
              v -> SemVer.parseLenient(v.version()), SemVer.OLDEST_FIRST)
          .thenComparing(OperatorVersion::csvName);

  private static final String CSV = "ClusterServiceVersion";
  private static final String CRD = "CustomResourceDefinition";

  private final FileTree tree;
  private final List<Finding> notes = new ArrayList<>();
  private final List<OperatorVersion> versions = new ArrayList<>();
  private Optional<StudioException> unreadable = Optional.empty();

  private OperatorVersions(FileTree tree) {
    this.tree = tree;
  }

  /**
   * All versions under a folder.
   *
   * @param folder empty for the whole tree
   * @throws StudioException when there are CSVs, but none that can be read
   */
  static OperatorVersions in(FileTree tree, String folder) {
    OperatorVersions found = new OperatorVersions(tree);
    String prefix = folder.isEmpty() ? "" : folder + "/";
    Map<String, Map<String, Set<String>>> folders =
        tree.entries().stream()
            .map(FileTree.Entry::path)
            .filter(path -> path.startsWith(prefix) && YamlFile.isYaml(path))
            .collect(
                Collectors.groupingBy(
                    OperatorVersions::parent,
                    TreeMap::new,
                    Collectors.toMap(
                        path -> path,
                        path -> YamlFile.kinds(tree, path),
                        (a, b) -> a,
                        TreeMap::new)));
    folders.forEach(found::readFolder);
    if (found.versions.isEmpty() && found.unreadable.isPresent()) {
      throw found.unreadable.get();
    }
    found.versions.sort(BY_AGE);
    return found;
  }

  List<OperatorVersion> versions() {
    return versions;
  }

  List<Finding> notes() {
    return notes;
  }

  private void readFolder(String folder, Map<String, Set<String>> kinds) {
    for (var file : kinds.entrySet()) {
      if (file.getValue().contains(CSV)) {
        try {
          csv(file.getKey()).ifPresent(csv -> add(folder, file.getKey(), csv, kinds));
        } catch (StudioException e) {
          unreadable = unreadable.or(() -> Optional.of(e));
          notes.add(
              Finding.at(
                  Place.of(file.getKey()), Severity.WARNING, "source.csv-skipped", e.text()));
        }
      }
    }
  }

  private void add(String folder, String path, Document csv, Map<String, Set<String>> kinds) {
    List<String> crds = new ArrayList<>();
    List<String> others = new ArrayList<>();
    kinds.forEach((file, its) -> {
      if (its.contains(CRD)) {
        crds.add(file);
      } else if (!its.contains(CSV) && !its.isEmpty()) {
        others.add(file);
      }
    });
    String stem = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    String name = csv.textAt("metadata", "name").orElse(stem);
    String version = csv.textAt("spec", "version").orElse("");
    versions.add(new OperatorVersion(name, version, folder, path, crds, others));
  }

  private Optional<Document> csv(String path) {
    YamlText text = YamlFile.parse(tree, path);
    return text.documents().stream()
        .filter(d -> d.textAt("kind").filter(CSV::equals).isPresent())
        .findFirst();
  }

  /** The version a person names. */
  static OperatorVersion choose(String source, List<OperatorVersion> versions, String text) {
    List<OperatorVersion> meant = versions.stream().filter(v -> v.answersTo(text)).toList();
    if (meant.isEmpty()) {
      String known =
          versions.stream()
              .map(v -> v.version().isEmpty() ? v.csvName() : v.version())
              .collect(Collectors.joining(", "));
      throw new StudioException(Message.of("source.no-such-version", source, text, known));
    }
    return meant.getLast();
  }

  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
