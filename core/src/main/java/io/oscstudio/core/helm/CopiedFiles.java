package io.oscstudio.core.helm;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the files of a {@link ChartCopy} and keeps in mind what they are. */
final class CopiedFiles {
  private static final int MOST_FILES = 20_000;
  private static final long MOST_BYTES = 512L << 20;
  private static final int DEEPEST = 8;

  /** Longer templates and values are copied as they are: Helm itself takes none over 5 MiB. */
  private static final long LONGEST_TEXT = 16L << 20;

  /** A chart that was written, the names of its template's sources still to be found. */
  private record Written(
      String name, List<Dependency> dependencies, List<Template> templates, List<Written> subs) {}

  private record Dependency(String name, String key, List<String> conditions, List<String> tags) {}

  private record Template(String path, String file, Path copy) {}

  private final Job job;
  private final List<ChartCopy.Template> templates = new ArrayList<>();
  private final Set<Path> definitions = new HashSet<>();
  private final List<Path> schemas = new ArrayList<>();
  private final List<ChartCopy.Subchart> subcharts = new ArrayList<>();
  private List<String> missing = List.of();
  private int count;
  private long bytes;

  private CopiedFiles(Job job) {
    this.job = job;
  }

  static CopiedFiles write(FileTree chart, Path target, Job job) throws IOException {
    CopiedFiles files = new CopiedFiles(job);
    Written top = files.chart(chart, target, "", 0);
    files.missing = files.takeOutMissing(top, target);
    files.name(top, "", "", 0);
    return files;
  }

  List<String> missing() {
    return missing;
  }

  List<ChartCopy.Subchart> subcharts() {
    return List.copyOf(subcharts);
  }

  List<ChartCopy.Template> templates() {
    return List.copyOf(templates);
  }

  List<Path> schemas() {
    return List.copyOf(schemas);
  }

  boolean isBlankable(ChartCopy.Template template) {
    return !definitions.contains(template.copy());
  }

  private Written chart(FileTree chart, Path target, String prefix, int depth) throws IOException {
    List<Template> own = new ArrayList<>();
    List<Written> subs = new ArrayList<>();
    Set<String> folders = new LinkedHashSet<>();
    for (FileTree.Entry entry : chart.entries()) {
      String path = entry.path();
      String sub = path.startsWith("charts/") ? path.substring("charts/".length()) : "";
      int slash = sub.indexOf('/');
      if (slash > 0
          && isCounted(sub)
          && chart.contains("charts/" + sub.substring(0, slash) + "/Chart.yaml")) {
        folders.add(sub.substring(0, slash));
      } else if (sub.endsWith(".tgz") && slash < 0 && isCounted(sub) && depth < DEEPEST) {
        unpacked(chart, path, target, prefix, depth).ifPresent(subs::add);
      } else {
        file(chart, entry, target, prefix, own);
      }
    }
    for (String folder : folders) {
      if (depth < DEEPEST) {
        String path = "charts/" + folder;
        subs.add(chart(chart.sub(path), target.resolve(path), prefix + path + "/", depth + 1));
      }
    }
    Optional<Document> metadata = document(chart, "Chart.yaml");
    List<Dependency> dependencies = new ArrayList<>();
    metadata.ifPresent(document -> dependencies(document, dependencies));
    document(chart, "requirements.yaml")
        .ifPresent(document -> dependencies(document, dependencies));
    String name = metadata.flatMap(document -> document.textAt("name")).orElse("");
    return new Written(name, dependencies, own, subs);
  }

  /** Helm passes over what starts so in a charts folder. */
  private static boolean isCounted(String name) {
    return !name.startsWith("_") && !name.startsWith(".");
  }

  private Optional<Written> unpacked(
      FileTree chart, String path, Path target, String prefix, int depth) throws IOException {
    try (FileTree archive = FileTrees.nested(chart, path)) {
      for (FileTree.Entry entry : archive.entries()) {
        int slash = entry.path().indexOf('/');
        if (slash > 0 && entry.path().equals(entry.path().substring(0, slash) + "/Chart.yaml")) {
          String top = entry.path().substring(0, slash);
          // Not the name of a folder that may lie beside it.
          Path folder =
              target.resolve(path.substring(0, path.length() - ".tgz".length()) + ".unpacked");
          return Optional.of(
              chart(archive.sub(top), folder, prefix + path + "/" + top + "/", depth + 1));
        }
      }
    }
    return Optional.empty();
  }

