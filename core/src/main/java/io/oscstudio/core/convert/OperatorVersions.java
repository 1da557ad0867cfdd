package io.oscstudio.core.convert;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the manifests of the version of an operator that is to be converted. */
final class OperatorVersions {
  private static final String ANNOTATIONS = "metadata/annotations.yaml";
  private static final String PREFIX = "operators.operatorframework.io.bundle.";

  /**
   * A folder with a CSV in it.
   *
   * @param folder its path
   * @param csvName the CSV's name
   * @param version the CSV's version, or what its name says
   */
  private record Candidate(String folder, String csvName, String version) {
    Optional<SemVer> semVer() {
      return SemVer.parseLenient(version);
    }
  }

  private OperatorVersions() {}

  /** A bundle: all of its files are raw files. */
  static OperatorInput ofBundle(FileTree tree) {
    Notes notes = new Notes();
    notes.addAll(tree.notes());
    Optional<Node> annotations = Optional.empty();
    if (tree.contains(ANNOTATIONS)) {
      annotations =
          YamlText.parse(ANNOTATIONS, tree.text(ANNOTATIONS), Dialect.KUBERNETES)
              .first()
              .at("annotations");
    }
    String stated =
        annotations
            .flatMap(a -> Scalars.at(a, PREFIX + "manifests.v1"))
            .map(folder -> folder.replaceAll("^\\.?/+|/+$", ""))
            .orElse("manifests");
    String folder = tree.hasFolder(stated) ? stated : tree.hasFolder("manifests") ? "manifests" : "";
    return new OperatorInput(
        tree,
        folder,
        tree,
        annotations.flatMap(a -> Scalars.at(a, PREFIX + "package.v1")),
        notes.findings());
  }

  /**
   * Package manifests: the chosen version, else the newest of the default channel.
   *
   * @param wanted the name of a version's folder, its CSV's version or its CSV's name
   */
  static OperatorInput ofManifests(FileTree tree, Optional<String> wanted) {
    Notes notes = new Notes();
    String packageFile =
        tree.entries().stream()
            .map(FileTree.Entry::path)
            .filter(path -> path.matches("[^/]*\\.?package\\.ya?ml|packagemanifest\\.ya?ml"))
            .findFirst()
            .orElseThrow(() -> Refusal.of("convert.no-package-manifest"));
    Document manifest = YamlFiles.read(tree, packageFile, Dialect.KUBERNETES).first();
    List<Candidate> candidates = candidates(tree);
    if (candidates.isEmpty()) {
      throw Refusal.of("convert.no-csv");
    }
    Candidate chosen =
        wanted
            .map(version -> named(candidates, version))
            .orElseGet(() -> ofDefaultChannel(manifest, packageFile, candidates, notes));
    List<String> left =
        candidates.stream().filter(c -> c != chosen).map(Candidate::version).distinct().toList();
    if (!left.isEmpty()) {
      notes.info(
          Place.of(packageFile),
          "convert.dropped-versions",
          chosen.version(),
          String.join(", ", left));
    }
    Set<String> others = new TreeSet<>();
    String own = chosen.folder().isEmpty() ? "" : chosen.folder() + "/";
    for (FileTree.Entry entry : tree.entries()) {
      if (entry.path().indexOf('/') >= 0 && !entry.path().startsWith(own)) {
        others.add(entry.path());
      }
    }
    return new OperatorInput(
        tree,
        chosen.folder(),
        tree.withOverlay(Map.of(), others),
        manifest.textAt("packageName"),
        notes.findings());
  }

  private static List<Candidate> candidates(FileTree tree) {
    Set<String> folders = new TreeSet<>();
    for (FileTree.Entry entry : tree.entries()) {
      int slash = entry.path().lastIndexOf('/');
      if (entry.path().matches(".*\\.ya?ml")) {
        folders.add(slash < 0 ? "" : entry.path().substring(0, slash));
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (String folder : folders) {
      Notes unheard = new Notes();
      for (OperatorFiles.Manifest csv : new OperatorFiles(tree, folder, unheard).csvs()) {
        String version =
            csv.document()
                .textAt("spec", "version")
                .orElseGet(() -> csv.name().replaceFirst("^[^.]*\\.v?", ""));
        candidates.add(new Candidate(folder, csv.name(), version));
      }
    }
    return candidates;
  }

  private static Candidate named(List<Candidate> candidates, String wanted) {
    for (Candidate candidate : candidates) {
      boolean folder =
          candidate.folder().equals(wanted) || candidate.folder().endsWith("/" + wanted);
      if (folder || candidate.version().equals(wanted) || candidate.csvName().equals(wanted)) {
        return candidate;
      }
    }
    throw Refusal.of(
        "convert.no-such-version",
        wanted,
        String.join(", ", candidates.stream().map(Candidate::version).toList()));
  }

  private static Candidate ofDefaultChannel(
      Document manifest, String file, List<Candidate> candidates, Notes notes) {
    List<Node> channels = Scalars.items(manifest.root(), "channels");
    Optional<String> standard = manifest.textAt("defaultChannel");
    Optional<String> csv =
        channels.stream()
            .filter(c -> channels.size() == 1 || Scalars.at(c, "name").equals(standard))
            .findFirst()
            .flatMap(c -> Scalars.at(c, "currentCSV"));
    Optional<Candidate> current =
        candidates.stream().filter(c -> csv.isPresent() && c.csvName().equals(csv.get())).findFirst();
    if (current.isPresent()) {
      return current.get();
    }
    Candidate newest =
        candidates.stream()
            .max(
                Comparator.comparing(
                    c -> c.semVer().orElse(null), Comparator.nullsFirst(Comparator.naturalOrder())))
            .orElseThrow();
    notes.warning(Place.of(file), "convert.derived-channel", newest.version());
    return newest;
  }
}
