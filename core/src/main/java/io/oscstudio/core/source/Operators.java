package io.oscstudio.core.source;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Recognises operators, in package-manifests and in bundle format. */
final class Operators {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^[\"']?packageName[\"']?[ \\t]*:");
  private static final Pattern BUNDLE =
      Pattern.compile("(?m)^[\"' \\t]*operators\\.operatorframework\\.io\\.bundle\\.");
  private static final int PACKAGE_FILE_BYTES = 1 << 20;

  private Operators() {}

  static Optional<Source> recognise(FileTree tree) {
    List<String> packageFiles = files(tree, PACKAGE);
    if (packageFiles.size() > 1) {
      throw new StudioException(
          Message.of("source.several-operators", tree.name(), String.join(", ", packageFiles)));
    }
    if (packageFiles.size() == 1) {
      return Optional.of(manifests(tree, packageFiles.getFirst()));
    }
    OperatorVersions found = OperatorVersions.in(tree, "");
    return found.versions().isEmpty() ? Optional.empty() : Optional.of(bundles(tree, found));
  }

  /**
   * Whether a tree that is not recognised has one package file, the annotations of a bundle, or
   * CSVs that cannot be read.
   */
  static boolean isBroken(FileTree tree) {
    List<String> packageFiles = files(tree, PACKAGE);
    if (!packageFiles.isEmpty()) {
      return packageFiles.size() == 1;
    }
    try {
      return OperatorVersions.in(tree, "").versions().isEmpty()
          && files(tree, BUNDLE).stream().anyMatch(BundleAnnotations::isOne);
    } catch (StudioException unreadable) {
      return true;
    }
  }

  private static List<String> files(FileTree tree, Pattern words) {
    return tree.entries().stream()
        .filter(e -> e.size() < PACKAGE_FILE_BYTES && YamlFile.isYaml(e.path()))
        .map(FileTree.Entry::path)
        .filter(path -> holds(tree, path, words))
        .toList();
  }

  private static boolean holds(FileTree tree, String path, Pattern words) {
    try {
      return words.matcher(tree.text(path)).find();
    } catch (StudioException e) {
      return false; // no text, so no file of an operator
    }
  }

  private static ManifestsSource manifests(FileTree tree, String path) {
    String folder = OperatorVersions.parent(path);
    FileTree root = tree.sub(folder);
    String file = folder.isEmpty() ? path : path.substring(folder.length() + 1);
    OperatorVersions found = OperatorVersions.in(root, "");
    if (found.versions().isEmpty()) {
      throw new StudioException(Message.of("source.manifests-without-csv", file, root.name()));
    }
    Document description = YamlFile.parse(root, file).first();
    List<Channel> channels = channels(description);
    Optional<String> defaultChannel =
        description.textAt("defaultChannel").filter(text -> !text.isBlank());
    List<Finding> notes = new ArrayList<>(root.notes());
    notes.addAll(found.notes());
    Choice choice = new Choice(Place.of(file), found.versions(), notes);
    return new ManifestsSource(
        root,
        description.textAt("packageName").orElse(""),
        file,
        channels,
        defaultChannel,
        found.versions(),
        choice.head(channels, defaultChannel),
        notes);
  }

  private static List<Channel> channels(Document description) {
    List<Channel> channels = new ArrayList<>();
    if (description.at("channels").orElse(null) instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        String name = description.textAt("channels", i, "name").orElse("");
        String csv = description.textAt("channels", i, "currentCSV").orElse("");
        channels.add(new Channel(name, csv));
      }
    }
    return channels;
  }

  private static BundleSource bundles(FileTree tree, OperatorVersions found) {
    List<OperatorVersion> versions = found.versions();
    Set<String> names = new TreeSet<>();
    for (OperatorVersion version : versions) {
      names.add(BundleAnnotations.of(tree, version).value(BundleSource.PACKAGE));
    }
    names.remove("");
    if (names.size() > 1) {
      throw new StudioException(
          Message.of("source.several-operators", tree.name(), String.join(", ", names)));
    }
    List<Finding> notes = new ArrayList<>(tree.notes());
    notes.addAll(found.notes());
    OperatorVersion chosen = newestOfDefaultChannel(tree, versions);
    BundleAnnotations annotations = BundleAnnotations.of(tree, chosen);
    if (annotations.path().isEmpty()) {
      Place place = Place.of(chosen.csvPath());
      notes.add(Finding.at(place, Severity.INFO, "source.bundle-without-annotations"));
    }
    return new BundleSource(
        tree,
        names.stream().findFirst().orElse(""),
        versions,
        chosen,
        annotations.values(),
        annotations.path(),
        notes);
  }

  /** The default channel is the one the newest bundle names, as a catalogue would take it. */
  private static OperatorVersion newestOfDefaultChannel(
      FileTree tree, List<OperatorVersion> versions) {
    String channel =
        BundleAnnotations.of(tree, versions.getLast()).value(BundleSource.DEFAULT_CHANNEL);
    for (OperatorVersion version : versions.reversed()) {
      if (BundleAnnotations.of(tree, version).channels().contains(channel)) {
        return version;
      }
    }
    return versions.getLast();
  }
}