  private void file(
      FileTree chart, FileTree.Entry entry, Path target, String prefix, List<Template> own)
      throws IOException {
    job.checkCancelled();
    bytes += entry.size();
    if (++count > MOST_FILES || bytes > MOST_BYTES) {
      throw new StudioException(
          Message.of("helm.copy-too-large", chart.name(), MOST_FILES, MOST_BYTES >> 20));
    }
    String path = entry.path();
    Path copy = target.resolve(path);
    Files.createDirectories(copy.getParent());
    boolean template = path.startsWith("templates/");
    boolean schema = path.equals("values.schema.json");
    if ((template || schema || path.equals("values.yaml")) && entry.size() <= LONGEST_TEXT) {
      byte[] text = chart.bytes(path, LONGEST_TEXT);
      // Latin 1 keeps every byte, whatever encoding the file is in.
      String latin = new String(text, StandardCharsets.ISO_8859_1);
      Files.writeString(copy, ChartCopy.showingHooks(latin), StandardCharsets.ISO_8859_1);
      if (template && isCalledInto(path, latin)) {
        definitions.add(copy);
      }
    } else {
      try (InputStream in = chart.open(path)) {
        Files.copy(in, copy);
      }
    }
    if (schema) {
      schemas.add(copy);
    }
    if (template) {
      own.add(new Template(path, prefix + path, copy));
    }
  }

  private static boolean isCalledInto(String path, String text) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.startsWith("_")
        || name.endsWith(".tpl")
        || text.contains("define")
        || text.contains("block");
  }

  private static Optional<Document> document(FileTree chart, String path) {
    if (!chart.contains(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(YamlText.parse(path, chart.text(path), Dialect.CHART).first());
    } catch (StudioException unreadable) {
      return Optional.empty(); // the engine says it better
    }
  }

  private static void dependencies(Document document, List<Dependency> into) {
    if (document.at("dependencies").orElse(null) instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        String name = document.textAt("dependencies", i, "name").orElse("");
        String alias = document.textAt("dependencies", i, "alias").orElse("");
        String condition = document.textAt("dependencies", i, "condition").orElse("");
        List<String> conditions =
            Stream.of(condition.split(",", -1))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .toList();
        List<String> tags = new ArrayList<>();
        for (int t = 0; document.at("dependencies", i, "tags", t).isPresent(); t++) {
          document.textAt("dependencies", i, "tags", t).ifPresent(tags::add);
        }
        into.add(new Dependency(name, alias.isEmpty() ? name : alias, conditions, tags));
      }
    }
  }

  private List<String> takeOutMissing(Written top, Path target) throws IOException {
    Set<String> there = new HashSet<>();
    top.subs().forEach(sub -> there.add(sub.name()));
    Set<String> absent = new LinkedHashSet<>();
    for (Dependency dependency : top.dependencies()) {
      if (!there.contains(dependency.name())) {
        absent.add(dependency.name());
      }
    }
    if (!absent.isEmpty()) {
      for (String file : List.of("Chart.yaml", "requirements.yaml")) {
        Path copy = target.resolve(file);
        if (Files.isRegularFile(copy)) {
          Files.writeString(copy, without(absent, Files.readString(copy)));
        }
      }
    }
    return List.copyOf(absent);
  }

  private static String without(Set<String> names, String text) {
    YamlText yaml = YamlText.parse(text, Dialect.CHART);
    if (yaml.first().at("dependencies").orElse(null) instanceof ListNode list) {
      for (int i = list.items().size() - 1; i >= 0; i--) {
        if (names.contains(yaml.first().textAt("dependencies", i, "name").orElse(""))) {
          yaml = yaml.with(yaml.edit(YamlPath.of("dependencies", i), Edit.delete()));
        }
      }
    }
    return yaml.text();
  }

  /** Gives the templates the names the engine gives them, subcharts under each of their aliases. */
  private void name(Written chart, String source, String key, int depth) {
    for (Template template : chart.templates()) {
      templates.add(
          new ChartCopy.Template(source + template.path(), template.file(), template.copy()));
    }
    for (Written sub : chart.subs()) {
      List<Dependency> declared = new ArrayList<>();
      for (Dependency dependency : chart.dependencies()) {
        if (dependency.name().equals(sub.name())) {
          declared.add(dependency);
        }
      }
      if (declared.isEmpty()) {
        declared.add(new Dependency(sub.name(), sub.name(), List.of(), List.of()));
      }
      for (Dependency each : declared) {
        if (templates.size() < MOST_FILES && depth < DEEPEST) {
          List<String> conditions = each.conditions().stream().map(c -> key + c).toList();
          subcharts.add(new ChartCopy.Subchart(key + each.key(), conditions, each.tags()));
          name(sub, source + "charts/" + each.key() + "/", key + each.key() + ".", depth + 1);
        }
      }
    }
  }
}
